/** What of a document's settings decides how it is laid out. */
import type { Settings } from '../../../word/reading/types.ts';
import type { Shrinking } from './lines.ts';

export interface LayoutSettings {
  /** Twips. */
  defaultTabStop: number;
  shrinking: Shrinking | undefined;
}

export function layoutSettings(settings: Settings): LayoutSettings {
  return {
    defaultTabStop: settings.defaultTabStop,
    // Since Word 2013 (mode 15) a justified line shrinks its spaces to fit one more word. Measured on LibreOffice 24.8, which
    // follows Word there: upright lines of our samples shrank by up to 24.86 % of their spaces and not by 24.95 %; italic ones
    // not by 24.2 %; up to 11.5 % and not by 24.5 % for the rest of a hyphenated word.
    shrinking: settings.compatibilityMode >= 15 ? { share: 0.249, italic: 0.24, insideWord: 0.2 } : undefined,
  };
}
