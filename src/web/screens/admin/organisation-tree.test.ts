import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../api/people.ts';
import { branchesOf } from './organisation-tree.ts';

const organisation = (id: string, parentId: string | null, name = id): Organisation => ({
  id,
  parentId,
  name,
  kind: 'other',
  unitCode: null,
});

describe('the organisations as a tree', () => {
  it('lists each under its superior, by name in the Vietnamese order', () => {
    const rows = [
      organisation('c', 'a', 'Xã Đông'),
      organisation('b', 'a', 'Xã Dương'),
      organisation('d', 'b'),
      organisation('a', null),
    ];
    expect(branchesOf(rows).map(({ organisation: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0a',
      '1b',
      '2d',
      '1c',
    ]);
  });

  it('begins with the own organisation, whose superior is not told', () => {
    const rows = [organisation('b', 'a'), organisation('a', 'somewhere above')];
    expect(branchesOf(rows).map(({ depth }) => depth)).toEqual([0, 1]);
  });
});
