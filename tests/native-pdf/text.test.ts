import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/fonts/metrics.ts';
import { writePdf } from '../../src/pdf/native/write/write-pdf.ts';
import { laidOut, linesOf, page, textItem, vietnameseLetters } from './laid-out.ts';
import { fontsOf, textOf, wordsOf } from './poppler.ts';

const pangram = 'Căn cứ Nghị định số 30/2020/NĐ-CP (ngày 05\\3), “Kế hoạch” – 50% ≥ 1.000₫…';

describe('text in a written PDF', () => {
  it('is read back letter by letter, in the order of the items', async () => {
    const lines = [pangram, 'Điều 1. Ban hành kèm theo', vietnameseLetters.slice(0, 67).join('')];
    const { bytes, missing } = await writePdf(laidOut([linesOf(lines), linesOf(['Trang hai'])]));
    expect(await textOf(bytes)).toEqual([lines, ['Trang hai']]);
    expect(missing).toEqual([]);
  });

  it('is the same for composed and decomposed letters', async () => {
    const lines = [pangram, vietnameseLetters.slice(0, 67).join(' '), vietnameseLetters.slice(67).join(' ')];
    const composed = await writePdf(laidOut([linesOf(lines, { size: 7 })]));
    const decomposed = await writePdf(
      laidOut([
        linesOf(
          lines.map((line) => line.normalize('NFD')),
          { size: 7 },
        ),
      ]),
    );
    expect(decomposed.bytes).toEqual(composed.bytes);
    expect(decomposed.missing).toEqual([]);
  });

  it('stands where the layout put it, with spread and shrunk spaces and spaced letters', async () => {
    const cases = [
      { wordSpacing: 3.217, letterSpacing: 0 },
      { wordSpacing: -0.731, letterSpacing: 0 },
      { wordSpacing: 0, letterSpacing: 1.5 },
      { wordSpacing: 2.2, letterSpacing: -0.4 },
    ];
    const before = 'Ủy ban\u00a0nhân dân tỉnh về việc ban hành kế hoạch cải cách hành chính ';
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      const items = cases.map((spacing, at) =>
        textItem(`${before}Đuôi`, { face, y: 80 + at * 30, size: 12, ...spacing }),
      );
      const ends = (await wordsOf((await writePdf(laidOut([page(...items)]))).bytes)).filter(
        ({ text }) => text === 'Đuôi',
      );
      items.forEach((item, at) => {
        const left = item.x + textItem(before, { face, size: 12, ...cases[at] }).width;
        expect(ends[at]?.xMin).toBeCloseTo(left, 1);
        // Poppler leaves out the spacing behind the last letter.
        expect(ends[at]?.xMax).toBeCloseTo(item.x + item.width - item.letterSpacing, 1);
      });
    }
  });

  it('keeps every sign with its word however wide the spaces are', async () => {
    const ascii = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at));
    const words = ascii.filter((sign) => !`"&'<>`.includes(sign)).map((sign) => `hạn${sign}a`);
    const rows = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((from) => words.slice(from, from + 10).join(' '));
    const items = rows.map((row, at) => textItem(row, { x: 10, y: 60 + at * 30, size: 9, wordSpacing: 20 }));
    const { bytes } = await writePdf(laidOut([page(...items)]));
    expect((await wordsOf(bytes)).map(({ text }) => text)).toEqual(words);
  });

  it('goes on where the layout thinks after characters whose width it only guessed', async () => {
    const { bytes } = await writePdf(laidOut([linesOf(['Ωψ☐漢 Đuôi'])]));
    const left = 72 + textWidth('Ωψ☐漢 ', { sizePt: 14 });
    expect((await wordsOf(bytes)).at(-1)).toMatchObject({ text: 'Đuôi', xMin: expect.closeTo(left, 1) as number });
  });

  it('reports characters without a glyph instead of leaving them out', async () => {
    const { bytes, missing } = await writePdf(laidOut([linesOf(['Chọn ③ hay ①', 'chữ 漢 và 😀, ①'])]));
    expect(missing).toEqual(['①', '③', '漢', '😀']);
    expect((await textOf(bytes))[0]?.[0]).toContain('Chọn');
  });

  it('takes further characters of the font into the subset of that document', async () => {
    const line = 'Łódź, Őrség, Ωμέγα, Москва, √2';
    const { bytes, missing } = await writePdf(laidOut([linesOf([line])]));
    expect(missing).toEqual([]);
    expect((await textOf(bytes)).flat()).toEqual([line]);
  });

  it('drops characters that only steer text, without calling them missing', async () => {
    const { bytes, missing } = await writePdf(laidOut([linesOf(['Sở\u200b Nội\u2060 vụ\ufeff'])]));
    expect(missing).toEqual([]);
    expect((await textOf(bytes)).flat().join('')).toBe('Sở Nội vụ');
  });

  it('is set in embedded subsets of the faces in use', async () => {
    const faces = ['regular', 'boldItalic'] as const;
    const items = faces.map((face, at) => textItem('Kế hoạch', { face, y: 80 + at * 20 }));
    const fonts = await fontsOf((await writePdf(laidOut([page(...items)]))).bytes);
    expect(fonts).toHaveLength(2);
    expect(fonts[0]).toMatch(/^[A-Z]{6}\+Tinos-Regular +CID TrueType +Custom +yes yes yes/u);
    expect(fonts[1]).toMatch(/^[A-Z]{6}\+Tinos-BoldItalic +CID TrueType +Custom +yes yes yes/u);
  });
});
