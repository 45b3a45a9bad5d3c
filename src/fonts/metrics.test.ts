import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { describe, expect, it } from 'vitest';
import { faces, textWidth, wrapLines, type Face } from './metrics.ts';

const require = createRequire(import.meta.url);
const files: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

function open(face: Face) {
  const font = fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/tinos/${files[face]}`)));
  if (!('layout' in font)) throw new Error('not one font');
  return font;
}
const fonts = { regular: open('regular'), bold: open('bold'), italic: open('italic'), boldItalic: open('boldItalic') };

/** The width that fontkit's own layout gives, without kerning. */
function laidOut(text: string, face: Face, sizePt: number): number {
  const font = fonts[face];
  return (font.layout(text, { kern: false }).advanceWidth / font.unitsPerEm) * sizePt;
}

const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** The 134 letters that Vietnamese adds to ASCII: 67 small ones and their capitals. */
const bases = [...'aăâeêioôơuưy'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const small = [
  ...bases.flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC'))).filter((letter) => letter > '\u007f'),
  'đ',
];
const vietnameseLetters = [...small, ...small.map((letter) => letter.toUpperCase())];

describe('textWidth', () => {
  it.each(faces)('agrees with the layout of fontkit in %s', (face) => {
    for (const text of [nationalName, 'Độc lập - Tự do - Hạnh phúc', '“Ủy ban”: 1.500.000 ₫ – 25%… §2 §ß©']) {
      expect(textWidth(text, { face, sizePt: 13 }), text).toBeCloseTo(laidOut(text, face, 13), 6);
    }
  });

  it('gives the national name in bold 13 about the width it has in print', () => {
    const width = textWidth(nationalName, { face: 'bold', sizePt: 13 });
    expect(width).toBeGreaterThan(265);
    expect(width).toBeLessThan(280);
  });

  it('knows all 134 Vietnamese letters, composed and decomposed alike', () => {
    expect(new Set(vietnameseLetters).size).toBe(134);
    for (const face of faces) {
      for (const letter of vietnameseLetters) {
        expect([...letter]).toHaveLength(1);
        const width = textWidth(letter, { face, sizePt: 2048 });
        expect(width, letter).toBeCloseTo(laidOut(letter, face, 2048), 6);
        expect(textWidth(letter.normalize('NFD'), { face, sizePt: 2048 }), letter).toBeCloseTo(width, 9);
      }
    }
  });

  it('grows with the size and is regular unless told', () => {
    expect(textWidth('Kế hoạch', { sizePt: 28 })).toBeCloseTo(
      2 * textWidth('Kế hoạch', { face: 'regular', sizePt: 14 }),
    );
    expect(textWidth('', { sizePt: 14 })).toBe(0);
  });

  it('counts a character it does not know as one of average width, a surrogate pair once', () => {
    const unknown = textWidth('漢', { sizePt: 10 });
    expect(unknown).toBeGreaterThan(3);
    expect(unknown).toBeLessThan(10);
    expect(textWidth('😀', { sizePt: 10 })).toBeCloseTo(unknown);
  });

  it('measures 100,000 words in well under a second', () => {
    const words = Array.from({ length: 100_000 }, (_, i) => `nghiệp${i % 97}`);
    const start = performance.now();
    let sum = 0;
    for (const word of words) sum += textWidth(word, { sizePt: 13 });
    expect(sum).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('wrapLines', () => {
  const width = (text: string) => textWidth(text, { sizePt: 13 });

  it('fills lines with whole words and loses none', () => {
    const text = 'Tiếp tục rà soát, đơn giản hóa thủ tục hành chính, quy định liên quan đến hoạt động kinh doanh';
    const lines = wrapLines(text, 'regular', 13, 150);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join(' ')).toBe(text);
    lines.forEach((line, i) => {
      expect(width(line)).toBeLessThanOrEqual(150);
      const next = lines[i + 1]?.split(' ')[0];
      if (next) expect(width(`${line} ${next}`)).toBeGreaterThan(150);
    });
  });

  it('keeps a text that just fits on one line', () => {
    expect(wrapLines('Văn phòng HĐND', 'regular', 13, width('Văn phòng HĐND'))).toEqual(['Văn phòng HĐND']);
    expect(wrapLines('Văn phòng HĐND  ', 'regular', 13, width('Văn phòng HĐND') + 20)).toEqual(['Văn phòng HĐND']);
  });

  it('breaks behind hyphens and slashes', () => {
    expect(wrapLines('2021-2025', 'regular', 13, width('2021-'))).toEqual(['2021-', '2025']);
    expect(wrapLines('30/2020/NĐ-CP', 'regular', 13, width('30/2020/'))).toEqual(['30/2020/', 'NĐ-CP']);
  });

  it('breaks a word that no line can hold between letters, never between a letter and its marks', () => {
    const lines = wrapLines('a nghiêng'.normalize('NFD'), 'regular', 13, 14);
    expect(lines.join('')).toBe('anghiêng'.normalize('NFD'));
    expect(lines.every((line) => !/^\p{M}/u.test(line))).toBe(true);
    expect(wrapLines('mm', 'regular', 13, 1)).toEqual(['m', 'm']);
  });

  it('starts a new line at a line feed and gives one line for an empty text', () => {
    expect(wrapLines('một\nhai', 'regular', 13, 500)).toEqual(['một', 'hai']);
    expect(wrapLines('', 'regular', 13, 500)).toEqual(['']);
  });
});
