/**
 * Rich text while it is typed in a plain text field: the letters are edited as plain text, bold and italic stay with the
 * letters they belong to. Lengths and places count UTF-16 units, as text fields do.
 */
import { plainText, type RichText, type Run } from '../../../../plan/model/text.ts';
import { without } from './without.ts';

export type Look = 'bold' | 'italic';

function runsOf(rich: RichText): Run[] {
  const pieces = typeof rich === 'string' ? [rich] : rich;
  return pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece));
}

function sameLook(a: Run, b: Run): boolean {
  return (a.bold ?? false) === (b.bold ?? false) && (a.italic ?? false) === (b.italic ?? false);
}

/** The shortest way to write it: neighbours of one look joined, a plain string where nothing is bold or italic. */
function settled(runs: readonly Run[]): RichText {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && sameLook(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  if (joined.every((run) => !run.bold && !run.italic)) return joined.map((run) => run.text).join('');
  return joined.map((run) => (run.bold || run.italic ? run : run.text));
}

/** The runs that lie between two places. */
function cut(rich: RichText, from: number, to: number): Run[] {
  let at = 0;
  return runsOf(rich).flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

export function isFormatted(rich: RichText | undefined): rich is Exclude<RichText, string> {
  return rich !== undefined && typeof rich !== 'string' && runsOf(rich).some((run) => run.bold || run.italic);
}

/** The text in two at a place. */
export function splitRich(rich: RichText | undefined, at: number): [RichText, RichText] {
  const length = plainText(rich).length;
  return [settled(cut(rich ?? '', 0, at)), settled(cut(rich ?? '', at, length))];
}

export function joinRich(...parts: readonly (RichText | undefined)[]): RichText {
  return settled(parts.flatMap((part) => runsOf(part ?? '')));
}

/** What becomes of a rich text when its letters are typed over: letters put in take the look of the letter before them. */
export function retyped(rich: RichText | undefined, letters: string): RichText {
  if (!isFormatted(rich)) return letters;
  const before = plainText(rich);
  let head = 0;
  while (head < before.length && head < letters.length && before[head] === letters[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, letters.length) - head;
  while (tail < room && before[before.length - 1 - tail] === letters[letters.length - 1 - tail]) tail += 1;
  const added = letters.slice(head, letters.length - tail);
  const neighbour = cut(rich, Math.max(0, head - 1), Math.max(1, head))[0] ?? { text: '' };
  return settled([
    ...cut(rich, 0, head),
    { ...neighbour, text: added },
    ...cut(rich, before.length - tail, before.length),
  ]);
}

/** Makes a stretch bold (italic), or plain where all of it is so already. */
export function toggled(rich: RichText | undefined, from: number, to: number, look: Look): RichText {
  const length = plainText(rich).length;
  if (from >= to) return rich ?? '';
  const middle = cut(rich ?? '', from, to);
  const on = !middle.every((run) => run[look]);
  const changed = middle.map((run): Run => (on ? { ...run, [look]: true } : without(run, look)));
  return settled([...cut(rich ?? '', 0, from), ...changed, ...cut(rich ?? '', to, length)]);
}

/** The text without the letters between two places. */
export function withoutStretch(rich: RichText | undefined, from: number, to: number): RichText {
  return joinRich(splitRich(rich, from)[0], splitRich(rich, to)[1]);
}
