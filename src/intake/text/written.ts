/** A text as the Word document that it would be: what the recogniser reads, whichever file a source came from. */
import type {
  Block,
  Inline,
  Paragraph,
  ParagraphFormat,
  RunFormat,
  Section,
  Table,
  TableCell,
  WordDocument,
} from '../../word/reading/types.ts';

/** Name of the part that all paragraphs of a text stand in. */
export const textPart = 'text';

/** Words with a look; a tab or a break of lines is a run of its own. */
export interface WrittenRun {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** `right`: stands in the right half of its page. */
export type Stance = 'left' | 'center' | 'right';

export interface Lines {
  from: number;
  to: number;
}

export interface WrittenParagraph {
  kind: 'paragraph';
  runs: readonly WrittenRun[];
  stance: Stance;
  /** A page begins with it. */
  opensPage: boolean;
  /** Lines of the text, from 1. */
  lines: Lines;
}

/** Cells hold paragraphs; a cell that spans says over how many columns. */
export interface WrittenTable {
  kind: 'table';
  columns: number;
  rows: readonly (readonly WrittenCell[])[];
}

export interface WrittenCell {
  columns: number;
  /** Rows that it covers. */
  rows: number;
  paragraphs: readonly WrittenParagraph[];
}

export type Written = WrittenParagraph | WrittenTable;

const run: RunFormat = {
  family: 'Times New Roman',
  size: 14,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  caps: false,
  smallCaps: false,
  color: '000000',
  vertical: 'baseline',
  hidden: false,
  highlight: undefined,
  spacing: 0,
};

const paragraphFormat: ParagraphFormat = {
  alignment: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  spacing: { before: 0, after: 0, line: 240, rule: 'auto' },
  contextualSpacing: false,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  widowControl: true,
  tabs: [],
  outlineLevel: undefined,
  borders: {},
  shading: undefined,
};

const line = { style: 'single', width: 4, color: '000000', space: 0 } as const;
const lines = { top: line, left: line, bottom: line, right: line };

/** A4 upright with the decree's margins, twips. */
const page = { width: 11906, height: 16838 };
const margin = { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 567, footer: 567 };
const measure = page.width - margin.left - margin.right;

const inlinesOf = ({ text, bold, italic }: WrittenRun): Inline[] => {
  const format = { ...run, bold, italic };
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return { kind: 'tab', format };
      return piece === '\n' ? { kind: 'break', of: 'line', format } : { kind: 'text', text: piece, format };
    });
};

interface Merged {
  one: WrittenCell;
  merge: TableCell['merge'];
}

/** Every row with a cell for each of its columns: those that lie under a cell of a row above are empty. */
function withCovered(rows: WrittenTable['rows']): Merged[][] {
  /** By column where it begins: what reaches down from above, and over how many more rows. */
  const above = new Map<number, { columns: number; left: number }>();
  return rows.map((cells) => {
    const row: Merged[] = [];
    let column = 0;
    const covered = () => {
      for (let cell = above.get(column); cell !== undefined && cell.left > 0; cell = above.get(column)) {
        row.push({ one: { columns: cell.columns, rows: 1, paragraphs: [] }, merge: 'covered' });
        cell.left--;
        column += cell.columns;
      }
    };
    covered();
    for (const one of cells) {
      row.push({ one, merge: one.rows > 1 ? 'start' : 'none' });
      const from = column;
      column += one.columns;
      covered();
      above.set(from, { columns: one.columns, left: one.rows - 1 });
    }
    return row;
  });
}

/** The document, and the lines that each of its paragraphs was made of, by number less one. */
export function wordOf(written: readonly Written[]): { word: WordDocument; lines: readonly Lines[] } {
  const origins: Lines[] = [];
  const paragraph = (one: WrittenParagraph): Paragraph => {
    origins.push(one.lines);
    return {
      kind: 'paragraph',
      part: textPart,
      number: origins.length,
      at: 0,
      style: '',
      format: { ...paragraphFormat, alignment: one.stance, pageBreakBefore: one.opensPage },
      inlines: one.runs.flatMap(inlinesOf),
      mark: run,
    };
  };
  const cell = (columns: number, merge: TableCell['merge'], blocks: readonly Block[]): TableCell => ({
    columns,
    merge,
    margin: { top: 0, right: 108, bottom: 0, left: 108 },
    borders: lines,
    shading: undefined,
    vertical: 'top',
    noWrap: false,
    blocks,
  });
  const table = ({ columns, rows }: WrittenTable): Table => ({
    kind: 'table',
    alignment: 'left',
    indent: 0,
    grid: Array.from({ length: columns }, () => Math.floor(measure / columns)),
    borders: { ...lines, insideHorizontal: line, insideVertical: line },
    rows: withCovered(rows).map((cells) => ({
      height: { value: 0, rule: 'auto' },
      cantSplit: false,
      header: false,
      before: 0,
      cells: cells.map(({ one, merge }) => cell(one.columns, merge, one.paragraphs.map(paragraph))),
    })),
  });
  const section: Section = {
    page,
    margin,
    start: 'nextPage',
    titlePage: false,
    pageNumberStart: undefined,
    headers: { default: undefined, first: undefined, even: undefined },
    footers: { default: undefined, first: undefined, even: undefined },
    blocks: written.map((one) => (one.kind === 'table' ? table(one) : paragraph(one))),
  };
  const word: WordDocument = {
    sections: [section],
    notes: [],
    unsupported: [],
    settings: { compatibilityMode: 15, defaultTabStop: 720, evenAndOddHeaders: false },
    properties: { title: '', creator: '', subject: '', created: '', modified: '' },
  };
  return { word, lines: origins };
}
