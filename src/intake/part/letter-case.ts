/** Names that stand in capitals, written as they are within a sentence. */
import { spoken } from '../../units/spelling.ts';
import { allUnits } from '../../units/unit-list.ts';

export interface Cased {
  text: string;
  confidence: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');

const capitalised = (text: string) =>
  text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** The most frequent of them; the first of those equally frequent. */
function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const named = (text: string) => text.split(/[\s-]+/).every((word) => word === '' || !/^\p{Ll}/u.test(word));

/** A unit's name: as the document writes it elsewhere, else as the list of units does, else each syllable with a capital. */
export function casedName(name: string, text: string): Cased {
  if (name !== name.toUpperCase() || !/\p{L}/u.test(name)) return { text: name, confidence: 1 };
  const found = text.match(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu')) ?? [];
  const said = mostFrequent(found.filter((one) => one !== one.toUpperCase() && named(one)));
  if (said !== undefined) return { text: said.replace(/\s/gu, ' '), confidence: 1 };
  const listed = allUnits().find((unit) => spoken(unit.name) === spoken(name));
  const upper = listed?.name.toUpperCase() === name ? listed?.name : undefined;
  return { text: upper ?? capitalised(name), confidence: upper === undefined ? 0.7 : 0.85 };
}

/** An organ's name: as the document writes it elsewhere, else with one capital at its front. */
export function casedOrgan(name: string, text: string): Cased {
  if (name !== name.toUpperCase()) return { text: name, confidence: 1 };
  const found = text.match(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu')) ?? [];
  const said = mostFrequent(found.filter((one) => one !== one.toUpperCase() && /^\p{Lu}/u.test(one)));
  if (said !== undefined) return { text: said.replace(/\s/gu, ' '), confidence: 1 };
  const small = name.toLowerCase();
  return { text: small.charAt(0).toUpperCase() + small.slice(1), confidence: 0.6 };
}
