import { describe, expect, it } from 'vitest';
import { searchTexts } from './words.ts';

describe('what a draft is found by', () => {
  it('is its words, folded and with marks, without ids and signs', () => {
    const plan = {
      organ: { authority: 'head' },
      plan: { purpose: [{ marker: '-', text: ['Xã ', { text: 'Lộc Hòa' }] }] },
    };
    expect(searchTexts('Kế hoạch', plan)).toEqual({
      searchText: 'ke hoach xa loc hoa',
      searchTextMarked: 'kế hoạch xã lộc hòa',
    });
  });

  it('holds nothing that a database refuses', () => {
    expect(searchTexts('a\u0000b', { x: '\ud800c' }).searchText).toBe('a b \ufffdc');
  });

  it('is the same for composed and decomposed letters', () => {
    expect(searchTexts('Hòa'.normalize('NFD'), {}).searchTextMarked).toBe('hòa');
  });
});
