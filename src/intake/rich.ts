/** Stretches of the source as texts of a plan. */
import { lookOf } from '../nd30/recognise/look.ts';
import type { Placed } from '../nd30/document.ts';
import { stretchesOf } from '../nd30/text.ts';
import type { RichText, Run } from '../plan/model/text.ts';

/** The look that the form gives a text by itself: what looks so needs no saying. */
export interface OwnLook {
  bold?: boolean;
  italic?: boolean;
}

/** Two braces would open a placeholder. */
const escaped = (text: string) => text.replaceAll('{{', '\\{{');

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
    const words = inline.kind === 'text' ? text.normalize('NFC').replace(/\s+/gu, ' ') : ' ';
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
  if (plain) return runs.map(({ text }) => text).join('');
  return runs.map((run) => (run.bold === undefined && run.italic === undefined ? run.text : run));
}
