/** The return that a draft stands under: with what is to be mended before it is submitted again. */
import type { Version } from '../server/draft.ts';

/** @param versions the newest first. Undefined when nothing was returned since the draft was last submitted. */
export function lastReturn(versions: readonly Version[]): Version | undefined {
  const last = versions.find(({ reason }) => reason === 'returned' || reason === 'submitted');
  return last?.reason === 'returned' && last.note ? last : undefined;
}
