/** What a tag is. */

/**
 * `text`: a piece of text within its paragraph. `lines`: the paragraph with the tag is repeated for each line, and
 * vanishes if there is none. `paragraphs`: the paragraph is replaced by styled ones (`styles.ts`). `table`: the Word table
 * around it is the pattern. `tablePattern`: in that table. `condition`: opened with `#` (or `^`: if not) and closed with `/`.
 */
export type TagKind = 'text' | 'lines' | 'paragraphs' | 'table' | 'tablePattern' | 'condition';

/** What of a template it belongs to; `common` may stand in any part. */
export type TagPart = 'common' | 'decision' | 'plan' | 'appendix' | 'table';

export interface Tag {
  /** As legal staff read it. */
  name: string;
  kind: TagKind;
  part: TagPart;
  /** In Vietnamese. */
  meaning: string;
  /** What stands in a document instead of it, one paragraph or row a line; where it is longer than that, `…` at the end. */
  example: string;
}
