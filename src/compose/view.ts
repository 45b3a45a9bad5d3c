/** What a template sees: texts, lists of texts, styled paragraphs and tables; no trace of the plan's own shape. */

/** A stretch of text with the same look, on top of its paragraph's style. */
export interface Stretch {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** One paragraph's text. */
export type Line = readonly Stretch[];

/**
 * What a paragraph of the body is; the template's named styles give each its look (`styles.ts`).
 * The words are those of the decree where it has them: mục, khoản, điểm, điều.
 */
export type ParagraphRole =
  | 'article'
  | 'heading'
  | 'titledClause'
  | 'clause'
  | 'subclause'
  | 'point'
  | 'dash'
  | 'plus'
  | 'star'
  | 'plain'
  | 'note';

export interface Paragraph {
  role: ParagraphRole;
  line: Line;
  /** Stays on the page of what follows it. */
  keepNext?: boolean;
}

export interface TableColumn {
  key: string;
  heading: string;
  /** Twentieths of a point; from the content if undefined. */
  width: number | undefined;
  align: 'left' | 'center' | 'right' | 'both';
}

export interface TableCell {
  /** Columns it covers, from 1. */
  columns: number;
  /** `start` opens a cell that spans rows, `covered` lies under one. */
  span: 'none' | 'start' | 'covered';
  lines: readonly Line[];
  /** The index of its first column. */
  column: number;
  /** In a group row: a cell of the row's own, which looks like one of a plain row. */
  own?: boolean;
}

export interface TableRow {
  kind: 'group' | 'subgroup' | 'row';
  cells: readonly TableCell[];
}

export interface Table {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/** A value under a tag: what kind it is stands in the dictionary (`tags.ts`). */
export type ViewValue =
  string | Line | readonly Line[] | readonly Paragraph[] | Table | boolean | undefined | ViewObject;
export interface ViewObject {
  readonly [foldedTag: string]: ViewValue;
}

/** The main view, and one more for each appendix, seen under the tag `Phụ lục`. */
export interface View {
  root: ViewObject;
  appendices: readonly { view: ViewObject; orientation: 'portrait' | 'landscape' }[];
  hasDecision: boolean;
  /** For the file's properties. */
  properties: { title: string; creator: string; subject: string; created: string };
}
