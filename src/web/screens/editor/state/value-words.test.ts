import { describe, expect, it } from 'vitest';
import { marked, valueLines } from './value-words.ts';

describe('values side by side', () => {
  it('mark the words that the other text does not have', () => {
    expect(marked('Rà soát văn bản trong quý II', 'Rà soát văn bản trong quý III năm 2026')).toEqual([
      { text: 'Rà soát văn bản trong quý ', marked: false },
      { text: 'II', marked: true },
    ]);
    expect(marked('như nhau', 'như nhau')).toEqual([{ text: 'như nhau', marked: false }]);
    expect(marked('mới', '')).toEqual([{ text: 'mới', marked: true }]);
  });

  it('are read as lines, with names where the text alone says too little', () => {
    expect(valueLines({ text: 'Nâng cao chất lượng', children: [{ text: ['a', { text: 'b', bold: true }] }] })).toEqual(
      ['Nâng cao chất lượng', 'ab'],
    );
    expect(valueLines({ kind: 'Luật', date: '2025-06-16' })).toEqual([
      'Tên loại văn bản: Luật',
      'Ngày, tháng, năm: 2025-06-16',
    ]);
    expect(valueLines(undefined)).toEqual([]);
  });
});
