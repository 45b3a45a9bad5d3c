import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table, TableColumn } from '../compose/view.ts';
import { textWidth, wrapLines } from '../fonts/metrics.ts';
import { columnWidths } from './table-widths.ts';

const font = { sizePt: 12, cellMargins: 140 };
const landscape = 14_286;

function table(columns: readonly Partial<TableColumn>[], rows: readonly (readonly string[])[]): Table {
  return {
    columns: columns.map((column, i) => ({ key: `c${i}`, heading: '', width: undefined, align: 'left', ...column })),
    rows: rows.map((texts) => ({
      kind: 'row',
      cells: texts.map((text, column) => ({ columns: 1, span: 'none', lines: [[{ text }]], column })),
    })),
  };
}

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

describe('columnWidths', () => {
  it('fills the width between the margins to the twip, in whole twips', () => {
    const text = fc.oneof(fc.constant(''), fc.lorem({ maxCount: 12 }), fc.string({ unit: 'grapheme' }));
    const column = fc.record({
      heading: text,
      width: fc.option(fc.integer({ min: 454, max: 9000 }), { nil: undefined }),
    });
    const columns = fc.array(column, { minLength: 1, maxLength: 8 });
    const rows = fc.array(fc.array(text, { minLength: 8, maxLength: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(columns, rows, fc.integer({ min: 5_000, max: 16_000 }), (heads, texts, total) => {
        const widths = columnWidths(
          table(
            heads,
            texts.map((row) => row.slice(0, heads.length)),
          ),
          total,
          font,
        );
        expect(widths).toHaveLength(heads.length);
        expect(sum(widths)).toBe(total);
        expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no column narrower than 10 mm where there is room', () => {
    const long = 'Rà soát, chuẩn hóa thủ tục hành chính '.repeat(20);
    const [number = 0] = columnWidths(table([{ key: 'no' }, {}, {}], [['1', long, 'x']]), landscape, font);
    expect(number).toBeGreaterThanOrEqual(567);
  });

  it('breaks no word where there is room', () => {
    const word = 'nghiêngnghiêngnghiêng';
    const [first = 0] = columnWidths(table([{}, {}], [[word, 'Một đoạn dài hơn nhiều '.repeat(40)]]), landscape, font);
    expect(first).toBeGreaterThanOrEqual(textWidth(word, { face: 'regular', sizePt: 12 }) * 20 + font.cellMargins);
  });

  it('breaks no word of rows that are not sampled', () => {
    const word = 'nghiêngnghiêngnghiêngnghiêngnghiêng';
    const rows = Array.from({ length: 2_000 }, (_, i) => [
      i === 1_237 ? word : 'a',
      'Một đoạn dài hơn nhiều '.repeat(90),
    ]);
    const [first = 0] = columnWidths(table([{}, {}], rows), landscape, font);
    expect(first).toBeGreaterThanOrEqual(textWidth(word, { face: 'regular', sizePt: 12 }) * 20 + font.cellMargins);
  });

  it('gives headings room for two lines at most', () => {
    const heading = 'Cơ quan chủ trì thực hiện và các cơ quan phối hợp';
    const long = 'Rà soát, chuẩn hóa thủ tục hành chính '.repeat(60);
    const rows = Array<string[]>(9).fill(['a', long]);
    const [first = 0] = columnWidths(table([{ heading }, {}], rows), landscape, font);
    expect(wrapLines(heading, 'bold', 12, (first - font.cellMargins) / 20)).toHaveLength(2);
  });

  it('keeps the widths that are given, but for what rounding leaves', () => {
    const columns = [{ width: 700 }, {}, { width: 3_000 }, {}];
    const widths = columnWidths(table(columns, [['1', 'a b c', 'd', 'e f g h']]), landscape, font);
    expect(Math.abs((widths[0] ?? 0) - 700)).toBeLessThan(columns.length);
    expect(Math.abs((widths[2] ?? 0) - 3_000)).toBeLessThan(columns.length);
  });

  it('shrinks all in proportion where what is given does not fit', () => {
    expect(columnWidths(table([{ width: 6_000 }, { width: 3_000 }], []), 3_000, font)).toEqual([2_000, 1_000]);
  });

  it('gives more to the column with more text', () => {
    const [less = 0, more = 0] = columnWidths(
      table([{}, {}], [['Báo cáo của xã', 'Rà soát, chuẩn hóa, công khai thủ tục hành chính '.repeat(8)]]),
      landscape,
      font,
    );
    expect(more).toBeGreaterThan(less);
  });

  it('is the same for the same table', () => {
    const one = table([{}, {}, {}], [['a b', 'c d e f '.repeat(30), 'g'.repeat(12)]]);
    expect(columnWidths(one, landscape, font)).toEqual(columnWidths(one, landscape, font));
  });
});
