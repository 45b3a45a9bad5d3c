import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { demand, demandState, draftActions, may, stateAfter, type DraftAction, type DraftStatus } from './lifecycle.ts';

const someone = (roles: string[], permissions: string[] = []) => ({ roles, permissions });
const actions = Object.keys(draftActions) as DraftAction[];
const allowed = (rights: { roles: string[]; permissions: string[] }) => actions.filter((action) => may(rights, action));

describe('who may do what', () => {
  it.each([
    ['nobody', someone([]), []],
    ['legal staff', someone(['legal']), ['read', 'readRegister']],
    ['a clerk', someone(['clerk']), ['read', 'create', 'save', 'restore', 'archive', 'unarchive', 'readRegister']],
    ['someone who submits', someone([], ['submit']), ['read', 'submit', 'readRegister']],
    ['someone who approves', someone([], ['approve']), ['read', 'publish', 'return', 'approve', 'readRegister']],
    [
      'someone who issues',
      someone([], ['issue']),
      ['read', 'publish', 'return', 'issue', 'readRegister', 'keepRegister'],
    ],
  ] as const)('is for %s as the table says', (_who, rights, expected) => {
    expect(allowed(rights as { roles: string[]; permissions: string[] })).toEqual(expected);
  });

  it('is refused with what would be needed', () => {
    expect(() => demand(someone(['clerk']), 'issue')).toThrow(/ban hành.*issue/);
  });
});

describe('the states', () => {
  const draft = (status: DraftStatus, archivedAt: string | null = null) => ({ status, archivedAt });
  const refusal = (work: () => void): string => {
    try {
      work();
      return 'done';
    } catch (error) {
      return (error as Failure).code;
    }
  };

  it('lead from draft to issued, and back only by a return', () => {
    expect(stateAfter('submit', 'draft')).toBe('submitted');
    expect(stateAfter('approve', 'submitted')).toBe('approved');
    expect(stateAfter('issue', 'approved')).toBe('issued');
    expect(stateAfter('return', 'approved')).toBe('draft');
    expect(refusal(() => demandState('return', draft('issued')))).toBe('drafts.wrong-state');
    expect(refusal(() => demandState('issue', draft('submitted')))).toBe('drafts.wrong-state');
  });

  it('let nobody write what has been submitted, approved or issued', () => {
    for (const status of ['submitted', 'approved', 'issued'] as const) {
      expect(refusal(() => demandState('save', draft(status)))).toBe('drafts.wrong-state');
    }
    expect(refusal(() => demandState('save', draft('draft')))).toBe('done');
  });

  it('let an archived draft only be read and taken out', () => {
    const archived = draft('draft', '2026-01-01T00:00:00.000Z');
    expect(refusal(() => demandState('save', archived))).toBe('drafts.archived');
    expect(refusal(() => demandState('unarchive', archived))).toBe('done');
  });
});
