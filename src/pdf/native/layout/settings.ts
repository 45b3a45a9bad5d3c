/** What of a document's settings decides how it is laid out. */
import type { Settings } from '../../../word/reading/types.ts';
import type { Check } from './budget.ts';

export interface LayoutSettings {
  /** Twips. */
  defaultTabStop: number;
  /** Part of its width by which a space of a justified line may shrink so that more words fit; 0 for none. */
  shrinking: number;
  /** Called for every block; throws when the time is up. */
  check: Check;
  /** The indent of a table is that of its text, not of its edge: before Word 2013. */
  tablesByText: boolean;
}

export function layoutSettings(settings: Settings, check: Check): LayoutSettings {
  return {
    check,
    defaultTabStop: settings.defaultTabStop,
    // Word since 2013 (mode 15), and LibreOffice for such documents: a shrunk space is to a full one as 1 to 1.25.
    shrinking: settings.compatibilityMode >= 15 ? 0.25 : 0,
    tablesByText: settings.compatibilityMode < 15,
  };
}
