/** Names of units reduced to what makes them one and the same unit. */
import {
  abbreviations,
  bearerPrefixes,
  families,
  genericWords,
  outsideOrgans,
  restoredPrefixes,
  synonyms,
  trailingWords,
} from './data/unit-names.ts';
import { holdsWords, plainWords } from './words.ts';

/** Plain words with every abbreviation written out. */
export function expandNames(words: string): string {
  let text = ` ${words} `;
  for (const [short, full] of abbreviations) text = text.replaceAll(` ${short} `, ` ${full} `);
  return text.trim();
}

/** A place's own name behind the kind of unit, which some write and others leave out. */
export type PlaceName = string | undefined;

function withoutTrailing(words: string, place: string): string {
  for (let text = words; ;) {
    const before = text;
    if (place && text.endsWith(` ${place}`)) text = text.slice(0, -place.length - 1);
    for (const trailing of trailingWords) {
      if (text.endsWith(` ${trailing}`)) text = text.slice(0, -trailing.length - 1);
    }
    if (text === before) return text;
  }
}

function withoutPrefixes(words: string): string {
  const prefix = bearerPrefixes.find((candidate) => words.startsWith(`${candidate} `));
  if (!prefix) return words;
  const restored = restoredPrefixes[prefix];
  const rest = words.slice(prefix.length + 1);
  return withoutPrefixes(restored ? `${restored} ${rest}` : rest);
}

/**
 * The unit in words that compare: `Công chức Tư pháp – hộ tịch xã` and `Tư pháp - Hộ tịch` give the same.
 * @param place the name of the plan's own unit, such as `Lộc Hòa`
 */
export function unitKey(name: string, place: PlaceName): string {
  const bare = name.replace(/\([^)]*\)?/g, ' ');
  const words = withoutPrefixes(withoutTrailing(expandNames(plainWords(bare)), plainWords(place ?? '')));
  const synonym = synonyms.find((names) => names.includes(words));
  return synonym?.[0] ?? words;
}

const generic = new Set(genericWords);
const longestGeneric = Math.max(...genericWords.map((words) => words.split(' ').length));

/** Whether the name is made of generic words only: `các bộ phận có liên quan`, `các phòng, ban`. */
export function isGenericGroup(name: string, place: PlaceName): boolean {
  const own = plainWords(place ?? '');
  const words = expandNames(plainWords(name)).replace(own === '' ? /$^/ : new RegExp(`(^| )${own}$`, 'u'), '');
  const tokens = words.split(' ').filter((word) => word !== '');
  let at = 0;
  while (at < tokens.length) {
    let size = Math.min(longestGeneric, tokens.length - at);
    while (size > 0 && !generic.has(tokens.slice(at, at + size).join(' '))) size--;
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** Whether the organ stands above, beside or outside the organ that issues. */
export function isOutsideOrgan(name: string): boolean {
  const words = expandNames(plainWords(name)).replace(/^(?:lanh dao|cac to chuc|de nghi) /, '');
  const begun = (begins: string): boolean => words === begins || words.startsWith(`${begins} `);
  return outsideOrgans.some(({ begins, butNot }) => begun(begins) && !(butNot && begun(butNot)));
}

function sortedWords(key: string): string {
  return key
    .split(' ')
    .filter((word) => word !== 'va')
    .sort()
    .join(' ');
}

/** The keys of all bearers of duties, ready to be asked many times. */
export interface KnownBearers {
  readonly keys: ReadonlySet<string>;
  readonly sorted: ReadonlySet<string>;
}

export function knownBearers(keys: readonly string[]): KnownBearers {
  return { keys: new Set(keys), sorted: new Set(keys.map(sortedWords)) };
}

/** Whether one of the bearers is this unit: the same words in any order, or the one name whole within the other. */
export function namesUnit({ keys, sorted }: KnownBearers, unit: string): boolean {
  const family = families.find(({ begins }) => unit.startsWith(`${begins} `))?.bearer;
  if (keys.has(unit) || (family !== undefined && keys.has(family)) || sorted.has(sortedWords(unit))) return true;
  for (const bearer of keys) {
    if (holdsWords(bearer, unit)) return true;
    if (unit.startsWith(`${bearer} `) && bearer.split(' ').length >= 3) return true;
  }
  return false;
}
