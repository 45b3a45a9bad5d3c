/** The components of form in a Word document that nobody prepared. */
import type { WordDocument } from '../../word/reading/types.ts';
import type { Recognised } from '../document.ts';

export function recognise(word: WordDocument): Recognised {
  return { word, documents: [], running: [], unplaced: [] };
}
