/** What a remark in the margin says, and where. */
import type { Paragraph } from '../reading/types.ts';

export interface Comment {
  /** A stretch of a paragraph; undefined: the document as a whole, said at its first paragraph. */
  place:
    | {
        paragraph: Pick<Paragraph, 'part' | 'at' | 'numbered'>;
        /** The paragraph's text as the reading has it. */
        text: string;
        from: number;
        to: number;
      }
    | undefined;
  /** One a line; the first in bold. */
  lines: readonly string[];
  /** Said in front where Word allows no comment at the place itself, which then stands elsewhere. */
  elsewhere: string;
}

/** Where the remarks come from. */
export const author = { name: 'Kehoach', initials: 'KH' } as const;
