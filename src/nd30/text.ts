/** The text of a paragraph as the recogniser counts its characters, and the looks of a stretch of it. */
import type { Inline, Paragraph, RunFormat } from '../word/reading/types.ts';
import type { Placed } from './document.ts';

/** One character stands for each inline that is no text: `\t` tab, `\n` line break, `\f` page or column break, U+FFFC anything drawn. */
const signs: Readonly<Record<Exclude<Inline['kind'], 'text' | 'break'>, string>> = {
  tab: '\t',
  field: '\uFFFC',
  line: '\uFFFC',
  image: '\uFFFC',
};

const signOf = (inline: Exclude<Inline, { kind: 'text' }>) =>
  inline.kind === 'break' ? (inline.of === 'line' ? '\n' : '\f') : signs[inline.kind];

const inlineText = (inline: Inline) => (inline.kind === 'text' ? inline.text : signOf(inline));

export function paragraphText({ inlines }: Paragraph): string {
  let text = '';
  for (const inline of inlines) text += inlineText(inline);
  return text;
}

export interface Stretch {
  inline: Inline;
  /** The characters of it that lie in the range. */
  text: string;
}

/** The inlines of a stretch, the first and last cut to it. */
export function stretchesOf({ paragraph, from, to }: Pick<Placed, 'paragraph' | 'from' | 'to'>): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const inline of paragraph.inlines) {
    const text = inlineText(inline);
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece !== '') found.push({ inline, text: piece });
    at += text.length;
  }
  return found;
}

export interface Words {
  text: string;
  format: RunFormat;
}

/** Its words with their looks; blanks and what is hidden are left out. */
export function wordsOf(placed: Pick<Placed, 'paragraph' | 'from' | 'to'>): readonly Words[] {
  return stretchesOf(placed).flatMap(({ inline, text }) =>
    inline.kind === 'text' && !inline.format.hidden && text.trim() !== '' ? [{ text, format: inline.format }] : [],
  );
}

/** Small letters without diacritics, `đ` as `d`, runs of blanks as one space; for comparing, never for showing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\s\uFFFC]+/gu, ' ')
    .trim();
}

/** NFC, blanks as single spaces. */
export const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\uFFFC]+/gu, ' ')
    .trim();
