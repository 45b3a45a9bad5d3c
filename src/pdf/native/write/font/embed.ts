/** Puts a prepared face into a document: a Type 0 font over a CIDFontType2, with an encoding of its own (codes.ts). */
import { PDFContext, PDFRawStream, PDFString, type PDFObject, type PDFRef } from 'pdf-lib';
import type { PreparedFace } from './prepared.ts';

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const flags = { serif: 1 << 1, symbolic: 1 << 2, italic: 1 << 6 };

/** Stem width of the vertical strokes, which the font files don't tell. */
const stemWidth = { regular: 80, italic: 80, bold: 140, boldItalic: 140, symbols: 80 };

/** The array of advances is built once for each prepared face, in a context of its own so that it keeps no document alive. */
const advances = new WeakMap<PreparedFace, PDFObject>();

function advanceArray(prepared: PreparedFace): PDFObject {
  let array = advances.get(prepared);
  if (!array) {
    array = PDFContext.create().obj([0, [...prepared.widths]]);
    advances.set(prepared, array);
  }
  return array;
}

function descriptor(context: PDFContext, { face, font, name }: PreparedFace, program: PDFRef): PDFRef {
  const perMille = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const box = font.bbox;
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: (face === 'symbols' ? 0 : flags.serif) | flags.symbolic | (font.italicAngle === 0 ? 0 : flags.italic),
      FontBBox: [box.minX, box.minY, box.maxX, box.maxY].map(perMille),
      ItalicAngle: Math.round(font.italicAngle),
      Ascent: perMille(font.ascent),
      Descent: perMille(font.descent),
      CapHeight: perMille(font.capHeight),
      StemV: stemWidth[face],
      FontFile2: program,
    }),
  );
}

/** Of the glyphs, and of the CMap that leads to them (ISO 32000-1, 9.7.3): they must agree. */
const systemInfo = () => ({
  Registry: PDFString.of('Adobe'),
  Ordering: PDFString.of('Identity'),
  Supplement: 0,
});

/** @returns where the font stands, to be named in the resources. */
export function embedFace(context: PDFContext, prepared: PreparedFace): PDFRef {
  const stream = (contents: Uint8Array, entries: Record<string, number>) =>
    context.register(PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode' }), contents));

  const program = stream(prepared.program.compressed, { Length1: prepared.program.length });
  const encoding = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'CMap',
        CMapName: prepared.encoding.name,
        CIDSystemInfo: systemInfo(),
        WMode: 0,
        Filter: 'FlateDecode',
      }),
      prepared.encoding.compressed,
    ),
  );
  const cidFont = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: prepared.name,
      CIDSystemInfo: systemInfo(),
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor(context, prepared, program),
      W: advanceArray(prepared),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: prepared.name,
      Encoding: encoding,
      DescendantFonts: [cidFont],
      ToUnicode: stream(prepared.toUnicode, {}),
    }),
  );
}
