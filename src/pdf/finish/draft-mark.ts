/**
 * "DỰ THẢO" across the pages of a draft: light, behind the text, along the page's diagonal. It is drawn as outlines, so that
 * it needs no font in the file and stands in no extracted line, and is marked as no part of the content (ISO 32000-1, 14.8.2.2).
 */
import type { Glyph } from '@cantoo/fontkit';
import { zlibSync } from 'fflate';
import { PDFArray, PDFName, PDFRawStream, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { fontOf } from '../native/write/font/faces.ts';
import { draftWords } from '../options.ts';

/** How dark: 0 is black, 1 is paper. */
const grey = 0.9;
/** Length of the words as a part of the diagonal. */
const reach = 0.68;

interface Outline {
  /** Operators, in units of the font. */
  operators: string;
  width: number;
  height: number;
}

/** A quadratic curve as a cubic one: its two middle points lie two thirds of the way to the one it has. */
function cubic([x0, y0]: readonly number[], [cx, cy, x, y]: readonly number[]): number[] {
  const towards = (end = 0, middle = 0) => end + (2 / 3) * (middle - end);
  return [towards(x0, cx), towards(y0, cy), towards(x, cx), towards(y, cy), x ?? 0, y ?? 0];
}

function glyphOutline(glyph: Glyph, shift: number): string {
  const lines: string[] = [];
  let at: number[] = [0, 0];
  const write = (numbers: readonly number[], operator: string) =>
    lines.push(`${numbers.map((number, i) => Math.round(number + (i % 2 === 0 ? shift : 0))).join(' ')} ${operator}`);
  for (const { command, args } of glyph.path.commands) {
    if (command === 'moveTo') write(args, 'm');
    else if (command === 'lineTo') write(args, 'l');
    else if (command === 'quadraticCurveTo') write(cubic(at, args), 'c');
    else if (command === 'bezierCurveTo') write(args, 'c');
    else lines.push('h');
    if (args.length > 0) at = args.slice(-2);
  }
  return lines.join('\n');
}

let known: Outline | undefined;

function outline(): Outline {
  if (known) return known;
  const font = fontOf('bold');
  let width = 0;
  const operators = Array.from(draftWords, (character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    if (!glyph) throw new Error(`The font has no ${character}.`);
    const shift = width;
    width += glyph.advanceWidth;
    return glyphOutline(glyph, shift);
  });
  known = { operators: operators.join('\n'), width, height: font.capHeight };
  return known;
}

function markContent(width: number, height: number): string {
  const words = outline();
  const diagonal = Math.hypot(width, height);
  const scale = (diagonal * reach) / words.width;
  const [cos, sin] = [width / diagonal, height / diagonal];
  const turned = [cos * scale, sin * scale, -sin * scale, cos * scale];
  // The middle of the words comes to the middle of the page.
  const [x, y] = [words.width / 2, words.height / 2];
  const left = width / 2 - (turned[0] ?? 0) * x - (turned[2] ?? 0) * y;
  const bottom = height / 2 - (turned[1] ?? 0) * x - (turned[3] ?? 0) * y;
  const matrix = [...turned.map((value) => value.toFixed(5)), left.toFixed(2), bottom.toFixed(2)].join(' ');
  return `/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq ${grey} g ${matrix} cm\n${words.operators}\nf Q\nEMC\n`;
}

/** By page size: documents have one or two, and most have the same. */
const compressed = new Map<string, Uint8Array>();
const kept = 16;

function mark(width: number, height: number): Uint8Array {
  const key = `${width} ${height}`;
  let bytes = compressed.get(key);
  if (!bytes) {
    bytes = zlibSync(new TextEncoder().encode(markContent(width, height)), { level: 9 });
    if (compressed.size >= kept) compressed.clear();
    compressed.set(key, bytes);
  }
  return bytes;
}

/** A page that is there: its dictionary with `Contents`, its size in points. */
export interface FinishedPage {
  dict: PDFDict;
  width: number;
  height: number;
}

/** Pages of one size share one mark. */
export function layDraftMark(context: PDFContext, pages: readonly FinishedPage[]): void {
  const bySize = new Map<string, PDFRef>();
  const contents = PDFName.of('Contents');
  for (const { dict, width, height } of pages) {
    const size = `${width} ${height}`;
    let ref = bySize.get(size);
    if (!ref) {
      ref = context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), mark(width, height)));
      bySize.set(size, ref);
    }
    const own = dict.get(contents);
    const all = own && context.lookup(own);
    dict.set(contents, context.obj([ref, ...(all instanceof PDFArray ? all.asArray() : own ? [own] : [])]));
  }
}
