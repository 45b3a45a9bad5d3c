/** An appendix as a workbook: its table on the first sheet as it will be printed, what a sheet cannot show on a hidden one. */
import { without } from '../plan/appendix-table/without.ts';
import type { Cell as SheetCell, CellStyle, MergeRange, RowDef, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { Failure } from '../failure.ts';
import { cellOfText, cellText, fullCell, withSpan } from '../plan/appendix-table/cell-text.ts';
import { headingOf } from '../plan/appendix-table/known-columns.ts';
import { appendixLines, type TableLine } from '../plan/appendix-table/lines.ts';
import type { Appendix, Cell, Column } from '../plan/model/appendix.ts';
import type { Block } from '../plan/model/block.ts';
import { plainText, type RichText } from '../plan/model/text.ts';
import { keepsakeRows, keepsakeSheet, type Keepsake } from './keepsakes.ts';
import {
  bodyStyle,
  charactersWide,
  defaultFont,
  frontStyle,
  groupStyle,
  headingStyle,
  heightFor,
  widthOf,
} from './sheet-look.ts';
import { cellRuns, escaped, mostCharacters, sheetRuns } from './sheet-text.ts';
import { unpack } from '../word/gate/index.ts';
import { writePackage } from '../word/package.ts';
import { saidPlace, pathTo } from './places.ts';

export const appendixSheet = 'Phụ lục';
const mostOfTypedText = 255;

/** Excel's own limit is 1,048,576; the plan's is far below. */
class SheetWriter {
  readonly cells = new Map<string, Partial<SheetCell>>();
  readonly merges: MergeRange[] = [];
  readonly rows = new Map<number, RowDef>();
  readonly kept: Keepsake[] = [];
  private readonly read: Keepsake[] = [];
  private readonly needed = new Set<string>();
  row = 0;
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  get width(): number {
    return Math.max(1, this.columns.length);
  }

  put(column: number, text: string, style: CellStyle, richText?: SheetCell['richText'], row = this.row): void {
    if (text.length > mostCharacters) {
      const place = saidPlace(appendixSheet, row, column);
      const message = `Ô ở ${place} dài ${text.length} ký tự, Excel chỉ nhận ${mostCharacters}; hãy chia nội dung ra nhiều dòng.`;
      const path = pathTo(appendixSheet, row, column);
      const finding = { code: 'tables.cell-too-long', severity: 'error' as const, path, message };
      throw new Failure('input', 'tables.cell-too-long', message, [finding]);
    }
    const value = escaped(text);
    // Older versions of Excel show long texts of the format Text as ####.
    const look = text.length > mostOfTypedText ? without(style, 'numFmt') : style;
    this.cells.set(`${row},${column}`, {
      value,
      type: richText ? 'richText' : 'string',
      style: look,
      ...(richText ? { richText } : {}),
    });
  }

  merge(column: number, colSpan: number, rowSpan: number): void {
    if (colSpan <= 1 && rowSpan <= 1) return;
    const { row: startRow } = this;
    this.merges.push({ startRow, startCol: column, endRow: startRow + rowSpan - 1, endCol: column + colSpan - 1 });
  }

  /** A line over the whole width, before or after the table. */
  front(text: string, style: CellStyle, kind: 'front' | 'after', value: unknown): void {
    this.kept.push({ kind, row: this.row, column: 0, shown: text, value });
    if (text.trim() !== '') {
      this.put(0, text, style);
      this.merge(0, this.width, 1);
      this.rows.set(this.row, {
        height: heightFor(
          text,
          this.columns.reduce((sum, column) => sum + widthOf(column), 0),
        ),
      });
      this.row++;
    }
  }

  headings(): void {
    this.columns.forEach((column, i) => {
      const heading = headingOf(column);
      this.put(i, heading, headingStyle);
      this.kept.push({
        kind: 'column',
        row: this.row,
        column: i,
        shown: heading,
        value: { column, width: charactersWide(column) },
      });
    });
    this.row++;
  }

  line(line: TableLine): void {
    let height = 0;
    line.slots.forEach((slot, i) => {
      const column = this.columns[i]!;
      const style = line.group ? groupStyle(column, slot.kind === 'number') : bodyStyle(column);
      if (slot.kind === 'covered') return this.put(i, '', style);
      this.merge(i, slot.colSpan, slot.rowSpan);
      const width = this.columns.slice(i, i + slot.colSpan).reduce((sum, one) => sum + widthOf(one), 0);
      const shown = this.slot(line, slot, i, style);
      if (slot.colSpan > 1 || slot.rowSpan > 1) height = Math.max(height, heightFor(shown, width) / slot.rowSpan);
      else if (height > 0 || line.slots.some((one) => one.kind !== 'covered' && one.rowSpan > 1))
        height = Math.max(height, heightFor(shown, width));
    });
    this.rows.set(this.row, { outlineLevel: Math.min(7, line.depth), ...(height > 0 ? { height } : {}) });
    this.row++;
  }

  private slot(
    line: TableLine,
    slot: Exclude<TableLine['slots'][number], { kind: 'covered' }>,
    i: number,
    style: CellStyle,
  ): string {
    if (slot.kind === 'number') {
      this.put(i, line.number, style);
      return line.number;
    }
    const font = style.font ?? defaultFont;
    if (slot.kind === 'title') {
      const shown = plainText(line.row.title);
      this.put(i, shown, style, line.row.title === undefined ? undefined : sheetRuns(line.row.title, font));
      if (line.row.title !== undefined) this.keepTitle(i, shown, line.row.title, line.slots);
      return shown;
    }
    const key = this.columns[i]!.key;
    const own = cellText(slot.cell);
    const shown = key === 'no' && own === '' ? line.number : own;
    this.put(i, shown, style, cellRuns(slot.cell, font));
    if (own !== '') this.keepCell(i, own, slot.cell, key, standsAlone(line));
    return shown;
  }

  private keepTitle(column: number, shown: string, title: RichText, slots: TableLine['slots']): void {
    const spread = slots.some((slot) => slot.kind !== 'covered' && slot.colSpan > 1);
    this.keep('title', column, shown, title, !spread || title !== shown.trim() || shown === '');
  }

  /** @param alone nothing else stands in its row: by its number it may look like a group */
  private keepCell(column: number, shown: string, cell: Cell | undefined, key: string, alone: boolean): void {
    const bare = withSpan(cell, 1);
    const same = !alone && key !== 'no' && JSON.stringify(cellOfText(shown, key)) === JSON.stringify(bare);
    this.keep('cell', column, shown, bare ?? fullCell(cell), !same);
  }

  private keep(kind: 'cell' | 'title', column: number, shown: string, value: unknown, needed: boolean): void {
    this.read.push({ kind, row: this.row, column, shown, value });
    if (needed) this.needed.add(`${kind} ${column} ${shown}`);
  }

  /** Only what would not be read back as it is; where that is so of one cell, all that show the same. */
  get keepsakes(): Keepsake[] {
    return [
      ...this.kept,
      ...this.read.filter(({ kind, column, shown }) => this.needed.has(`${kind} ${column} ${shown}`)),
    ];
  }
}

const standsAlone = ({ slots }: TableLine): boolean =>
  slots.filter((slot) => slot.kind === 'value' && cellText(slot.cell) !== '').length === 1;

/** The paragraphs of blocks as lines, without the signs that only the finished document counts. */
function blockText(blocks: readonly Block[]): string {
  const lines = (block: Block): string[] => [
    ...[block.heading, block.text, ...(block.more ?? [])].map(plainText).filter((one) => one.trim() !== ''),
    ...(block.children ?? []).flatMap(lines),
  ];
  return blocks.flatMap(lines).join('\n');
}

/**
 * The bytes of an .xlsx.
 * @throws Failure `tables.cell-too-long` (kind `input`) for a text that no cell of Excel holds
 */
export async function writeAppendix(appendix: Appendix): Promise<Uint8Array> {
  const columns = appendix.columns ?? [];
  const sheet = new SheetWriter(columns);
  const { label, title, reference, blocks, after, ...others } = appendix;
  sheet.kept.push({ kind: 'appendix', row: 0, column: 0, shown: '', value: without(others, 'columns', 'rows') });
  const front: [keyof Appendix, string, unknown][] = [
    ['label', label ?? '', label],
    ['title', plainText(title), title],
    ['reference', plainText(reference), reference],
    ['blocks', blockText(blocks ?? []), blocks],
  ];
  for (const [field, text, value] of front) {
    if (value !== undefined) sheet.front(text, frontStyle(field === 'title'), 'front', { field, value });
  }
  const headingRow = sheet.row + 1;
  if (columns.length > 0) sheet.headings();
  for (const line of appendixLines(appendix)) sheet.line(line);
  if (after !== undefined) sheet.front(blockText(after), frontStyle(false, 'left'), 'after', after);
  const main: WriteSheet = {
    name: appendixSheet,
    rows: Array.from({ length: sheet.row }, () => Array.from({ length: sheet.width }, () => null)),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rows,
    columns: columns.map((column) => ({ width: charactersWide(column) })),
    outlineProperties: { summaryBelow: false },
    ...(columns.length > 0 ? { freezePane: { rows: headingRow } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: appendix.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // Inches; the margins of the decree's model page, 20 mm all round.
      margins: { left: 0.79, right: 0.79, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P' },
  };
  const bytes = await writeXlsx({
    sheets: [
      main,
      { name: keepsakeSheet, rows: keepsakeRows(sheet.keepsakes).map((row) => row.map(held)), hidden: true },
    ],
    defaultFont,
    properties: { title: escaped(plainText(title)), created: new Date(0), modified: new Date(0) },
    namedRanges:
      columns.length > 0
        ? [
            {
              name: '_xlnm.Print_Titles',
              range: `'${appendixSheet}'!$${headingRow}:$${headingRow}`,
              scope: appendixSheet,
            },
          ]
        : [],
  });
  // Entries in a fixed order and with a fixed date.
  return writePackage(unpack(bytes));
}

const held = (value: string | number) => (typeof value === 'string' ? escaped(value) : value);
