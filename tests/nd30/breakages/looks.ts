/** One component at a time loses its look. */
import type { Breakage } from './breakage.ts';
import { aligned, look, notBold, paragraphLook, size } from './broken-file.ts';

export const brokenLooks: readonly Breakage[] = [
  { rule: 'nd30.motto-size', of: 'decision', change: look('Độc lập - Tự do', size(15)) },
  { rule: 'nd30.motto-weight', of: 'decision', change: look('Độc lập - Tự do', notBold) },
  { rule: 'nd30.motto-alignment', of: 'decision', change: paragraphLook('Độc lập - Tự do', aligned('left')) },
];
