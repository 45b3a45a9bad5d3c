/** What a draft is found by: its words once folded (no case, no marks) and once with their marks. */
import { withMarks, withoutMarks } from '../../store/search/words.ts';

/** Signs and ids of the model, which nobody searches for. */
const notWords: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'key',
  'pillar',
  'marker',
  'medium',
  'attachments',
  'authority',
  'content',
  'show',
  'orientation',
  'align',
  'bearer',
  'namedAfter',
]);

/** No draft is found by more; a real plan has 100,000 characters. */
const longest = 400_000;

/** The words of a text, each once. */
export interface SearchTexts {
  searchText: string;
  searchTextMarked: string;
}

/** White space that is no plain space. */
const otherSpace = /[^\S ]/;

/** Words as they are written, each once, in the order in which they first come: a plan repeats most of its. */
class Words {
  readonly found = new Set<string>();
  #left = longest;

  add(text: string): void {
    if (this.#left <= 0) return;
    const taken = text.length > this.#left ? text.slice(0, this.#left) : text;
    this.#left -= taken.length + 1;
    for (const word of taken.split(otherSpace.test(taken) ? /\s+/ : ' ')) this.found.add(word);
  }
}

function collect(value: unknown, into: Words): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const key in value) if (!notWords.has(key)) collect((value as Record<string, unknown>)[key], into);
  }
}

const once = (text: string): string => [...new Set(text.split(' '))].join(' ');

/** With every save: the words are made unique before anything else is done to them. @param title is found as well, however it came about */
export function searchTexts(title: string, plan: unknown): SearchTexts {
  const words = new Words();
  words.add(title);
  collect(plan, words);
  const marked = once(withMarks([...words.found].join(' ')));
  return { searchText: once(withoutMarks(marked)), searchTextMarked: marked };
}
