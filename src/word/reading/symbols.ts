/** Characters of Word's symbol fonts that Unicode has: bullets, boxes, arrows, Greek letters. By family and code without F000. */

const symbol: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x2d: '−',
  0x62: 'β',
  0x61: 'α',
  0x64: 'δ',
  0x67: 'γ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x73: 'σ',
  0x44: 'Δ',
  0x53: 'Σ',
  0x57: 'Ω',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xde: '⇒',
};

const wingdings: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xb7: '•',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const families: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['Symbol', symbol],
  ['Wingdings', wingdings],
]);

/** A family whose codes are not letters. */
export const isSymbolFamily = (family: string) => /^(Symbol|Wingdings( [23])?|Webdings)$/.test(family);

/** The character in Unicode; undefined if it is not known. Codes may carry F000, as Word writes them. */
export function unicodeOf(family: string, code: number): string | undefined {
  return families.get(family)?.[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code];
}

/** A text in a symbol font; undefined if one of its characters is not known. */
export function symbolText(family: string, text: string): string | undefined {
  const letters = [...text].map((letter) => unicodeOf(family, letter.codePointAt(0) ?? 0));
  return letters.some((letter) => letter === undefined) ? undefined : letters.join('');
}
