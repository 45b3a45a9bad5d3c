/** Laid-out documents to write: the parts that a test doesn't care about filled in. */
import { textWidth } from '../../src/fonts/metrics.ts';
import type { LaidOut, Page, PageItem, TextItem } from '../../src/pdf/native/pages.ts';

export function textItem(text: string, given: Partial<TextItem> = {}): TextItem {
  const { face = 'regular', size = 14, wordSpacing = 0, letterSpacing = 0 } = given;
  const spaces = text.split(' ').length - 1;
  const characters = Array.from(text.normalize('NFC')).length;
  const width = textWidth(text, { face, sizePt: size }) + spaces * wordSpacing + characters * letterSpacing;
  return {
    kind: 'text',
    text,
    x: 72,
    y: 100,
    face,
    size,
    color: '000000',
    wordSpacing,
    letterSpacing,
    width,
    ...given,
  };
}

export const page = (...items: PageItem[]): Page => ({ width: 595.3, height: 841.9, items });

export const laidOut = (pages: readonly Page[], given: Partial<LaidOut> = {}): LaidOut => ({
  pages,
  outline: [],
  properties: {
    title: 'Kế hoạch',
    creator: 'Sở Nội vụ',
    subject: 'Kế hoạch năm 2026',
    created: '2026-01-15T08:00:00Z',
    modified: '2026-01-16T08:00:00Z',
  },
  ...given,
});

/** Lines one below the other on one page. */
export const linesOf = (texts: readonly string[], given: Partial<TextItem> = {}): Page =>
  page(...texts.map((text, at) => textItem(text, { y: 80 + at * 20, ...given })));

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const marked = new Set(Array.from('ăâêôơư'));
const small = [
  ...Array.from('aăâeêioôơuưy').flatMap((vowel) =>
    tones.filter((tone) => tone !== '' || marked.has(vowel)).map((tone) => (vowel + tone).normalize('NFC')),
  ),
  'đ',
];

/** The 134 Vietnamese letters that have a mark. */
export const vietnameseLetters: readonly string[] = [...small, ...small.map((letter) => letter.toUpperCase())];
