/** Breaking a paragraph's pieces into lines, as many words on each as fit. */
import type { ParagraphFormat, TabStop } from '../../../word/reading/types.ts';
import type { Piece, TextPiece } from './pieces.ts';

/** A piece at its place in a line. */
export interface Placed {
  piece: Piece;
  /** From the paragraph's left edge, in points. */
  x: number;
  /** Width of a tab. */
  width: number;
}

export interface BrokenLine {
  placed: Placed[];
  /** Where the line's text starts and how far it may go. */
  start: number;
  end: number;
  /** Width of the text without spaces at its end. */
  natural: number;
  /** Index of the first piece after the last tab: only what follows is justified. */
  stretchFrom: number;
  /** How the line ends: it is full, or a break or the paragraph's end stands there. */
  ended: 'full' | 'line' | 'page' | 'column' | 'paragraph';
}

/** How much narrower than itself a space may be made so that one more word fits: Word since 2013 (compatibility mode 15). */
export interface Shrinking {
  /** Part of its width that each space may lose for a whole word more. */
  share: number;
  /** The same in italics. */
  italic: number;
  /** The same for the rest of a word that could be broken behind a hyphen. */
  insideWord: number;
}

const twip = 1 / 20;

function nextTab(
  x: number,
  format: ParagraphFormat,
  defaultTabStop: number,
): { to: number; stop: TabStop | undefined } {
  const hanging = format.indent.firstLine < 0 ? format.indent.left * twip : undefined;
  for (const stop of format.tabs) {
    if (stop.position * twip > x + 0.01) return { to: stop.position * twip, stop };
  }
  if (hanging !== undefined && hanging > x + 0.01) return { to: hanging, stop: undefined };
  const step = defaultTabStop * twip;
  return { to: (Math.floor(x / step + 0.001) + 1) * step, stop: undefined };
}

/** Spaces in a run of placed pieces that can be stretched or shrunk, the ones at the line's end left out. */
export function stretchableSpaces(line: BrokenLine): { count: number; width: number } {
  let count = 0;
  let width = 0;
  const last = lastText(line);
  for (let i = line.stretchFrom; i < line.placed.length; i++) {
    const piece = line.placed[i]?.piece;
    if (piece?.kind !== 'text' || i >= last) continue;
    count += piece.spaces;
    width += piece.spaces * piece.space;
  }
  return { count, width };
}

/** Index of the last piece with text in it. */
function lastText(line: BrokenLine): number {
  for (let i = line.placed.length - 1; i >= 0; i--) {
    const piece = line.placed[i]?.piece;
    if (piece?.kind === 'text' && piece.text !== '') return i;
    if (piece?.kind === 'tab' || piece?.kind === 'image') return i;
  }
  return -1;
}

class LineBreaker {
  readonly lines: BrokenLine[] = [];
  private line: BrokenLine;
  private x: number;
  /** Width with the spaces that only count if something follows. */
  private pendingSpaces = 0;
  private readonly format: ParagraphFormat;
  private readonly width: number;
  private readonly defaultTabStop: number;
  private readonly shrinking: Shrinking | undefined;
  private pendingTab: { index: number; stop: TabStop; from: number } | undefined;

  constructor(format: ParagraphFormat, width: number, defaultTabStop: number, shrinking: Shrinking | undefined) {
    this.format = format;
    this.width = width;
    this.defaultTabStop = defaultTabStop;
    this.shrinking = format.alignment === 'both' ? shrinking : undefined;
    this.line = this.open(true);
    this.x = this.line.start;
  }

  private open(first: boolean): BrokenLine {
    const start = (this.format.indent.left + (first ? this.format.indent.firstLine : 0)) * twip;
    const end = this.width - this.format.indent.right * twip;
    return { placed: [], start, end, natural: 0, stretchFrom: 0, ended: 'full' };
  }

  private close(ended: BrokenLine['ended']): void {
    this.line.natural = this.x - this.line.start;
    this.line.ended = ended;
    this.settleTab();
    this.lines.push(this.line);
    this.line = this.open(false);
    this.x = this.line.start;
    this.pendingSpaces = 0;
  }

  /** Centred and right tabs move what follows them once it is known. */
  private settleTab(): void {
    const tab = this.pendingTab;
    this.pendingTab = undefined;
    if (!tab) return;
    const text = this.x - tab.from;
    const wanted = tab.stop.position * twip - (tab.stop.alignment === 'center' ? text / 2 : text);
    const shift = Math.max(0, wanted - tab.from);
    const placed = this.line.placed[tab.index];
    if (placed) placed.width += shift;
    for (const item of this.line.placed.slice(tab.index + 1)) item.x += shift;
    this.x += shift;
    this.line.natural += shift;
  }

