/** Searching the tags as one types, with or without diacritics. */
import type { ReferenceGroup } from '../../api/template-tags.ts';
import { lettersAndDigits } from '../../../plan/conventions/folding.ts';

/** The groups with the tags whose name, meaning or example holds the words; groups without any are left out. */
export function findGroups(groups: readonly ReferenceGroup[], words: string): ReferenceGroup[] {
  const wanted = lettersAndDigits(words);
  const holds = (text: string) => lettersAndDigits(text).includes(wanted);
  return groups
    .map((group) => ({
      ...group,
      tags: group.tags.filter(({ name, meaning, example }) => [name, meaning, example].some(holds)),
    }))
    .filter(({ tags }) => tags.length > 0);
}
