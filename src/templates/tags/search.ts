/** Finding tags by words. */
import { lettersAndDigits } from '../../plan/conventions/folding.ts';
import type { ReferenceGroup, ReferenceTag } from './reference.ts';

/** Tags whose name holds the words; if there is none, those whose meaning does. Without words all. */
export function findTags(groups: readonly ReferenceGroup[], words: string): readonly ReferenceTag[] {
  const all = groups.flatMap((group) => group.tags);
  const wanted = lettersAndDigits(words);
  const holding = (part: 'name' | 'meaning') => all.filter((tag) => lettersAndDigits(tag[part]).includes(wanted));
  const named = holding('name');
  return named.length > 0 ? named : holding('meaning');
}
