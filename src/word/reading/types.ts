/**
 * A .docx as it reads: one typed account for PDF layout, checker, intake and template difference. Lengths are twips
 * (twentieths of a point) unless a name says otherwise; font sizes are points. Every property is resolved: docDefaults, style
 * chain, table style, direct formatting (ECMA-376, Part 1, 17.7.2). What is not understood stands in `unsupported`.
 */

export interface WordDocument {
  sections: readonly Section[];
  /** Footnotes and endnotes, in the order of their parts. The text that refers to them is in `unsupported`. */
  notes: readonly Note[];
  /** What the reading met and cannot represent, with its place. */
  unsupported: readonly Unsupported[];
  settings: Settings;
  properties: { title: string; creator: string; subject: string; created: string; modified: string };
}

export interface Unsupported {
  /** The element or feature: `w:footnoteReference`, `text box`. */
  what: string;
  /** Part of the package and paragraph number in it, from 1. */
  part: string;
  paragraph: number;
}

export interface Note {
  kind: 'footnote' | 'endnote';
  blocks: readonly Block[];
}

export interface Settings {
  /** `compatibilityMode`; 15 is Word 2013 and later. */
  compatibilityMode: number;
  defaultTabStop: number;
  evenAndOddHeaders: boolean;
}

export interface Section {
  page: { width: number; height: number };
  margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  start: 'nextPage' | 'continuous' | 'oddPage' | 'evenPage';
  /** The first page has header and footer of its own. */
  titlePage: boolean;
  /** Page number that the section starts with; goes on if undefined. */
  pageNumberStart: number | undefined;
  headers: HeaderSet;
  footers: HeaderSet;
  blocks: readonly Block[];
}

export interface HeaderSet {
  default: readonly Block[] | undefined;
  first: readonly Block[] | undefined;
  even: readonly Block[] | undefined;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** Name of its part: `word/document.xml`. */
  part: string;
  /** Its number in its part, from 1: the order of start tags, those in text boxes counted after the paragraph they hang at. */
  number: number;
  /** Where its start tag begins in the XML of its part, in characters. */
  at: number;
  style: string;
  format: ParagraphFormat;
  inlines: readonly Inline[];
  /** How many characters of `inlines` in front (a tab counts one) come from automatic numbering. Absent: no list. */
  numbered?: number;
  /** Text boxes that hang at it, of groups and canvases too; `unsupported` names them. */
  textBoxes?: readonly TextBox[];
  /** The look of the paragraph mark: the height of an empty paragraph. */
  mark: RunFormat;
}

export type Alignment = 'left' | 'center' | 'right' | 'both' | 'distribute';

export interface ParagraphFormat {
  alignment: Alignment;
  indent: { left: number; right: number; /** Negative: hanging. */ firstLine: number };
  spacing: {
    before: number;
    after: number;
    /** `auto`: 240ths of a line; else twips. */
    line: number;
    rule: 'auto' | 'exact' | 'atLeast';
  };
  contextualSpacing: boolean;
  keepNext: boolean;
  keepLines: boolean;
  pageBreakBefore: boolean;
  widowControl: boolean;
  tabs: readonly TabStop[];
  /** 0 to 8 for headings of that level. */
  outlineLevel: number | undefined;
  borders: Borders;
  shading: string | undefined;
}

export interface TabStop {
  position: number;
  alignment: 'left' | 'center' | 'right' | 'decimal';
  leader: 'none' | 'dot' | 'middleDot' | 'hyphen' | 'underscore';
}

export interface RunFormat {
  family: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  caps: boolean;
  smallCaps: boolean;
  /** RGB in hexadecimal; `000000` for auto. */
  color: string;
  vertical: 'baseline' | 'superscript' | 'subscript';
  hidden: boolean;
  highlight: string | undefined;
  /** Twips added after each character. */
  spacing: number;
  /** Pairs of letters are kerned (`w:kern`, from the size it names on). */
  kerning?: boolean;
}

export type Inline =
  | { kind: 'text'; text: string; format: RunFormat }
  | { kind: 'tab'; format: RunFormat }
  | { kind: 'break'; of: 'line' | 'page' | 'column'; format: RunFormat }
  | { kind: 'field'; field: 'PAGE' | 'NUMPAGES'; format: RunFormat }
  | { kind: 'line'; shape: LineShape }
  | { kind: 'image'; image: InlineImage };

/** A straight line that stands at its paragraph: the rules of the templates. Twips. */
export interface LineShape {
  width: number;
  height: number;
  /** Thickness. */
  weight: number;
  color: string;
  horizontal: { from: 'column' | 'margin' | 'page' | 'character'; align?: 'left' | 'center' | 'right'; offset: number };
  vertical: { from: 'paragraph' | 'line' | 'margin' | 'page'; align?: 'top' | 'center' | 'bottom'; offset: number };
}

/** Words in a frame of their own; where they stand on the page, as far as the file says. */
export interface TextBox extends Partial<Pick<LineShape, 'width' | 'height' | 'horizontal' | 'vertical'>> {
  blocks: readonly Block[];
}

export interface InlineImage {
  width: number;
  height: number;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Border {
  style: 'none' | 'single' | 'double' | 'dotted' | 'dashed' | 'thick';
  /** Eighths of a point. */
  width: number;
  color: string;
  /** Points between border and text. */
  space: number;
}

export interface Borders {
  top?: Border;
  left?: Border;
  bottom?: Border;
  right?: Border;
  between?: Border;
}

export interface TableBorders extends Borders {
  insideHorizontal?: Border;
  insideVertical?: Border;
}

export interface Table {
  kind: 'table';
  /** Text flows around it; `unsupported` names it. */
  floating?: true;
  alignment: 'left' | 'center' | 'right';
  indent: number;
  /** Column widths. */
  grid: readonly number[];
  borders: TableBorders;
  rows: readonly TableRow[];
}

export interface TableRow {
  height: { value: number; rule: 'auto' | 'atLeast' | 'exact' };
  /** Does not break across pages. */
  cantSplit: boolean;
  /** Repeated on every page. */
  header: boolean;
  /** Grid columns left free before the first cell. */
  before: number;
  cells: readonly TableCell[];
}

export interface TableCell {
  /** Grid columns it covers. */
  columns: number;
  /** `start` opens a cell over several rows, `covered` lies under one. */
  merge: 'none' | 'start' | 'covered';
  margin: { top: number; right: number; bottom: number; left: number };
  borders: Borders;
  shading: string | undefined;
  vertical: 'top' | 'center' | 'bottom';
  noWrap: boolean;
  blocks: readonly Block[];
}
