/** Appendices: label, title, reference, and the task table cell by cell. */
import { gap } from '../../../src/plan/conventions/dates.ts';
import { roman } from '../../../src/roman.ts';
import type { Appendix, Cell, Column, Row } from '../../../src/plan/model/appendix.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { capitals, referenceEntry, written } from './head.ts';
import { blockEntries, placeNamed } from './items.ts';
import { cellPlace, type Entry, type Slot } from './slots.ts';

/** What the columns whose meaning is known are called unless told. */
const usualHeadings: Readonly<Record<string, string>> = {
  no: 'STT',
  objective: 'Mục tiêu',
  task: 'Nhiệm vụ',
  result: 'Kết quả/Sản phẩm',
  lead: 'Cơ quan chủ trì',
  support: 'Cơ quan phối hợp',
  time: 'Thời gian hoàn thành',
  budget: 'Kinh phí',
  note: 'Ghi chú',
};

function cellLines(cell: Cell | undefined): string[] {
  if (cell === undefined) return [];
  if (typeof cell === 'string' || Array.isArray(cell)) return [plainText(cell)];
  const organs = (cell.organs ?? []).map(({ name, remark }, i, all) => {
    const called = name || gap;
    const said = written(remark) ? `${called} (${plainText(remark)})` : called;
    return i < all.length - 1 ? `${said};` : said;
  });
  return [plainText(cell.text), ...(cell.more ?? []).map(plainText), ...organs];
}

const cellAt = (row: Row, key: string) => new Map(Object.entries(row.cells ?? {})).get(key);
const rowsOf = (cell: Cell | undefined) => (typeof cell === 'object' && !Array.isArray(cell) ? (cell.rowSpan ?? 1) : 1);
const isGroup = (row: Row) => row.rows !== undefined || row.title !== undefined;

class TableAccount {
  readonly entries: Entry[] = [];
  private readonly columns: readonly Column[];
  private row = 1;

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    columns.forEach((column, i) => {
      this.say('tableHead', i, 1, 1, [column.heading ?? usualHeadings[column.key] ?? '']);
    });
  }

  private say(slot: Slot, column: number, columns: number, rows: number, lines: readonly string[]): void {
    const cell = cellPlace(this.row, column + 1, columns, rows);
    for (const text of lines) if (text.trim() !== '') this.entries.push({ slot, text, cell });
  }

  /** `before` is what the numbers of these rows begin with. */
  rows(rows: readonly Row[], depth: number, before: string): void {
    let count = 0;
    let numberTakenUntil = 0;
    rows.forEach((row, i) => {
      const numbered = i >= numberTakenUntil && row.label !== '';
      const numeral = isGroup(row) && depth === 0 ? roman : String;
      if (numbered) count = (row.label === undefined ? undefined : placeNamed(row.label, numeral)) ?? count + 1;
      const number = before === '' ? `${count}` : `${before}.${count}`;
      const shown = row.label ?? (numeral === roman ? roman(count) : number);
      numberTakenUntil = Math.max(numberTakenUntil, i + rowsOf(cellAt(row, 'no')));
      this.row++;
      if (isGroup(row)) this.group(row, depth === 0 ? 'group' : 'subgroup', numbered ? shown : '');
      else this.plainRow(row, numbered ? shown : '');
      const labelled = row.label?.match(/^(\d+(\.\d+)*)\.?$/)?.[1];
      if (row.rows) this.rows(row.rows, depth + 1, depth === 0 ? '' : (labelled ?? number));
    });
  }

  private plainRow(row: Row, number: string): void {
    this.columns.forEach(({ key }, i) => {
      const lines = cellLines(cellAt(row, key)).filter((line) => line.trim() !== '');
      const shown = key === 'no' && lines.length === 0 ? [number] : lines;
      this.say(key === 'no' ? 'rowNumber' : 'cell', i, 1, rowsOf(cellAt(row, key)), shown);
    });
  }

  /** The title stands over the first free columns, up to one that has a cell of its own. */
  private group(row: Row, slot: Slot, number: string): void {
    const own = (i: number) => cellAt(row, this.columns[i]?.key ?? '');
    const free = (i: number) => i < this.columns.length && this.columns[i]?.key !== 'no' && own(i) === undefined;
    const titleAt = this.columns.findIndex((_, i) => free(i));
    this.columns.forEach(({ key }, i) => {
      if (own(i) !== undefined) this.say(key === 'no' ? 'rowNumber' : 'cell', i, 1, 1, cellLines(own(i)));
      else if (key === 'no') this.say(slot, i, 1, 1, [number]);
      else if (i === titleAt) {
        let columns = 1;
        while (free(i + columns)) columns++;
        this.say(slot, i, columns, 1, [plainText(row.title)]);
      }
    });
  }
}

export function appendixEntries(plan: Plan, appendix: Appendix, index: number): Entry[] {
  const several = (plan.appendices ?? []).length > 1;
  const table = new TableAccount(appendix.columns ?? []);
  table.rows(appendix.rows ?? [], 0, '');
  return [
    { slot: 'appendix', text: appendix.label ?? (several ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục') },
    { slot: 'appendixTitle', text: written(appendix.title) ? capitals(appendix.title) : gap },
    referenceEntry(plan, appendix.reference),
    ...blockEntries(appendix.blocks),
    ...table.entries,
    ...blockEntries(appendix.after),
  ];
}
