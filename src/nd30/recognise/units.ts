/** A Word document as one line of things to look at: paragraphs in reading order, and tables of data as wholes. */
import type { Block, Paragraph, Table, WordDocument } from '../../word/reading/types.ts';
import type { CellPlace, PlacedTable } from '../document.ts';
import { boxComesFirst, purposeOf } from './purposes.ts';
import { isBlank, spotOf, type Spot } from './range.ts';

export interface ParagraphUnit {
  kind: 'paragraph';
  spot: Spot;
  /** The table around it that only arranges; the outermost. */
  frame: PlacedTable | undefined;
  /** A page or section begins with it. */
  opensPage: boolean;
}

export interface TableUnit {
  kind: 'table';
  table: PlacedTable;
  spots: readonly Spot[];
  opensPage: boolean;
}

export type Unit = ParagraphUnit | TableUnit;

interface Column {
  section: number;
  story: Spot['story'];
  cell: CellPlace | undefined;
  width: number;
  frame: PlacedTable | undefined;
}

const hasPageBreak = ({ inlines }: Paragraph) => inlines.some((one) => one.kind === 'break' && one.of === 'page');

export class Units {
  readonly list: Unit[] = [];
  readonly tables: PlacedTable[] = [];
  private opensPage = true;

  private constructor() {}

  static of(word: WordDocument): Units {
    const units = new Units();
    word.sections.forEach((section, index) => {
      if (index > 0 && section.start !== 'continuous') units.opensPage = true;
      const width = section.page.width - section.margin.left - section.margin.right;
      units.blocks(section.blocks, { section: index, story: 'body', cell: undefined, width, frame: undefined });
    });
    for (const note of word.notes) {
      const column = { section: 0, story: 'note' as const, cell: undefined, width: 0, frame: undefined };
      units.blocks(note.blocks, column);
    }
    return units;
  }

  private blocks(blocks: readonly Block[], column: Column): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block, column);
      else this.table(block, column);
    }
  }

  private paragraph(paragraph: Paragraph, column: Column): void {
    const { frame, ...place } = column;
    const spot = spotOf(paragraph, place);
    const boxes = paragraph.textBoxes ?? [];
    if (paragraph.format.pageBreakBefore) this.opensPage = true;
    for (const box of boxes) if (boxComesFirst(box)) this.box(box.blocks, box.width, column);
    const blank = isBlank(spot.text);
    // A page break before the words opens the page for them, one after them for the next paragraph.
    const breaks = hasPageBreak(paragraph);
    if (breaks && /^[\s\uFFFC]*\f/u.test(spot.text)) this.opensPage = true;
    this.list.push({ kind: 'paragraph', spot, frame, opensPage: !blank && this.opensPage });
    if (!blank) this.opensPage = false;
    if (breaks && /\f[\s\uFFFC]*$/u.test(spot.text)) this.opensPage = true;
    for (const box of boxes) if (!boxComesFirst(box)) this.box(box.blocks, box.width, column);
  }

  private box(blocks: readonly Block[], width: number | undefined, column: Column): void {
    this.blocks(blocks, { ...column, story: 'textBox', width: width ?? column.width });
  }

  private table(table: Table, column: Column): void {
    const placed: PlacedTable = { table, section: column.section, for: purposeOf(table, this.list) };
    this.tables.push(placed);
    if (placed.for === 'data') return this.data(placed, column);
    const frame = column.frame ?? placed;
    for (const { row, cell, width } of byColumns(table)) {
      const blocks = table.rows[row]?.cells[cell]?.blocks ?? [];
      const place = { table, row, cell, depth: column.cell === undefined ? 0 : column.cell.depth + 1 };
      this.blocks(blocks, { ...column, cell: place, width, frame });
    }
  }

  private data(placed: PlacedTable, column: Column): void {
    const spots: Spot[] = [];
    const collect = (table: Table, depth: number) => {
      table.rows.forEach((row, at) => {
        row.cells.forEach(({ blocks }, cell) => {
          const within = (some: readonly Block[]): void => {
            for (const block of some) {
              if (block.kind === 'table') collect(block, depth + 1);
              else {
                const { section, story, width } = column;
                spots.push(spotOf(block, { section, story, width, cell: { table, row: at, cell, depth } }));
                for (const box of block.textBoxes ?? []) within(box.blocks);
              }
            }
          };
          within(blocks);
        });
      });
    };
    collect(placed.table, column.cell === undefined ? 0 : column.cell.depth + 1);
    this.list.push({ kind: 'table', table: placed, spots, opensPage: this.opensPage });
    this.opensPage = false;
  }
}

interface CellAt {
  row: number;
  cell: number;
  /** Twips inside its margins. */
  width: number;
}

/** The left column whole, then the next; rows that are divided in another way begin anew. */
function byColumns(table: Table): CellAt[] {
  const bands: { starts: string; columns: CellAt[][] }[] = [];
  table.rows.forEach((row, rowAt) => {
    let column = row.before;
    const cells = row.cells.map(({ columns, margin }, cell) => {
      const grid = table.grid.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      const start = column;
      column += columns;
      return { start, at: { row: rowAt, cell, width: grid - margin.left - margin.right } };
    });
    const starts = cells.map(({ start }) => start).join(' ');
    let band = bands.at(-1);
    if (band?.starts !== starts) bands.push((band = { starts, columns: cells.map(() => []) }));
    cells.forEach(({ at }, index) => band.columns[index]?.push(at));
  });
  return bands.flatMap(({ columns }) => columns.flat());
}
