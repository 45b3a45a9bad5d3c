/** A paragraph's inlines as pieces between which a line may break. */
import { textWidth } from '../../../fonts/metrics.ts';
import type { Inline, LineShape, InlineImage, RunFormat } from '../../../word/reading/types.ts';
import { drawnSize, faceOf } from './metrics.ts';

/** Text in one look without a place to break inside, and the spaces that follow it. */
export interface TextPiece {
  kind: 'text';
  text: string;
  spaces: number;
  format: RunFormat;
  /** Points of the text alone. */
  width: number;
  /** Points of one space. */
  space: number;
  /** A line may end after it. */
  breakable: boolean;
}

export type Piece =
  | TextPiece
  | { kind: 'tab'; format: RunFormat }
  | { kind: 'break'; of: 'line' | 'page' | 'column'; format: RunFormat }
  | { kind: 'shape'; shape: LineShape }
  | { kind: 'image'; image: InlineImage };

/** What fields print. */
export interface PageNumbers {
  page: string;
  pages: string;
}

/**
 * Where a line may break inside text without spaces: behind hyphens and dashes between characters. The reference breaks
 * there even between digits (2021-2025).
 */
const inner = /(?<=[^\s\-–—])[-–—](?=[^\s\-–—])/u;

function measured(text: string, format: RunFormat): number {
  const letters = format.spacing === 0 ? 0 : [...text].length * (format.spacing / 20);
  return textWidth(text, { face: faceOf(format), sizePt: drawnSize(format) }) + letters;
}

const spaceWidths = new Map<string, number>();

function spaceWidth(format: RunFormat): number {
  const key = `${faceOf(format)} ${drawnSize(format)} ${format.spacing}`;
  let width = spaceWidths.get(key);
  if (width === undefined) spaceWidths.set(key, (width = measured(' ', format)));
  return width;
}

function shown(text: string, format: RunFormat): string {
  return format.caps || format.smallCaps ? text.toUpperCase() : text;
}

function textPieces(raw: string, format: RunFormat, out: Piece[]): void {
  const text = shown(raw, format);
  const space = spaceWidth(format);
  for (const found of text.matchAll(/([^ ]*)( *)/g)) {
    const [whole, word = '', spaces = ''] = found;
    if (whole === '') continue;
    let rest = word;
    for (let at = inner.exec(rest); at; at = inner.exec(rest)) {
      const part = rest.slice(0, at.index + 1);
      out.push({ kind: 'text', text: part, spaces: 0, format, width: measured(part, format), space, breakable: true });
      rest = rest.slice(at.index + 1);
    }
    out.push({
      kind: 'text',
      text: rest,
      spaces: spaces.length,
      format,
      width: rest === '' ? 0 : measured(rest, format),
      space,
      breakable: spaces.length > 0,
    });
  }
}

export function toPieces(inlines: readonly Inline[], numbers: PageNumbers): Piece[] {
  const out: Piece[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        if (!inline.format.hidden) textPieces(inline.text, inline.format, out);
        break;
      case 'field':
        textPieces(inline.field === 'PAGE' ? numbers.page : numbers.pages, inline.format, out);
        break;
      case 'line':
        out.push({ kind: 'shape', shape: inline.shape });
        break;
      default:
        out.push(inline);
    }
  }
  return out;
}
