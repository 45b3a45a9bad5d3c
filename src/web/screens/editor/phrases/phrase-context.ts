/** What the buttons that put phrases into a draft work with. Where there is no draft (the library's own form), there are none. */
import { createContext } from 'react';
import type { Path } from '../state/path.ts';

export interface DraftPhrases {
  draftId: string;
  /**
   * A phrase has just been put in: noted for the library once the draft is saved.
   * @param before what stood at the path until then
   */
  inserted(phraseId: string, number: number, path: Path, before: unknown): void;
}

export const PhraseContext = createContext<DraftPhrases | undefined>(undefined);
