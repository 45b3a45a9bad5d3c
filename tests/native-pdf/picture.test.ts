import { describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { faces } from '../../src/fonts/metrics.ts';
import { baseCharacters } from '../../src/pdf/native/write/font/base-characters.ts';
import { writePdf } from '../../src/pdf/native/write/write-pdf.ts';
import { laidOut, page, textItem, vietnameseLetters } from './laid-out.ts';
import { inkOf, partOf, pictureOf } from './poppler.ts';

/** 50 dots at 100 dots an inch, so that equal glyphs give equal dots. */
const cell = 36;
const columns = 16;

/** Each text in a cell of its own: the dots of each. */
async function dotsOf(texts: readonly string[], face: (typeof faces)[number], size = 20): Promise<number[][]> {
  const place = (at: number) => ({ x: (at % columns) * cell, y: Math.floor(at / columns) * cell });
  const items = texts.map((text, at) => {
    const { x, y } = place(at);
    return textItem(text, { face, size, x: x + 9, y: y + 27 });
  });
  const picture = await pictureOf((await writePdf(laidOut([{ ...page(...items), height: 1080 }]))).bytes);
  return texts.map((_, at) => partOf(picture, place(at).x, place(at).y, cell, cell));
}

describe('a picture of a written PDF', () => {
  it.each(faces)('shows each accented Vietnamese letter, unlike all others, in %s', async (face) => {
    expect(vietnameseLetters).toHaveLength(134);
    expect(new Set(vietnameseLetters).size).toBe(134);
    const cells = await dotsOf(vietnameseLetters, face);
    expect(vietnameseLetters.filter((_, at) => inkOf(cells[at] ?? []) < 20)).toEqual([]);
    expect(new Set(cells.map((dots) => dots.join(' '))).size).toBe(134);
    const decomposed = await dotsOf(
      vietnameseLetters.map((letter) => letter.normalize('NFD')),
      face,
    );
    expect(decomposed).toEqual(cells);
  });

  it('shows each character of the shared subset', async () => {
    const characters = baseCharacters.map((code) => String.fromCodePoint(code)).filter((text) => !/\s/u.test(text));
    const cells = await dotsOf(characters, 'regular');
    expect(characters.filter((_, at) => inkOf(cells[at] ?? []) === 0)).toEqual([]);
  });

  it('shows a box for a character without a glyph, and characters beyond the shared subset', async () => {
    const cells = await dotsOf(['Ω', 'Ж', 'ł', '☐', '漢'], 'bold');
    expect(cells.map((dots) => inkOf(dots) > 20)).toEqual([true, true, true, true, true]);
  });

  it('shows rules, fills and text in their places and colours', async () => {
    const picture = await pictureOf(
      (
        await writePdf(
          laidOut([
            page(
              { kind: 'fill', x: 36, y: 36, width: 72, height: 36, color: '808080' },
              { kind: 'rule', x1: 36, y1: 108, x2: 108, y2: 108, weight: 2, color: '000000' },
              { kind: 'rule', x1: 36, y1: 144, x2: 108, y2: 144, weight: 2, color: '000000', dash: 'dashed' },
              { kind: 'rule', x1: 36, y1: 180, x2: 108, y2: 180, weight: 2, color: '000000', dash: 'dotted' },
              textItem('Mờ', { x: 36, y: 220, color: 'F0F0F0' }),
            ),
          ]),
        )
      ).bytes,
    );
    expect(new Set(partOf(picture, 37, 37, 70, 34))).toEqual(new Set([128]));
    const whole = inkOf(partOf(picture, 30, 104, 84, 8));
    expect(whole).toBeGreaterThanOrEqual(200);
    const dashed = inkOf(partOf(picture, 30, 140, 84, 8)) / whole;
    expect(dashed).toBeGreaterThan(0.5);
    expect(dashed).toBeLessThan(0.95);
    const faint = partOf(picture, 30, 200, 84, 30);
    expect([inkOf(faint), Math.min(...faint)]).toEqual([0, 240]);
  });

  it('shows a PNG where it stands', async () => {
    const image = { kind: 'image' as const, mediaType: 'image/png', bytes: blackPng(4, 4) };
    const at = [
      { x: 36, y: 36, width: 36, height: 36 },
      { x: 108, y: 36, width: 72, height: 36 },
    ];
    const { bytes } = await writePdf(laidOut([page(...at.map((place) => ({ ...image, ...place })))]));
    const picture = await pictureOf(bytes);
    for (const { x, y, width, height } of at) {
      expect(new Set(partOf(picture, x + 1, y + 1, width - 2, height - 2))).toEqual(new Set([0]));
    }
    expect(inkOf(partOf(picture, 73, 36, 34, 36))).toBe(0);
    expect(Buffer.from(bytes).toString('latin1').split('/Subtype /Image')).toHaveLength(2);
  });

  it.each([
    ['pdf.image-kind', 'image/x-emf', new Uint8Array(8)],
    ['pdf.image-broken', 'image/png', new Uint8Array(8)],
    ['pdf.image-broken', 'image/jpeg', new Uint8Array(8)],
    ['pdf.image-broken', 'image/png', blackPng(100_000, 100_000, 1)],
    ['pdf.image-broken', 'image/png', blackPng(4, 4, 5_000_000)],
  ])('refuses with %s what it cannot show (%s)', async (code, mediaType, bytes) => {
    const item = { kind: 'image' as const, x: 0, y: 0, width: 9, height: 9, mediaType, bytes };
    await expect(writePdf(laidOut([page(item)]))).rejects.toMatchObject({ name: 'Failure', code });
  });
});

/** @param size bytes of pixels, if not as many as width and height want. */
function blackPng(width: number, height: number, size = (width + 1) * height): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(size))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
