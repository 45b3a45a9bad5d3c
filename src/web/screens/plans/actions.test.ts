import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../api/drafts.ts';
import { actionsFor } from './actions.ts';

const row = (change: Partial<DraftRow> = {}): DraftRow => ({
  id: '1',
  title: 'Kế hoạch',
  year: 2026,
  unitCode: null,
  status: 'draft',
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  updatedBy: { id: '2', fullName: 'Lan' },
  archivedAt: null,
  publishedAt: null,
  handedOverBy: null,
  ...change,
});

const offered = (...[rights, change]: [Parameters<typeof actionsFor>[0], Partial<DraftRow>?]) =>
  actionsFor(rights, row(change)).map(({ action }) => action);

describe('what the list offers to do with a plan', () => {
  it('lets a clerk copy and put away, and an admin publish as well', () => {
    expect(offered({ roles: ['clerk'], permissions: [] })).toEqual(['duplicate', 'archive']);
    expect(offered({ roles: ['admin'], permissions: [] })).toEqual(['duplicate', 'publish', 'archive']);
  });

  it('offers nothing to those who only read', () => {
    expect(offered({ roles: ['legal'], permissions: ['submit'] })).toEqual([]);
  });

  it('offers the way back of what has been done', () => {
    const at = '2026-02-01T00:00:00Z';
    expect(offered({ roles: ['admin'], permissions: [] }, { archivedAt: at, publishedAt: at })).toEqual([
      'duplicate',
      'unpublish',
      'unarchive',
    ]);
  });

  it('does not put away what is being signed', () => {
    expect(offered({ roles: ['clerk'], permissions: [] }, { status: 'submitted' })).toEqual(['duplicate']);
  });
});
