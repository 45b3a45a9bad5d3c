/** The own values that a base plan's texts ask for. */
import { phraseOf } from '../wording/phrase.ts';
import { valueByName } from '../wording/values.ts';

/** Every name between braces in any text of a value. */
export function placeholdersOf(value: unknown, names = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    const phrase = value.includes('{{') ? phraseOf(value) : undefined;
    if (phrase && !('code' in phrase)) for (const name of phrase.placeholders) names.add(name);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) placeholdersOf(one, names);
  }
  return names;
}

/** Those that the plan declares, then those that its texts name all the same. */
export function ownValues(base: unknown): string[] {
  const declared = (base as { variables?: unknown } | null)?.variables;
  const names = typeof declared === 'object' && declared !== null ? Object.keys(declared) : [];
  const asked = [...placeholdersOf(base)].filter(
    (name) => !valueByName.has(name) && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name),
  );
  return [...new Set([...names, ...asked])];
}
