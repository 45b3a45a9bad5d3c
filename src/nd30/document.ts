/**
 * A Word file as the components of form that stand in it (Nghị định 30/2020/NĐ-CP, Phụ lục I). The recogniser gives this
 * account without judging it; checker, mending and intake read it. Lengths are points unless a name says otherwise.
 */
import type { Paragraph, Table, WordDocument } from '../word/reading/types.ts';
import type { ComponentKind } from './kinds.ts';

/** A stretch of one paragraph: all of it, one of its lines, or what stands before or after a tab. */
export interface Placed {
  /** Part of the package: `word/document.xml`. */
  part: string;
  /** The paragraph's number in its part, as the reading counts, from 1. */
  number: number;
  paragraph: Paragraph;
  /** Index in `WordDocument.sections`; of a header or footer, the first section that shows it. */
  section: number;
  story: 'body' | 'textBox' | 'header' | 'footer' | 'note';
  /** The innermost cell around it. */
  cell: CellPlace | undefined;
  /** Characters of `paragraphText(paragraph)`, from inclusive, to exclusive; blanks at both ends stay outside. */
  from: number;
  to: number;
  /** Nothing but blanks stands beside it in its paragraph. */
  whole: boolean;
  /** That stretch as it stands: tabs as `\t`, line breaks as `\n`, letters as the file has them. */
  text: string;
  /** For comparing: NFC, small letters without diacritics, runs of blanks as one space. */
  folded: string;
}

export interface CellPlace {
  table: Table;
  /** From 0. */
  row: number;
  /** From 0, counted in cells and not in grid columns. */
  cell: number;
  /** Tables around this table. */
  depth: number;
}

/** What counts a heading or an item. */
export interface Label {
  /** As it stands, with its sign: `IV.`, `a)`, `2.1`, `Điều 3.` */
  text: string;
  form: 'roman' | 'arabic' | 'letter' | 'dotted' | 'sign';
  /** Its place in the count; of a dotted label that of its last number; undefined for `-`, `+`, `*`, dots of a form, and letters that do not count. */
  value: number | undefined;
  /** What follows the count: `.`, `)`, `:`, `/`, or nothing. */
  closing: string;
  /** Word numbers it (it is no text of the paragraph's own). */
  automatic: boolean;
}

/** A rule beneath a component, however it is drawn. */
export interface DrawnRule {
  drawn: 'shape' | 'paragraphBorder' | 'cellBorder' | 'characters' | 'underline' | 'image';
  /** Points; undefined where it depends on what the file does not say. */
  length: number | undefined;
  /** Thickness in points, where known. */
  weight: number | undefined;
  /** How far its middle lies to the right of the middle of the text above; negative: to the left. Undefined where not known. */
  offCentre: number | undefined;
  solid: boolean;
  /** RGB in hexadecimal. */
  color: string;
  /** Where it is anchored or typed. */
  place: Placed;
}

export interface Component {
  kind: ComponentKind;
  /** In reading order; more than one where it runs over paragraphs or lines. Never empty. */
  places: readonly Placed[];
  /** All its places in one line, NFC, blanks as single spaces. */
  text: string;
  label?: Label;
  /**
   * Of a Điều, khoản, điểm or item: `ownLine` the paragraph is only label and title, `runIn` a title stands before the text
   * in the same paragraph, `none` there is no title.
   */
  titled?: 'ownLine' | 'runIn' | 'none';
  /** Of `titled`: the title without its label. */
  title?: Placed;
  rule?: DrawnRule;
  /** Index, in the document's components, of the nearest heading or item that it stands under. */
  under?: number;
  /** 1: as the decree has it; less: known by place or look, or misspelled. */
  confidence: number;
}

/** In a header or footer; one part of the package may serve several sections. */
export interface RunningComponent extends Component {
  pages: 'default' | 'first' | 'even';
  /** Indices of the sections that show it. */
  sections: readonly number[];
  /** Indices in `Recognised.documents` of those whose pages show it. */
  documents: readonly number[];
}

/**
 * `main` stands by itself, `attached` is issued or approved by the one before it (no number, signature or Nơi nhận of its
 * own), `appendix` begins with the word Phụ lục, `fragment` shows no head and no title.
 */
export type DocumentRole = 'main' | 'attached' | 'appendix' | 'fragment';

/** Which model of Phụ lục III it follows; `named`: any other văn bản có tên loại (Mẫu 1.4). */
export type DocumentForm =
  | 'resolution'
  | 'decision'
  | 'named'
  | 'letter'
  | 'telegram'
  | 'invitation'
  | 'introduction'
  | 'minutes'
  | 'leave'
  | 'copy'
  | 'other';

export interface FormDocument {
  role: DocumentRole;
  form: DocumentForm;
  /** Folded name of its kind, `ke hoach`; undefined where it shows none. */
  kindName: string | undefined;
  /** In reading order; those in columns side by side: left column first. */
  components: readonly Component[];
  /** Indices of the sections that it reaches into. */
  sections: readonly number[];
  tables: readonly PlacedTable[];
}

export interface PlacedTable {
  table: Table;
  section: number;
  /** What it serves. */
  for: 'head' | 'addressee' | 'signature' | 'data' | 'frame';
}

export interface Recognised {
  word: WordDocument;
  /** In the order of the file. */
  documents: readonly FormDocument[];
  /** Headers and footers. */
  running: readonly RunningComponent[];
  /** What no component took; nothing of the file is lost. */
  unplaced: readonly Placed[];
}

/** The first component of that kind. */
export function componentOf(document: FormDocument, kind: ComponentKind): Component | undefined {
  return document.components.find((one) => one.kind === kind);
}

export function componentsOf(document: FormDocument, ...some: readonly ComponentKind[]): readonly Component[] {
  return document.components.filter(({ kind }) => some.includes(kind));
}
