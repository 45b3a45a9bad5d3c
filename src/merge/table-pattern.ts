/** The pattern of a task table, read from the Word table that a template gives: looks of header, groups and cells. */
import { foldTag } from '../compose/tags.ts';

/** What is taken over from one cell of the pattern. */
export interface CellPattern {
  /** Content of `w:tcPr` without width and spans. */
  cell: string;
  /** Content of `w:pPr` without alignment. */
  paragraph: string;
  /** `w:jc` of the paragraph, or empty. */
  alignment: string;
  /** `w:rPr`, whole, or empty. */
  run: string;
}

export interface RowPattern {
  /** `w:trPr`, whole, or empty. */
  row: string;
  number: CellPattern;
  text: CellPattern;
}

export interface TablePattern {
  /** Content of `w:tblPr`. */
  table: string;
  header: RowPattern;
  group: RowPattern;
  subgroup: RowPattern;
  row: RowPattern;
}

/** A placeholder in the pattern's text, as `table-module.ts` writes it. */
export const mark = (name: string) => `\uE000${foldTag(name)}\uE001`;

function inner(xml: string, element: string): string {
  return new RegExp(`<w:${element}(?: [^>]*)?>(.*?)</w:${element}>`, 's').exec(xml)?.[1] ?? '';
}

function whole(xml: string, element: string): string {
  return new RegExp(`<w:${element}(?: [^>]*)?>.*?</w:${element}>`, 's').exec(xml)?.[0] ?? '';
}

const without = (xml: string, element: string) => xml.replace(new RegExp(`<w:${element}\\b[^>]*/>`, 'g'), '');

/** Of the elements of a cell the one with the tag; without it the first. */
function bearing(xml: string, element: string, name: string): string {
  const all = [...xml.matchAll(new RegExp(`<w:${element}(?: [^>]*)?>.*?</w:${element}>`, 'gs'))].map(([one]) => one);
  return all.find((one) => one.includes(mark(name))) ?? all[0] ?? '';
}

function cellPattern(cell: string, tag: string): CellPattern {
  const properties = ['tcW', 'gridSpan', 'hMerge', 'vMerge'].reduce(without, inner(cell, 'tcPr'));
  const own = bearing(cell, 'p', tag);
  const paragraph = inner(own, 'pPr').replace(/<w:rPr>.*?<\/w:rPr>/s, '');
  const run = bearing(own, 'r', tag);
  return {
    cell: properties,
    paragraph: without(paragraph, 'jc'),
    alignment: /<w:jc\b[^>]*\/>/.exec(paragraph)?.[0] ?? '',
    run: whole(run, 'rPr'),
  };
}

function rowPattern(row: string, number: string, text: string): RowPattern | undefined {
  const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>|<w:tc .*?<\/w:tc>/gs)].map(([xml]) => xml);
  const textCell = cells.find((cell) => cell.includes(mark(text)));
  if (!textCell) return undefined;
  const numberCell = cells.find((cell) => number !== '' && cell.includes(mark(number)));
  return {
    row: whole(row, 'trPr'),
    number: numberCell ? cellPattern(numberCell, number) : cellPattern(textCell, text),
    text: cellPattern(textCell, text),
  };
}

/** The pattern, or the names of the tags that its rows lack. */
export function readTablePattern(xml: string): TablePattern | { missing: string[] } {
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
  const find = (number: string, text: string): RowPattern | undefined => {
    for (const row of rows) {
      const pattern = rowPattern(row, number, text);
      if (pattern) return pattern;
    }
    return undefined;
  };
  const header = find('', 'Tên cột');
  const group = find('STT nhóm', 'Tên nhóm');
  const subgroup = find('STT nhóm con', 'Tên nhóm con') ?? group;
  const row = find('STT', 'Ô');
  if (!header || !group || !subgroup || !row) {
    const missing = [header ? '' : 'Tên cột', group ? '' : 'Tên nhóm', row ? '' : 'Ô'].filter((name) => name !== '');
    return { missing };
  }
  return { table: inner(xml, 'tblPr'), header, group, subgroup, row };
}
