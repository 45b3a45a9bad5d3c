/** Two paragraphs word by word. */
import { align, type Pair } from './align.ts';
import type { WordStretch } from './contract.ts';
import type { Token } from './tokens.ts';

interface Part {
  kind: WordStretch['kind'];
  text: string;
}

/** Stretches in the order of a reader: what was removed before what came in its place. */
function parts(before: readonly Token[], after: readonly Token[], pairs: readonly Pair[]): Part[] {
  const found: Part[] = [];
  const add = (kind: Part['kind'], tokens: readonly Token[]) => {
    const text = tokens.map((token) => token.text).join('');
    const last = found.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  };
  let [b, a] = [0, 0];
  for (const pair of [...pairs, { before: before.length, after: after.length }]) {
    add('removed', before.slice(b, pair.before));
    add('inserted', after.slice(a, pair.after));
    add('same', after.slice(pair.after, pair.after + 1));
    [b, a] = [pair.before + 1, pair.after + 1];
  }
  return found;
}

/** Spaces between words that have all changed say nothing: such words are told in one. */
function joined(found: readonly Part[]): WordStretch[] {
  const out: Part[] = [];
  let removed = '';
  let inserted = '';
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (inserted !== '') out.push({ kind: 'inserted', text: inserted });
    removed = inserted = '';
  };
  found.forEach(({ kind, text }, i) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'inserted') inserted += text;
    else if (/^\s+$/u.test(text) && removed !== '' && inserted !== '' && bothFollow(found, i)) {
      removed += text;
      inserted += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  });
  flush();
  return out;
}

const bothFollow = (found: readonly Part[], i: number) =>
  found[i + 1]?.kind === 'removed' && found[i + 2]?.kind === 'inserted';

/** @param pairs words that both have; found out unless told */
export function wordStretches(
  before: readonly Token[],
  after: readonly Token[],
  pairs: readonly Pair[] = alignTokens(before, after),
): WordStretch[] {
  return joined(parts(before, after, pairs));
}

export const alignTokens = (before: readonly Token[], after: readonly Token[]): Pair[] =>
  align(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