  /** Pieces up to the next place where a line may break. */
  unit(pieces: readonly TextPiece[]): void {
    let width = 0;
    pieces.forEach((piece, i) => {
      width += piece.width + (i < pieces.length - 1 ? piece.spaces * piece.space : 0);
    });
    if (
      !this.fits(width, pieces[0]?.format.italic ?? false) &&
      this.line.placed.some(({ piece }) => piece.kind === 'text' || piece.kind === 'tab')
    ) {
      this.close('full');
    }
    for (const piece of pieces) this.put(piece);
  }

  private fits(width: number, slanted: boolean): boolean {
    const over = this.x + this.pendingSpaces + width - this.line.end;
    if (over <= 0.02) return true;
    if (!this.shrinking) return false;
    // The word fits if the spaces before it can give the room.
    let spaces = this.pendingSpaces;
    for (let i = this.line.stretchFrom; i < this.line.placed.length - 1; i++) {
      const piece = this.line.placed[i]?.piece;
      if (piece?.kind === 'text') spaces += piece.spaces * piece.space;
    }
    const { share: upright, italic, insideWord } = this.shrinking;
    const share = this.pendingSpaces === 0 ? insideWord : slanted ? italic : upright;
    return over <= spaces * share;
  }

  private put(piece: TextPiece): void {
    if (piece.width > this.room() && piece.text.length > 1) this.split(piece);
    else this.set(piece);
  }

  private room(): number {
    return this.line.end - this.line.start;
  }

  private set(piece: TextPiece): void {
    const x = this.x + this.pendingSpaces;
    this.line.placed.push({ piece, x, width: piece.width });
    this.x = piece.text === '' ? this.x : x + piece.width;
    this.pendingSpaces = (piece.text === '' ? this.pendingSpaces : 0) + piece.spaces * piece.space;
  }

  /** A word wider than a line is broken between letters. A loop: there may be a line for each of 50,000 letters. */
  private split(piece: TextPiece): void {
    const letters = [...piece.text];
    const each = piece.width / letters.length;
    const part = (from: number, to: number): TextPiece => ({
      ...piece,
      text: letters.slice(from, to).join(''),
      spaces: to === letters.length ? piece.spaces : 0,
      width: each * (to - from),
    });
    let from = 0;
    while (letters.length - from > 1 && each * (letters.length - from) > this.room()) {
      const count = Math.max(1, Math.floor((this.room() - (this.x - this.line.start)) / each));
      this.set(part(from, Math.min(from + count, letters.length)));
      from += count;
      if (from >= letters.length) return;
      this.close('full');
    }
    this.set(part(from, letters.length));
  }

  tab(piece: Piece): void {
    this.settleTab();
    const from = this.x + this.pendingSpaces;
    const { to, stop } = nextTab(from, this.format, this.defaultTabStop);
    if (to > this.line.end && this.line.placed.length > 0) this.close('full');
    const aligned = stop && stop.alignment !== 'left' ? stop : undefined;
    const width = aligned ? 0 : to - from;
    this.line.placed.push({ piece, x: from, width });
    if (aligned) this.pendingTab = { index: this.line.placed.length - 1, stop: aligned, from };
    this.x = from + width;
    this.pendingSpaces = 0;
    this.line.stretchFrom = this.line.placed.length;
  }

  other(piece: Piece): void {
    if (piece.kind === 'image') {
      const width = piece.image.width * twip;
      if (this.x + this.pendingSpaces + width > this.line.end && this.line.placed.length > 0) this.close('full');
      this.line.placed.push({ piece, x: this.x + this.pendingSpaces, width });
      this.x += this.pendingSpaces + width;
      this.pendingSpaces = 0;
      return;
    }
    this.line.placed.push({ piece, x: this.x + this.pendingSpaces, width: 0 });
  }

  end(of: BrokenLine['ended']): void {
    this.close(of);
  }
}

/** The lines of a paragraph; there is always at least one. */
export function breakLines(
  pieces: readonly Piece[],
  format: ParagraphFormat,
  width: number,
  defaultTabStop: number,
  shrinking: Shrinking | undefined,
): BrokenLine[] {
  const breaker = new LineBreaker(format, width, defaultTabStop, shrinking);
  let unit: TextPiece[] = [];
  const flush = () => {
    if (unit.length > 0) breaker.unit(unit);
    unit = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      unit.push(piece);
      if (piece.breakable) flush();
      continue;
    }
    flush();
    if (piece.kind === 'tab') breaker.tab(piece);
    else if (piece.kind === 'break') breaker.end(piece.of);
    else breaker.other(piece);
  }
  flush();
  breaker.end('paragraph');
  return breaker.lines;
}
