/** From the headings that somebody typed to columns: known meanings with and without diacritics, the rest as free columns. */
import { plainLetters } from '../conventions/folding.ts';
import { columnMeanings, type Column, type ColumnMeaning } from '../model/appendix.ts';
import { knownColumn, knownColumns } from './known-columns.ts';

/** `Kết quả/ Sản phẩm (dự kiến)` → `ket qua san pham du kien`. */
export function foldedHeading(heading: string): string {
  return plainLetters(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function fits(folded: string, pattern: string): boolean {
  if (!pattern.endsWith('…')) return folded === pattern;
  const head = pattern.slice(0, -1);
  return folded === head || folded.startsWith(`${head} `);
}

/** What a column with this heading holds; undefined for a free one. */
export function meaningOf(heading: string): ColumnMeaning | undefined {
  const folded = foldedHeading(heading);
  if (folded === '') return undefined;
  const exact = columnMeanings.find((meaning) => foldedHeading(knownColumns[meaning].heading) === folded);
  return exact ?? columnMeanings.find((meaning) => knownColumns[meaning].others.some((other) => fits(folded, other)));
}

/** A key for a free column that no other has yet: `Đơn vị tính` → `don-vi-tinh`, `cot-4` where nothing is left of it. */
export function freeKey(heading: string, taken: ReadonlySet<string>): string {
  const base = foldedHeading(heading).replaceAll(' ', '-').slice(0, 34).replace(/-+$/, '') || 'cot';
  const usable = (key: string) => !taken.has(key) && knownColumn(key) === undefined;
  for (let i = base === 'cot' ? taken.size + 1 : 1; ; i++) {
    const key = i === 1 ? base : `${base}-${i}`;
    if (usable(key)) return key;
  }
}

/** A column for a heading with that meaning; the heading is left to the meaning where it says the same. */
export function columnOf(heading: string, meaning: ColumnMeaning | undefined, taken: ReadonlySet<string>): Column {
  if (meaning === undefined || taken.has(meaning)) {
    const key = freeKey(heading, taken);
    return { key, heading: heading === '' ? `Cột ${taken.size + 1}` : heading };
  }
  return knownColumns[meaning].heading === heading ? { key: meaning } : { key: meaning, heading };
}

export const columnFor = (heading: string, taken: ReadonlySet<string>): Column =>
  columnOf(heading, meaningOf(heading), taken);

/** The columns for a row of headings, in their order. */
export function columnsFor(headings: readonly string[]): Column[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const column = columnFor(heading, taken);
    taken.add(column.key);
    return column;
  });
}

/** How many of these texts are headings of known columns; a row with two or more is a row of headings. */
export function knownHeadings(texts: readonly string[]): number {
  return new Set(texts.map((text) => meaningOf(text)).filter((meaning) => meaning !== undefined)).size;
}
