/** A workbook that somebody filled in Excel as an appendix; what is not simply taken over becomes a finding with its place. */
import { HucreError, type Sheet, type Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { Failure, type Finding } from '../failure.ts';
import { readRows } from '../plan/appendix-table/read-rows.ts';
import type { TypedCell, TypedRow } from '../plan/appendix-table/typed-rows.ts';
import { limits } from '../plan/limits.ts';
import type { Appendix, Cell } from '../plan/model/appendix.ts';
import { illegalCharacter } from '../plan/model/text.ts';
import { passGate } from '../word/gate/index.ts';
import { writePackage } from '../word/package.ts';
import { after, before, linesOf } from './around-table.ts';
import { Keepsakes, keepsakeSheet } from './keepsakes.ts';
import { SheetGrid, type SheetPlace } from './sheet-grid.ts';
import { cellOfRuns } from './sheet-text.ts';
import { countsColumns, tableEnd } from './table-end.ts';
import { TableFindings, type TableCode } from './table-findings.ts';
import { tableHead, type TableHead } from './table-head.ts';

export interface ReadAppendix {
  appendix: Appendix;
  findings: Finding[];
}

const mostColumns = 20;

const doubts: Readonly<Record<NonNullable<SheetPlace['doubt']>, TableCode>> = {
  date: 'tables.date-as-typed',
  decimal: 'tables.decimal-as-typed',
  error: 'tables.cell-error',
  formula: 'tables.formula-without-value',
};

class SheetReader {
  private readonly found: TableFindings;
  private readonly no: number;
  private readonly grid: SheetGrid;
  private readonly head: TableHead;
  private readonly kept: Keepsakes;

  constructor(grid: SheetGrid, head: TableHead, kept: Keepsakes) {
    this.grid = grid;
    this.head = head;
    this.kept = kept;
    this.found = new TableFindings(grid.name);
    this.no = head.columns.findIndex(({ key }) => key === 'no');
  }

  read(): ReadAppendix {
    const { head, grid, kept } = this;
    const front = before(linesOf(grid, 0, head.row), kept);
    for (const { row, text } of front.left) this.found.add('tables.line-left', row, 0, text);
    for (const column of head.unnamed) this.found.add('tables.column-unnamed', head.row, column);
    let from = head.row + head.depth;
    if (!kept.present && countsColumns(grid.texts(from)))
      this.found.add('tables.column-numbers-left', from++, head.sources[0] ?? 0);
    const end = tableEnd(grid, from, head.sources, { ruled: kept.present, numbered: this.no === 0 });
    const typed: TypedRow[] = [];
    for (let row = from; row < end; row++) typed.push(this.typedRow(row, end));
    const numbered = typed.some(({ places }) => (places[this.no]?.text ?? '') !== '');
    const rows = readRows(typed, head.columns, {
      blankNumber: kept.present || numbered ? 'none' : 'computed',
      note: ({ kind, at, column, text }) => {
        if (kind !== 'label-kept') this.found.add(`tables.${kind}`, at, head.sources[column] ?? 0, text);
      },
      known: (kind, at, column, text) => this.known(kind, at, column, text),
      isTitle: (at, column, text) => kept.has('title', text, at, head.sources[column] ?? 0),
      isCell: (at, column, text) => kept.has('cell', text, at, head.sources[column] ?? 0),
    });
    const fields = (kept.find('appendix', '') ?? {}) as Partial<Appendix>;
    const appendix = {
      ...fields,
      ...front.fields,
      columns: head.columns,
      ...(rows.length > 0 || !kept.present ? { rows } : {}),
    };
    return { appendix: { ...appendix, ...after(linesOf(grid, end, grid.height), kept) }, findings: this.found.list() };
  }

  private typedRow(row: number, end: number): TypedRow {
    const places = this.head.sources.map((column, i) => this.typedCell(row, column, i, end));
    const told = this.grid.sheet.rowDefs?.get(row);
    if (told?.hidden) this.found.add('tables.hidden-row', row, this.head.sources[0] ?? 0);
    return { places, at: row, ...(this.kept.present ? { depth: told?.outlineLevel ?? 0 } : {}) };
  }

  private typedCell(row: number, column: number, i: number, end: number): TypedCell | undefined {
    const place = this.grid.at(row, column, i === this.no);
    if (place === undefined) return undefined;
    const { doubt, source } = place;
    if (doubt && !(doubt === 'date' && i === this.no))
      this.found.add(doubts[doubt], row, column, place.text || (source?.formula ?? ''));
    if (source?.comment) this.found.add('tables.comment-left', row, column, source.comment.text);
    if (place.text !== '' && this.grid.sheet.columns?.[column]?.hidden)
      this.found.add('tables.hidden-column', row, column);
    // Columns of the sheet that the table leaves out do not count.
    const colSpan = this.head.sources.filter((one) => one >= column && one < column + place.colSpan).length;
    const number = place.number === undefined ? {} : { number: place.number };
    return {
      text: this.legal(place.text, row, column),
      rowSpan: Math.min(place.rowSpan, end - row),
      colSpan,
      ...number,
    };
  }

  private legal(text: string, row: number, column: number): string {
    let rest = text.replace(/\r\n?/g, '\n');
    for (let found = illegalCharacter(rest); found; found = illegalCharacter(rest)) {
      this.found.add('tables.character-left', row, column);
      rest = rest.slice(0, found.at) + rest.slice(found.at + 1);
    }
    return rest;
  }

  /** What was kept for the text at this place, or its runs where it has several looks. */
  private known(kind: 'title' | 'cell', at: number, column: number, text: string): Cell | undefined {
    const source = this.head.sources[column] ?? 0;
    const kept = this.kept.find(kind, text, at, source) as Cell | undefined;
    if (kept !== undefined || this.kept.present) return kept;
    return cellOfRuns(this.grid.sheet.cells?.get(`${at},${source}`));
  }
}

function failure(code: string, message: string): Failure {
  return new Failure('input', code, message, [{ code, severity: 'error', path: '', message }]);
}

const isVisible = (sheet: Sheet) => !sheet.hidden && !sheet.veryHidden;

/** The sheet with the table, and what is told of the others. */
function chosen(
  book: Workbook,
  kept: Keepsakes,
  name: string,
): { grid: SheetGrid; head: TableHead; others: Finding[] } {
  const grids = book.sheets
    .filter((sheet) => isVisible(sheet) && sheet.name !== keepsakeSheet)
    .map((sheet) => new SheetGrid(sheet))
    .filter(({ height }) => height > 0);
  const heads = grids.map((grid) => ({ grid, head: tableHead(grid, kept) }));
  const best = heads.reduce<(typeof heads)[number] | undefined>(
    (one, other) => (other.head && (!one?.head || (!kept.present && other.head.known > one.head.known)) ? other : one),
    undefined,
  );
  if (!best?.head) {
    const told = `Tệp ${name} không có bảng nào để nhập; hãy chọn tệp Excel có một dòng tiêu đề cột và các dòng bên dưới.`;
    throw failure('tables.no-table', told);
  }
  const others = grids
    .filter((grid) => grid !== best.grid)
    .map((grid): Finding => {
      const message = `Trang tính "${grid.name}" không được nhập; chỉ bảng ở trang tính "${best.grid.name}" được dùng.`;
      return { code: 'tables.sheet-left', severity: 'information', path: grid.name, message };
    });
  return { grid: best.grid, head: best.head, others };
}

/** What is looked at where somebody formatted a sheet to its far end: more than an appendix can hold. */
const nearRange = 'A1:CV25000';

/** @throws Failure `tables.unreadable` (kind `input`) */
async function readBook(bytes: Uint8Array, name: string): Promise<{ book: Workbook; cut: Finding[] }> {
  try {
    return { book: await readXlsx(bytes, { readStyles: true }), cut: [] };
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
  }
  try {
    const book = await readXlsx(bytes, { readStyles: true, range: nearRange });
    const message = `Trang tính quá rộng; chỉ vùng ${nearRange} được đọc, hãy xem bên ngoài vùng đó có nội dung gì không.`;
    return { book, cut: [{ code: 'tables.far-left', severity: 'warning', path: '', message }] };
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    const message = `Tệp ${name} không đọc được như một bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi nhập lần nữa.`;
    throw new Failure('input', 'tables.unreadable', message, [], error);
  }
}

/**
 * Reads a workbook from outside. Runs in a process of its own (`outside/`).
 * @throws Failure of the gate; `tables.no-table`, `tables.too-many-columns`, `tables.too-many-rows` (kind `input`)
 */
export async function readAppendix(bytes: Uint8Array, name: string): Promise<ReadAppendix> {
  const passed = passGate(bytes, { door: 'units-table', name });
  const { book, cut } = await readBook(writePackage(passed.parts), name);
  const kept = new Keepsakes(book.sheets.find((sheet) => sheet.name === keepsakeSheet)?.rows);
  const { grid, head, others } = chosen(book, kept, name);
  if (head.columns.length > mostColumns) {
    const told = `Bảng có ${head.columns.length} cột, phụ lục chỉ nhận ${mostColumns}; hãy bỏ bớt cột trong Excel rồi nhập lại.`;
    throw failure('tables.too-many-columns', told);
  }
  if (grid.height - head.row > limits.rows) {
    const told = `Bảng có ${grid.height - head.row} dòng, phụ lục chỉ nhận ${limits.rows}; hãy chia thành nhiều phụ lục.`;
    throw failure('tables.too-many-rows', told);
  }
  const { appendix, findings } = new SheetReader(grid, head, kept).read();
  return { appendix, findings: [...passed.findings, ...cut, ...others, ...findings] };
}
