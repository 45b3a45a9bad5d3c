import { expect, it } from 'vitest';
import type { Version } from '../server/draft.ts';
import { lastReturn } from './last-return.ts';

const made = (...reasons: Version['reason'][]): Version[] =>
  reasons.map((reason, i) => ({ number: reasons.length - i, revision: 1, reason, note: `${i}`, madeAt: '2026-01-01' }));

it('a return holds until the draft is submitted again, however often it is saved meanwhile', () => {
  expect(lastReturn(made('autosave', 'saved', 'returned', 'submitted', 'created'))?.note).toBe('2');
  expect(lastReturn(made('submitted', 'returned', 'submitted', 'created'))).toBeUndefined();
  expect(lastReturn(made('autosave', 'created'))).toBeUndefined();
});
