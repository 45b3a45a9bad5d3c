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

/** Letters beyond this are folded one by one. */
const tableSize = 0x2000;
const blank = ' ';

/** What each UTF-16 unit folds to; nothing for a mark that is written by itself. */
const folds: readonly string[] = Array.from({ length: tableSize }, (_, code) => foldLetter(String.fromCharCode(code)));

function foldLetter(letter: string): string {
  if (/\s/.test(letter)) return blank;
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/** Small letters without diacritics, `đ` as `d`, runs of blanks as one space; for comparing, never for showing. */
export function fold(text: string): string {
  let folded = '';
  let afterBlank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code < tableSize ? (folds[code] ?? '') : code === 0xfffc ? blank : foldLetter(text[at] ?? '');
    if (letter !== blank) {
      folded += letter;
      if (letter !== '') afterBlank = false;
    } else if (!afterBlank) {
      folded += blank;
      afterBlank = true;
    }
  }
  return afterBlank && folded !== '' ? folded.slice(0, -1) : folded;
}

/** NFC, blanks as single spaces. */
export const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\uFFFC]+/gu, ' ')
    .trim();
