import { expect, it } from 'vitest';
import { withReplacements } from './found-documents.ts';

const document = (id: string, by?: string) => ({ id, replacedBy: by === undefined ? null : { id: by } });
const ids = (...lists: Parameters<typeof withReplacements<ReturnType<typeof document>>>) =>
  withReplacements(...lists).map(({ id }) => id);

it('offers what replaced a document right behind it, whether it was found too or not', () => {
  expect(ids([document('old', 'new'), document('b')], [document('x'), document('new')])).toEqual(['old', 'new', 'b']);
  expect(ids([document('old', 'new'), document('b'), document('new')], [])).toEqual(['old', 'new', 'b']);
});

it('follows a row of replacements, and ends where it comes back to itself', () => {
  expect(ids([document('a', 'b')], [document('b', 'c'), document('c')])).toEqual(['a', 'b', 'c']);
  expect(ids([document('a', 'b'), document('b', 'a')], [])).toEqual(['a', 'b']);
});

it('offers each once', () => {
  expect(ids([document('new'), document('old', 'new')], [])).toEqual(['new', 'old']);
});
