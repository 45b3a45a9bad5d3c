/** Hand-made tables of an appendix, and what is read from them. */
import { readPlan } from '../../../src/intake/read-plan.ts';
import { wordSource } from '../../../src/intake/source.ts';
import type { Appendix, Cell, Row } from '../../../src/plan/model/appendix.ts';
import { cellText } from '../../../src/plan/appendix-table/cell-text.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { p, r, read } from '../../word/small-document.ts';

export interface Made {
  text: string;
  /** Grid columns. */
  span?: number;
  merge?: 'restart' | 'continue';
  bold?: boolean;
  /** Instead of the text. */
  inner?: string;
}

const centred = '<w:jc w:val="center"/>';

const cellXml = (cell: Made | string): string => {
  const { text, span = 1, merge, bold, inner } = typeof cell === 'string' ? { text: cell } : cell;
  const vertical = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
  const lines = text.split('\n').map((line) => p(line === '' ? '' : r(line, bold ? '<w:b/>' : '')));
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${inner ?? lines.join('')}</w:tc>`;
};

const line = '<w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>';

/** @param grid widths of the grid in twips */
export const table = (rows: readonly (readonly (Made | string)[])[], grid: readonly number[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders>${line}</w:tblBorders></w:tblPr>` +
  `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
  `${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;

const front = p(r('PHỤ LỤC', '<w:b/>'), centred) + p(r('NHIỆM VỤ NĂM 2025', '<w:b/>'), centred);

/** The appendix that holds this XML below heading and title, and its report. */
export function appendixOf(xml: string) {
  const { plan, report } = readPlan(wordSource(read(front + xml)));
  return { plan, report, appendix: plan.appendices![0]! };
}

type Told = [number: string | undefined, title: string | undefined, cells: Record<string, string>, rows?: Told[]];

const said = (cell: Cell): string => {
  const span = typeof cell === 'object' && !Array.isArray(cell) ? (cell.rowSpan ?? 1) : 1;
  return span > 1 ? `${cellText(cell)} ×${span}` : cellText(cell);
};

const told = ({ label, title, cells = {}, rows }: Row): Told => [
  label,
  title === undefined ? undefined : plainText(title),
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, said(cell)])),
  ...(rows === undefined ? ([] as const) : ([rows.map(told)] as const)),
];

/** Rows in a form that reads well: own label, title, cells, what stands below. */
export const rowsOf = ({ rows = [] }: Appendix): Told[] => rows.map(told);

export const keysOf = ({ columns = [] }: Appendix): string[] =>
  columns.map(({ key, heading }) => (heading === undefined ? key : `${key}: ${heading}`));
