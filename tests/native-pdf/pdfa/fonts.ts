/** Fonts and the text that is shown in them (ISO 19005-2, 6.2.11). */
import { create, type Font } from '@cantoo/fontkit';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import type { Operation } from './content.ts';

const name = (text: string) => PDFName.of(text);
const decoded = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode());
const number = (object: PDFObject | undefined) => (object instanceof PDFNumber ? object.asNumber() : Number.NaN);

/** Both written in hexadecimal, which tells how many bytes a code has. */
interface CodeMap {
  spaces: { from: string; to: string }[];
  glyphs: { from: string; to: string; glyph: number }[];
}

const identity: CodeMap = {
  spaces: [{ from: '0000', to: 'ffff' }],
  glyphs: [{ from: '0000', to: 'ffff', glyph: 0 }],
};

function codeMap(encoding: PDFObject | undefined): CodeMap {
  if (!(encoding instanceof PDFRawStream)) return identity;
  const text = decoded(encoding).toString('latin1').toLowerCase();
  const block = (kind: string) =>
    [...text.matchAll(new RegExp(`begin${kind}(.*?)end${kind}`, 'gs'))].map((match) => match[1] ?? '').join('');
  const pairs = block('codespacerange').matchAll(/<(\w+)>\s*<(\w+)>/g);
  const ranges = block('cidrange').matchAll(/<(\w+)>\s*<(\w+)>\s*(\d+)/g);
  return {
    spaces: Array.from(pairs, ([, from = '', to = '']) => ({ from, to })),
    glyphs: Array.from(ranges, ([, from = '', to = '', glyph]) => ({ from, to, glyph: Number(glyph) })),
  };
}

/** The glyphs of a string; 0 for a code that leads to none. */
function* glyphsOf(bytes: Uint8Array, { spaces, glyphs }: CodeMap): Generator<number> {
  const within = (code: string) => (range: { from: string; to: string }) =>
    range.from.length === code.length && range.from <= code && code <= range.to;
  const text = Buffer.from(bytes).toString('hex');
  for (let at = 0; at < text.length;) {
    const length = [2, 4].find((size) => spaces.some(within(text.slice(at, at + size))));
    const code = text.slice(at, at + (length ?? 2));
    const range = glyphs.find(within(code));
    yield range ? range.glyph + Number.parseInt(code, 16) - Number.parseInt(range.from, 16) : 0;
    at += code.length;
  }
}

interface Composite {
  font: PDFDict;
  encoding: PDFObject | undefined;
  /** The CIDFont. */
  descendant: PDFDict;
  descriptor: PDFDict;
}

function composites(dicts: readonly PDFDict[]): Composite[] {
  return [...new Set(dicts)]
    .filter((dict) => dict.lookup(name('Subtype')) === name('Type0'))
    .map((font) => {
      const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const descriptor = descendant.lookup(name('FontDescriptor'), PDFDict);
      return { font, encoding: font.lookup(name('Encoding')), descendant, descriptor };
    });
}

function encodingProblems(encoding: PDFObject | undefined, descendant: PDFDict) {
  if (encoding === name('Identity-H')) return [];
  if (!(encoding instanceof PDFRawStream)) return ['an encoding that is not in the file'];
  const info = (dict: PDFDict) => dict.lookup(name('CIDSystemInfo'))?.toString();
  const written = /\/WMode\s+(\d)/.exec(decoded(encoding).toString('latin1'))?.[1];
  return [
    info(encoding.dict) !== info(descendant) && 'CIDSystemInfo of CMap and font differ',
    encoding.dict.lookup(name('WMode'))?.toString() !== written && 'WMode of CMap and its stream differ',
    encoding.dict.has(name('UseCMap')) && 'a CMap upon another',
  ];
}

export function compositeProblems(dicts: readonly PDFDict[]): (string | false)[] {
  return composites(dicts).flatMap(({ encoding, descendant, descriptor }) => [
    ...encodingProblems(encoding, descendant),
    descendant.lookup(name('Subtype')) === name('CIDFontType2') &&
      !descendant.has(name('CIDToGIDMap')) &&
      'no CIDToGIDMap',
    descriptor.has(name('CIDSet')) && 'a CIDSet, which would have to be whole',
  ]);
}

function widthsOf(descendant: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const all = descendant.lookup(name('W'), PDFArray);
  for (let at = 0; at + 1 < all.size(); at += 2) {
    const list = all.lookup(at + 1);
    if (!(list instanceof PDFArray)) continue;
    list.asArray().forEach((width, i) => widths.set(number(all.lookup(at)) + i, number(width)));
  }
  return widths;
}

/** Every string that a page shows, with its font. */
function* shown(pages: readonly { dict: PDFDict; operations: readonly Operation[] }[]) {
  for (const { dict, operations } of pages) {
    let font: PDFDict | undefined;
    for (const { operator, operands } of operations) {
      if (operator === 'Tf') {
        const fonts = dict.lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict);
        font = fonts.lookup(name(String(operands[0]).slice(1)), PDFDict);
      }
      if (!font || !['TJ', 'Tj'].includes(operator)) continue;
      for (const bytes of operands) if (typeof bytes !== 'string') yield { font, bytes };
    }
  }
}

/** Every glyph that is shown is in the file, is none for "no glyph", and is as wide as the font's dictionary says. */
export function programProblems(
  dicts: readonly PDFDict[],
  pages: readonly { dict: PDFDict; operations: readonly Operation[] }[],
): string[] {
  const known = new Map(
    composites(dicts).map(({ font, encoding, descendant, descriptor }) => {
      const file = descriptor.lookup(name('FontFile2'));
      const program = file instanceof PDFRawStream ? (create(decoded(file)) as Font) : undefined;
      return [font, { program, map: codeMap(encoding), widths: widthsOf(descendant) }] as const;
    }),
  );
  const problems = new Set<string>();
  for (const { font, bytes } of shown(pages)) {
    const { program, map, widths } = known.get(font) ?? {};
    if (!program || !map) {
      problems.add('a font without its program');
      continue;
    }
    for (const at of glyphsOf(bytes, map)) {
      const glyph = program.getGlyph(at);
      if (at === 0) problems.add('.notdef is shown');
      else if (!glyph || at >= program.numGlyphs) problems.add(`no glyph ${at}`);
      else if (Math.abs((glyph.advanceWidth * 1000) / program.unitsPerEm - (widths?.get(at) ?? 1000)) > 1) {
        problems.add(`width of ${at}`);
      }
    }
  }
  return [...problems];
}
