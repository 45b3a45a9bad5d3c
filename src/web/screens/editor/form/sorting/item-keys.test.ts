import { expect, it } from 'vitest';
import { itemKeys, noItems } from './item-keys.ts';

const [a, b, c] = [{ text: 'a' }, { text: 'b' }, { text: 'c' }];
const known = itemKeys(noItems, [a, b, c]);

it('names items anew where there were none', () => {
  expect(known.keys).toEqual([0, 1, 2]);
});

it('leaves an item its name when it moves, when others go, and when it is typed in', () => {
  expect(itemKeys(known, [c, a, b]).keys).toEqual([2, 0, 1]);
  expect(itemKeys(known, [a, c]).keys).toEqual([0, 2]);
  expect(itemKeys(known, [a, { text: 'bb' }, c]).keys).toEqual([0, 1, 2]);
});

it('gives an item that is put between others a name that none had', () => {
  expect(itemKeys(known, [a, { text: 'neu' }, b, c]).keys).toEqual([0, 3, 1, 2]);
});

it('names texts by their place', () => {
  expect(itemKeys(itemKeys(noItems, ['x', 'y']), ['y', 'x', 'z']).keys).toEqual([0, 1, 2]);
});
