/** What differs between two versions of a template, as plain data: it crosses processes and is the JSON of every door. */

/** Where a paragraph stands in one of the two files. */
export interface ComparedPlace {
  /** `Thân văn bản`, `Đầu trang (phần 2, trang đầu)`, `Chú thích` … */
  pagePart: string;
  /** Its number in that part of the file, from 1: the order in which paragraphs begin, as a lint counts. */
  paragraph: number;
  /** With its cell: `Thân văn bản, đoạn 12 (bảng 1, hàng 2, ô 3)`. */
  label: string;
}

/** Words in a row that both files have, or one of them. Joined without the inserted ones they are the old paragraph. */
export interface WordStretch {
  kind: 'same' | 'inserted' | 'removed';
  text: string;
}

export type TextChange = 'inserted' | 'removed' | 'changed' | 'moved';

/** A paragraph whose words differ, that is in one file only, or that stands elsewhere. */
export interface TextDifference {
  kind: TextChange;
  /** Null of an inserted one. */
  before: ComparedPlace | null;
  /** Null of a removed one. */
  after: ComparedPlace | null;
  stretches: WordStretch[];
}

/** One property: `cỡ chữ`, from `14 pt` to `13 pt`. */
export interface PropertyChange {
  /** Stable: `size`, `indent.firstLine`, `margin.left`. */
  property: string;
  label: string;
  before: string;
  after: string;
}

/** A paragraph, some of its words, or a table that looks otherwise, and not because of its style. */
export interface LookDifference {
  before: ComparedPlace;
  after: ComparedPlace;
  /** `words`: only those quoted. */
  of: 'paragraph' | 'words' | 'table';
  quoted: string;
  changes: PropertyChange[];
  /** Further paragraphs that changed in the same way, in the later file. */
  also: ComparedPlace[];
}

export interface StyleDifference {
  kind: 'changed' | 'added' | 'removed';
  /** As Word shows it. */
  name: string;
  /** Empty of added and removed ones. */
  changes: PropertyChange[];
  /** Styles based on it that change along with it, and only so. */
  alsoIn: string[];
}

export interface PageSetupDifference {
  kind: 'changed' | 'added' | 'removed';
  /** From 1, in the later file; of a removed one in the earlier file; null: settings of the whole document. */
  section: number | null;
  /** `Phần 2`, `Toàn văn bản`. */
  label: string;
  changes: PropertyChange[];
}

/** Something that only one file has and whose contents cannot be compared: a drawing, a note, columns. */
export interface OtherDifference {
  kind: 'added' | 'removed';
  /** In words that a clerk knows from Word. */
  what: string;
  place: ComparedPlace;
}

/** Each list in the order of the later file; what is removed stands where it was. */
export interface TemplateComparison {
  /** Nothing differs. */
  same: boolean;
  counts: { text: number; looks: number; styles: number; pageSetup: number; other: number };
  text: TextDifference[];
  looks: LookDifference[];
  styles: StyleDifference[];
  pageSetup: PageSetupDifference[];
  other: OtherDifference[];
}

/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

/**
 * `changed`: words or look differ, or it is set at another place across the page; `inserted`, `removed`: on this side only;
 * `moved`: the same words stand in another order.
 */
export type MarkKind = 'changed' | 'inserted' | 'removed' | 'moved';

/** A line, or a part of one in a cell, that differs. Points from the top left corner of its page. */
export interface PageMark {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  kind: MarkKind;
}

export interface MarkedPages {
  pages: PageSize[];
  marks: PageMark[];
}

/** The pages of two versions with the same data. What has only moved because something above grew has no mark. */
export interface PageComparison {
  /** Null where no marks can be told, with the reason. */
  before: MarkedPages | null;
  after: MarkedPages | null;
  /** One Vietnamese sentence; null where there are marks. */
  reason: string | null;
}
