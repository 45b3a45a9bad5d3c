/** Whether a unit's name looks like that of a person or a historic event, so that somebody should decide. */
import { events, familyNames, personalFamilyNames, persons, places } from './data/namesakes.ts';
import { spoken } from './spelling.ts';

const set = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(spoken));

const knownEvents = set(events);
const knownPersons = set(persons);
const knownPlaces = set(places);
const families = set(familyNames);
const personalFamilies = set(personalFamilyNames);

/** At the end of a name they say which part of a place is meant. */
const partsOfPlaces = set(['Bắc', 'Nam', 'Đông', 'Tây', 'Thượng', 'Hạ']);

/** One word after the other, each with its capital, and nothing else: no digits, hyphens, apostrophes. */
const isOfWords = (name: string) => /^\p{Lu}[\p{L}\p{M}]*( \p{Lu}[\p{L}\p{M}]*)+$/u.test(name);

function isPersonal(name: string): boolean {
  if (!isOfWords(name)) return false;
  const syllables = spoken(name).split(' ');
  const first = syllables[0] ?? '';
  if (syllables.length === 2) return personalFamilies.has(first);
  return syllables.length <= 5 && families.has(first) && !partsOfPlaces.has(syllables.at(-1) ?? '');
}

/** @param name without the word for its kind: `Trần Phú` */
export function likelyNamesake(name: string): 'person' | 'event' | undefined {
  const said = spoken(name);
  if (knownEvents.has(said)) return 'event';
  if (knownPersons.has(said)) return 'person';
  return !knownPlaces.has(said) && isPersonal(name.trim().replace(/\s+/g, ' ')) ? 'person' : undefined;
}
