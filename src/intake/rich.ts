/** Stretches of the source as texts of a plan. */
import { lookOf } from '../nd30/recognise/look.ts';
import type { Placed } from '../nd30/document.ts';
import { fold, stretchesOf } from '../nd30/text.ts';
import type { RichText, Run } from '../plan/model/text.ts';

/** The look that the form gives a text by itself: what looks so needs no saying. */
export interface OwnLook {
  bold?: boolean;
  italic?: boolean;
}

/** Part of a stretch, by characters of its text; blanks at both ends stay outside. Undefined if nothing is left. */
export function cut(placed: Placed, from: number, to = placed.text.length): Placed | undefined {
  const piece = placed.text.slice(from, to);
  const text = piece.trim();
  if (text === '') return undefined;
  const start = placed.from + from + piece.indexOf(text);
  return { ...placed, from: start, to: start + text.length, whole: false, text, folded: fold(text) };
}

/** Two braces would open a placeholder. A backslash of the source before them is parted from the one that says so. */
const escaped = (text: string) =>
  text.replace(/(\\?)\{\{/g, (_, before: string) => `${before && `${before}\u200B`}\\{{`);

// What no text of a plan may hold: see `illegalCharacter` of the plan.
const illegal = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text of a plan holds no more runs. */
const mostRuns = 2_000;

/** NFC, blanks as single spaces, line breaks kept as spaces; without bold and italic. */
export const plainOf = ({ text }: Pick<Placed, 'text'>): string =>
  escaped(
    text
      .normalize('NFC')
      .replace(/[\s\uFFFC\u200B\uFEFF\u00AD]+/gu, ' ')
      .trim(),
  );

/**
 * The stretch with its looks, where they differ from what the form gives by itself.
 *
 * @param own undefined: the look of most of its words
 */
export function richOf(placed: Placed, own?: OwnLook): RichText {
  const look = lookOf(placed);
  const base = { bold: own?.bold ?? look.bold, italic: own?.italic ?? look.italic };
  const runs: Run[] = [];
  for (const { inline, text } of stretchesOf(placed)) {
    if (inline.kind === 'text' && inline.format.hidden) continue;
    const words = inline.kind === 'text' ? text.normalize('NFC').replace(/\s+/gu, ' ').replace(illegal, '') : ' ';
    if (words === '') continue;
    const blank = words.trim() === '';
    const { bold, italic } = inline.kind === 'text' ? inline.format : base;
    const last = runs.at(-1);
    // A blank has no look of its own.
    const run: Run = blank
      ? { ...last, text: words }
      : { text: words, ...(bold !== base.bold && { bold }), ...(italic !== base.italic && { italic }) };
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) {
      const joint = last.text.endsWith(' ') ? words.trimStart() : words;
      last.text += joint;
    } else runs.push(run);
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return '';
  first.text = first.text.trimStart();
  last.text = last.text.trimEnd();
  for (const run of runs) run.text = escaped(run.text);
  const plain = runs.every(({ bold, italic }) => bold === undefined && italic === undefined);
  if (plain || runs.length > mostRuns) return runs.map(({ text }) => text).join('');
  return runs.map((run) => (run.bold === undefined && run.italic === undefined ? run.text : run));
}
