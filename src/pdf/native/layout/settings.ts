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
    // Since Word 2013 (mode 15) a justified line shrinks its spaces to fit one more word.
    shrinking: settings.compatibilityMode >= 15 ? { share: 0.2 } : undefined,
  };
}
