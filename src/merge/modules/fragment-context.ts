/** What the modules of one rendering share: the view, the template's styles, the width of the text, what was found wrong. */
import type { ParagraphRole, ViewObject } from '../../compose/view.ts';
import type { Fault } from '../problems.ts';
import type { TablePattern } from '../table-pattern.ts';
import type { TableFont } from '../table-widths.ts';

export interface TagProblem extends Fault {
  code: 'template.unknown-tag' | 'template.tag-place' | 'template.table-pattern' | 'template.loop-position';
  /** The tag as written. */
  tag: string;
  /** Characters from the start of the part's text. */
  offset: number;
}

export interface FragmentContext {
  /** Which part the fragment belongs to; undefined for headers and footers. */
  role: 'decision' | 'plan' | 'appendix' | undefined;
  view: ViewObject;
  styleIds: Readonly<Record<ParagraphRole, string>>;
  /** Twips between the margins. */
  textWidth: number;
  /** Size and margins of a pattern's cells. */
  tableFont(pattern: TablePattern): TableFont;
  problems: TagProblem[];
  /** Long stretches of finished XML, kept out of docxtemplater's hands; see `held-xml.ts`. */
  held: string[];
}

export const moduleNames = {
  text: 'kehoach/text',
  lines: 'kehoach/lines',
  paragraphs: 'kehoach/paragraphs',
  table: 'kehoach/table',
  tablePattern: 'kehoach/table-pattern',
  item: 'kehoach/item',
  unknown: 'kehoach/unknown',
} as const;
