import { describe, expect, it } from 'vitest';
import { likePattern, searchTexts, searchWords } from './words.ts';

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

describe('the words of a query', () => {
  it('look at marks only where marks were typed', () => {
    expect(searchWords('Lộc hoa 2026')).toEqual([
      { word: 'lộc', marked: true },
      { word: 'hoa', marked: false },
      { word: '2026', marked: false },
    ]);
  });

  it('take đ for a letter with a mark', () => {
    expect(searchWords('Đề dan')).toEqual([
      { word: 'đề', marked: true },
      { word: 'dan', marked: false },
    ]);
  });

  it('stand for themselves in a pattern', () => {
    expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});
