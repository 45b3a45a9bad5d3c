/** A document to be read, whichever file it came from: Word and plain text are read by the same recogniser from here on. */
import type { WordDocument } from '../word/reading/types.ts';
import type { SourceFormat, SourcePlace } from './contract.ts';
import { withoutHidden } from './hidden.ts';

/** Something that stands in the source and not in the document: already taken out of `word`. */
export interface Noise {
  text: string;
  place: SourcePlace;
  /** In Vietnamese: `Số trang`. */
  what: string;
  confidence: number;
}

export interface Source {
  format: SourceFormat;
  word: WordDocument;
  noise: readonly Noise[];
  /** Lines of a text that paragraph `number` of `word` was joined from; undefined for Word files. */
  linesOf?: (paragraph: number) => SourcePlace['lines'];
}

export const wordSource = (word: WordDocument): Source => ({ format: 'docx', ...withoutHidden(word) });
