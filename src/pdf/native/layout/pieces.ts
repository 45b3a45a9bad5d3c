/** A paragraph's inlines as one text, and as stretches of one look in it. */
import { textEnds, type Face } from '../../../fonts/metrics.ts';
import type { Inline, LineShape, InlineImage, RunFormat } from '../../../word/reading/types.ts';
import { breakSign, imageSign, tabSign } from './break-places.ts';
import { drawnSize, faceOf, lineTwips, sameLook, smallCapsScale } from './metrics.ts';

/** Text in one look. */
export interface Stretch {
  kind: 'text';
  text: string;
  /** Where it begins in the paragraph's text. */
  at: number;
  format: RunFormat;
  face: Face;
  /** Points as drawn. */
  size: number;
  /** Where each UTF-16 unit ends, in twips from the stretch's start. */
  ends: readonly number[];
  /** One space without the spacing between letters, in whole twips. */
  space: number;
  /** Twips that slanted letters may lean over their width: the reference keeps them free at a line's end. */
  lean: number;
}

/** `at` is the piece's place in the paragraph's text. */
export type Piece =
  | Stretch
  | { kind: 'tab'; at: number; format: RunFormat }
  | { kind: 'break'; at: number; of: 'line' | 'page' | 'column'; format: RunFormat }
  | { kind: 'shape'; at: number; shape: LineShape }
  | { kind: 'image'; at: number; image: InlineImage };

export interface Pieces {
  text: string;
  all: Piece[];
}

/** What fields print. */
export interface PageNumbers {
  page: string;
  pages: string;
}

const marks = /[\u0300-\u036f]/u;
const small = /\p{Ll}+/gu;

function stretch(text: string, at: number, format: RunFormat, scale: number): Stretch {
  const face = faceOf(format);
  const size = drawnSize(format) * scale;
  const ends = textEnds(text, { face, sizePt: size * 20 }, format.spacing);
  // A space is a quarter of the font's size in every face of Times New Roman.
  const space = Math.round(size * 5);
  const lean = format.italic ? Math.floor(lineTwips(drawnSize(format)) / 12) : 0;
  return { kind: 'text', text, at, format, face, size, ends, space, lean };
}

class Collector {
  text = '';
  readonly all: Piece[] = [];
  private waiting = '';
  private look: RunFormat | undefined;

  /** Neighbours of one look become one stretch. */
  add(text: string, format: RunFormat): void {
    if (text === '') return;
    if (this.look && this.look !== format && !sameLook(this.look, format)) this.flush();
    this.look ??= format;
    this.waiting += text;
  }

  private part(text: string, format: RunFormat, scale: number): void {
    if (text === '') return;
    this.all.push(stretch(text, this.text.length, format, scale));
    this.text += text;
  }

  private flush(): void {
    const { look, waiting } = this;
    if (!look) return;
    this.look = undefined;
    this.waiting = '';
    const text = marks.test(waiting) ? waiting.normalize('NFC') : waiting;
    if (look.smallCaps && !look.caps) {
      let from = 0;
      for (const { 0: letters, index } of text.matchAll(small)) {
        this.part(text.slice(from, index), look, 1);
        this.part(letters.toUpperCase(), look, smallCapsScale);
        from = index + letters.length;
      }
      this.part(text.slice(from), look, 1);
    } else this.part(look.caps ? text.toUpperCase() : text, look, 1);
  }

  object(make: (at: number) => Piece, sign: string): void {
    this.flush();
    this.all.push(make(this.text.length));
    this.text += sign;
  }

  end(): Pieces {
    this.flush();
    return this;
  }
}

export function toPieces(inlines: readonly Inline[], numbers: PageNumbers): Pieces {
  const out = new Collector();
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        if (!inline.format.hidden) out.add(inline.text, inline.format);
        break;
      case 'field':
        out.add(inline.field === 'PAGE' ? numbers.page : numbers.pages, inline.format);
        break;
      case 'line':
        out.object((at) => ({ kind: 'shape', at, shape: inline.shape }), '');
        break;
      case 'tab':
        out.object((at) => ({ ...inline, at }), tabSign);
        break;
      case 'break':
        out.object((at) => ({ ...inline, at }), breakSign);
        break;
      default:
        out.object((at) => ({ ...inline, at }), imageSign);
    }
  }
  return out.end();
}
