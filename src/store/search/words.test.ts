import { describe, expect, it } from 'vitest';
import { anywhere, searchWords } from './words.ts';

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
    expect(anywhere('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});
