/** Whether the words of a phrase still stand in a draft, found by looking at the draft as it is now. */
import { plainWords } from '../../plan/checks/words.ts';
import { citationWording } from '../../plan/conventions/citation-wording.ts';
import { citation, type Citation } from '../../plan/model/citation.ts';
import { isLeaf, lettersOf, type Path } from '../../plan/compare/leaves.ts';
import { blockTexts, type PhraseBody } from '../../plan/model/phrase-body.ts';
import { plainText } from '../../plan/model/text.ts';

/** All of it unchanged; some of it gone or written otherwise; nothing of it left. */
export type Standing = 'unchanged' | 'changed' | 'gone';

/** Two texts that share this much of their pairs of words are one text that was edited. */
const similar = 0.5;

const settled = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

interface Words {
  texts: Set<string>;
  citations: Citation[];
}

/** Every text of the plan, and every citation of its lists. Data of any shape. */
function collect(value: unknown, path: Path, into: Words): void {
  if (typeof value === 'string' || isLeaf(value, path)) {
    const text = settled(lettersOf(value));
    if (text !== '') into.texts.add(text);
    return;
  }
  const inCitations = path.at(-2) === 'citations' && typeof path.at(-1) === 'number';
  const read = inCitations ? citation.safeParse(value) : undefined;
  if (read?.success) into.citations.push(read.data);
  for (const [key, child] of Object.entries(value as object)) {
    collect(child, [...path, Array.isArray(value) ? Number(key) : key], into);
  }
}

function pairs(text: string): Set<string> {
  const words = plainWords(text).split(' ');
  return new Set(words.length === 1 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function isLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size) >= similar;
}

type Found = 'stands' | 'like' | 'gone';

function foundText(text: string, texts: ReadonlySet<string>, likes: () => ReadonlySet<string>[]): Found {
  if (texts.has(text)) return 'stands';
  const wanted = pairs(text);
  return likes().some((other) => isLike(wanted, other)) ? 'like' : 'gone';
}

function foundCitation(wanted: Citation, all: readonly Citation[]): Found {
  const words = settled(citationWording(wanted));
  if (all.some((one) => settled(citationWording(one)) === words)) return 'stands';
  const { number } = wanted;
  return number !== undefined && number !== '' && all.some((one) => one.number === number) ? 'like' : 'gone';
}

/** @param plan data of a draft, which may be no valid plan */
export function standingOf(body: PhraseBody, plan: unknown): Standing {
  const there: Words = { texts: new Set(), citations: [] };
  collect(plan, [], there);
  let likes: ReadonlySet<string>[] | undefined;
  const all = () => (likes ??= [...there.texts].map(pairs));
  const found =
    'citations' in body
      ? body.citations.map((one) => foundCitation(one, there.citations))
      : blockTexts(body.blocks).map((text) => foundText(settled(plainText(text)), there.texts, all));
  if (found.every((one) => one === 'stands')) return 'unchanged';
  return found.every((one) => one === 'gone') ? 'gone' : 'changed';
}
