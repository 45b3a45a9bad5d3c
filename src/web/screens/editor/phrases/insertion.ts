/** Putting the words of a phrase into a plan: copies, shaped as the list takes them, at its end. */
import { plainWords } from '../../../../plan/checks/words.ts';
import { citationWording } from '../../../../plan/conventions/citation-wording.ts';
import type { Block } from '../../../../plan/model/block.ts';
import type { Assignment } from '../../../../plan/model/body.ts';
import type { Citation } from '../../../../plan/model/citation.ts';
import { blockTexts, type PhraseBody } from '../../../../plan/model/phrase-body.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { insert, set, type Change } from '../state/changes.ts';
import { valueAt, type Path } from '../state/path.ts';

/** A list of the plan that phrases can be put into. */
export type PhrasePlace =
  | { in: 'citations' | 'texts' | 'articles' | 'assignments'; path: Path }
  | { in: 'blocks'; path: Path; marker?: Block['marker']; unit?: string | undefined };

export interface Words {
  unit: string;
  body: PhraseBody;
}

export interface Insertion {
  /** The list that changes. */
  path: Path;
  change: Change;
  /** Items that are added; none where everything stands there already. */
  added: number;
  /** Citations that stand there already. */
  skipped: Citation[];
}

const listAt = <T>(plan: Plan, path: Path): readonly T[] => {
  const list = valueAt(plan, path);
  return Array.isArray(list) ? (list as T[]) : [];
};

/** Lines that were begun and never written give way. */
function withoutEmptyEnd<T>(list: readonly T[]): readonly T[] {
  const says = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(says) : value !== '' && value !== undefined;
  const last = list.findLastIndex((item) =>
    typeof item === 'object' && item !== null
      ? Object.entries(item).some(([key, value]) => key !== 'marker' && key !== 'bearer' && says(value))
      : says(item),
  );
  return list.slice(0, last + 1);
}

const keyOf = (citation: Citation): string =>
  plainWords(citation.number ? `${citation.kind ?? ''} ${citation.number}` : citationWording(citation));

function citationsInto(plan: Plan, path: Path, citations: readonly Citation[]): Insertion {
  const there = listAt<Citation>(plan, path);
  const keys = new Set(there.map(keyOf));
  const ids = new Set(there.map(({ id }) => id));
  const skipped = citations.filter((one) => keys.has(keyOf(one)));
  const fresh = citations
    .filter((one) => !keys.has(keyOf(one)))
    .map(({ id, ...rest }): Citation => (id === undefined || ids.has(id) ? rest : { id, ...rest }));
  return { path, change: insert(path, there.length, ...fresh), added: fresh.length, skipped };
}

/** Puts items behind what is written in the list. */
function behind(plan: Plan, path: Path, items: readonly unknown[]): Insertion {
  const kept = withoutEmptyEnd(listAt(plan, path));
  return { path, change: set(path, [...kept, ...items]), added: items.length, skipped: [] };
}

/** Paragraphs of no sign of their own take that of the paragraphs before them. */
function signedLike(blocks: readonly Block[], before: readonly Block[], usual: Block['marker']): Block[] {
  const sign = before.length > 0 ? before.at(-1)?.marker : usual;
  return blocks.map((block) => (block.marker === undefined && sign !== undefined ? { ...block, marker: sign } : block));
}

const articleOf = ({ heading, text, more, children }: Block) => ({
  ...(heading !== undefined && { heading }),
  text: text ?? '',
  ...(more && { more }),
  ...(children && { children }),
});

function dutiesInto(plan: Plan, path: Path, { unit, blocks }: { unit: string; blocks: readonly Block[] }): Insertion {
  const there = listAt<Assignment>(plan, path);
  const at = unit === '' ? -1 : there.findIndex(({ name }) => plainWords(name ?? '') === plainWords(unit));
  if (at >= 0) return blocksInto(plan, [...path, at, 'duties'], blocks, undefined);
  const assignment: Assignment =
    unit === '' ? { bearer: 'none', duties: [...blocks] } : { name: unit, duties: [...blocks] };
  return behind(plan, path, [assignment]);
}

function blocksInto(plan: Plan, path: Path, blocks: readonly Block[], usual: Block['marker']): Insertion {
  return behind(plan, path, signedLike(blocks, withoutEmptyEnd(listAt<Block>(plan, path)), usual));
}

/** Undefined where the place takes no such words: citations stand in lists of citations, and nothing else does. */
export function insertionOf(plan: Plan, place: PhrasePlace, { unit, body }: Words): Insertion | undefined {
  if ('citations' in body) {
    return place.in === 'citations' ? citationsInto(plan, place.path, body.citations) : undefined;
  }
  const { blocks } = body;
  switch (place.in) {
    case 'citations':
      return undefined;
    case 'blocks':
      return blocksInto(plan, place.path, blocks, place.marker);
    case 'texts':
      return behind(plan, place.path, blockTexts(blocks));
    case 'articles':
      return behind(plan, place.path, blocks.map(articleOf));
    case 'assignments':
      return dutiesInto(plan, place.path, { unit, blocks });
  }
}
