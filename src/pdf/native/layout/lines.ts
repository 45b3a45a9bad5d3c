/**
 * Breaking a paragraph's text into lines, in the reference's steps and units (whole twips). A stretch of one look is measured as
 * a whole; where it does not fit, the line ends at the last place before that where it may.
 */
import type { ParagraphFormat, TabStop } from '../../../word/reading/types.ts';
import { lastBreak, tabSign, wholeLetter } from './break-places.ts';
import { beforePoint, countSpaces, leanAtEnd, widthOf, type BrokenLine } from './broken-line.ts';
import type { Piece, Pieces, Stretch } from './pieces.ts';
import { nextTab } from './tab-stops.ts';

export interface Breaking {
  format: ParagraphFormat;
  /** Twips of the column. */
  width: number;
  /** Twips. */
  defaultTabStop: number;
  /** Part of its width by which each space of a justified line may shrink so that more words fit; 0 for none. */
  shrinking: number;
}

/** What of a stretch fits: all, or up to `last`; the next line starts at `next`. Places in the paragraph's text; -1: nowhere. */
type Guess = 'all' | { last: number; next: number; cut: number };

class LineBreaker {
  readonly lines: BrokenLine[] = [];
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly breaking: Breaking;
  private readonly shrinking: number;
  private line: BrokenLine;
  /** Where the line starts in the paragraph's text. */
  private lineAt = 0;
  private x: number;
  private pendingTab: { index: number; stop: TabStop } | undefined;

  constructor({ text, all }: Pieces, breaking: Breaking) {
    this.text = text;
    this.pieces = all;
    this.breaking = breaking;
    this.shrinking = breaking.format.alignment === 'both' ? breaking.shrinking : 0;
    this.line = this.open(true);
    this.x = this.line.start;
  }

  private open(first: boolean): BrokenLine {
    const { indent } = this.breaking.format;
    const start = indent.left + (first ? indent.firstLine : 0);
    return { placed: [], start, end: this.breaking.width - indent.right, natural: 0, stretchFrom: 0, ended: 'full' };
  }

  /** @param hanging twips of the spaces between this line and the next: behind a tab they count */
  private close(ended: BrokenLine['ended'], next: number, hanging = 0): void {
    this.trimEnd();
    this.dropSpacing();
    this.settleTab(hanging);
    this.line.natural = this.x - this.line.start;
    if (ended !== 'full') this.line.natural += leanAtEnd(this.line);
    this.line.ended = ended;
    this.lines.push(this.line);
    this.line = this.open(false);
    this.lineAt = next;
    this.x = this.line.start;
  }

  /** Spaces at a line's end hang over it: they are neither measured nor stretched. */
  private trimEnd(): void {
    const { placed } = this.line;
    for (let i = placed.length - 1; i >= 0; i--) {
      const item = placed[i];
      if (!item || item.piece.kind === 'tab' || item.piece.kind === 'image') return;
      if (item.piece.kind !== 'text') continue;
      const { text } = item.piece;
      let to = item.to;
      while (to > item.from && text.charAt(to - 1) === ' ') to--;
      if (to < item.to) {
        item.to = to;
        item.width = Math.round(widthOf(item.piece, item.from, to));
        this.x = item.x + item.width;
      }
      if (to > item.from) return;
    }
  }

  /** Spacing behind the last letter of a line hangs over its end. */
  private dropSpacing(): void {
    const last = this.line.placed.at(-1);
    if (last?.piece.kind !== 'text' || last.to === last.from) return;
    last.width -= last.piece.format.spacing;
    this.x -= last.piece.format.spacing;
  }

  /** Centred, right and decimal tabs move what follows them once it is known. */
  private settleTab(hanging = 0): void {
    const tab = this.pendingTab;
    this.pendingTab = undefined;
    const placed = tab && this.line.placed[tab.index];
    if (!placed) return;
    const after = this.line.placed.slice(tab.index + 1);
    const text = this.x + hanging - placed.x;
    const kept = { left: 0, center: text / 2, right: text, decimal: beforePoint(after) ?? text }[tab.stop.alignment];
    const shift = Math.max(0, Math.round(tab.stop.position - kept) - placed.x);
    placed.width += shift;
    for (const item of after) item.x += shift;
    this.x += shift;
  }

  private guess(piece: Stretch, from: number, limit: number): Guess {
    const { ends, at } = piece;
    const offset = from > 0 ? (ends[from - 1] ?? 0) : 0;
    // Spacing behind the last letter may hang over.
    const room = limit + piece.format.spacing;
    if (Math.round((ends[ends.length - 1] ?? 0) - offset) <= room) return 'all';
    const most = room + offset + 1e-6;
    let low = from;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= most) low = middle + 1;
      else high = middle;
    }
    if (low === ends.length) return 'all';
    const cut = at + low;
    const { text } = this;
    let next = text.charAt(cut) === ' ' ? cut : lastBreak(text, cut, this.lineAt);
    if (next < 0) return { last: -1, next: -1, cut };
    // Text behind a tab takes the tab along to the next line.
    if (text.charAt(next - 1) === tabSign && next - 1 > this.lineAt) next--;
    let last = next;
    while (last > this.lineAt && text.charAt(last - 1) === ' ') last--;
    while (text.charAt(next) === ' ') next++;
    return { last, next, cut };
  }

  /** Places a stretch from an index of its own on. @returns the place in the paragraph's text to go on from */
  private stretch(piece: Stretch, from: number): number {
    const room = this.line.end - this.x;
    const lean = piece.lean > 0 && piece.text !== ' ' ? piece.lean : 0;
    let found = this.guess(piece, from, Math.max(0, room - lean));
    if (found !== 'all' && this.shrinking > 0 && found.last >= 0) {
      // The space before a further word counts as well.
      const spaces = countSpaces(this.text, this.lineAt, found.last) + 1;
      const more = Math.floor(room + spaces * piece.space * this.shrinking);
      found = this.guess(piece, from, Math.max(0, more - lean));
    }
    const end = piece.at + piece.text.length;
    if (found === 'all') {
      this.put(piece, from, piece.text.length);
      return end;
    }
    const start = piece.at + from;
    if (found.next < 0) return this.cutAt(piece, from, found.cut);
    if (found.last > start) this.put(piece, from, Math.min(found.last, end) - piece.at);
    else this.takeBack(found.next);
    // Spaces before a break or the paragraph's end stay with it.
    const after = this.text.charAt(found.next);
    if (found.next >= end && (after === '' || after === '\n')) return found.next;
    this.close('full', found.next, (found.next - found.last) * piece.space);
    return found.next;
  }

  private put(piece: Stretch, from: number, to: number): void {
    const width = Math.round(widthOf(piece, from, to));
    this.line.placed.push({ piece, from, to, x: this.x, width });
    this.x += width;
  }

  /** Takes what stands behind this place in the text off the line again. */
  private takeBack(to: number): void {
    const { placed } = this.line;
    for (let item = placed.at(-1); item; item = placed.at(-1)) {
      const { piece, from } = item;
      const begin = piece.at + from;
      if (begin < to || (piece.kind !== 'text' && begin === to && piece.kind !== 'tab')) {
        if (piece.kind === 'text' && piece.at + item.to > to) {
          item.to = to - piece.at;
          item.width = Math.round(widthOf(piece, from, item.to));
        }
        this.x = item.x + item.width;
        return;
      }
      placed.pop();
      this.x = item.x;
      if (piece.kind === 'tab')
        this.line.stretchFrom = placed.findLastIndex(({ piece: { kind } }) => kind === 'tab') + 1;
    }
  }

  /** A word wider than a line is broken between letters. */
  private cutAt(piece: Stretch, from: number, cut: number): number {
    const start = piece.at + from;
    let to = cut > start ? wholeLetter(this.text, cut, start) : start;
    if (to === start && start === this.lineAt) to = wholeLetter(this.text, start + 1, start);
    if (to > start) this.put(piece, from, to - piece.at);
    this.close('full', to);
    return to;
  }

  private tab(piece: Piece): void {
    this.settleTab();
    const { format, defaultTabStop } = this.breaking;
    const target = nextTab(this.x, format, defaultTabStop);
    if (target.to > this.line.end && this.line.placed.length > 0) this.close('full', piece.at);
    const { to, stop } = this.x === this.line.start ? nextTab(this.x, format, defaultTabStop) : target;
    const aligned = stop && stop.alignment !== 'left' ? stop : undefined;
    const width = aligned ? 0 : to - this.x;
    this.line.placed.push({ piece, from: 0, to: 0, x: this.x, width, ...(stop ? { leader: stop.leader } : {}) });
    if (aligned) this.pendingTab = { index: this.line.placed.length - 1, stop: aligned };
    this.x += width;
    this.line.stretchFrom = this.line.placed.length;
  }

  private other(piece: Piece): void {
    const width = piece.kind === 'image' ? piece.image.width : 0;
    if (this.x + width > this.line.end && width > 0 && this.line.placed.length > 0) this.close('full', piece.at);
    this.line.placed.push({ piece, from: 0, to: 0, x: this.x, width });
    this.x += width;
  }

  run(): BrokenLine[] {
    let at = 0;
    for (let i = 0; i < this.pieces.length;) {
      const piece = this.pieces[i];
      if (!piece) break;
      if (piece.kind === 'text') {
        at = this.stretch(piece, at - piece.at);
        // The line may have ended in an earlier or a later piece.
        while (i > 0 && at < (this.pieces[i]?.at ?? 0)) i--;
        while (i < this.pieces.length && at >= this.endOf(i)) i++;
        continue;
      }
      if (piece.kind === 'tab') this.tab(piece);
      else if (piece.kind === 'break') this.close(piece.of, piece.at + 1);
      else this.other(piece);
      at = piece.kind === 'shape' ? piece.at : piece.at + 1;
      i++;
    }
    this.close('paragraph', this.text.length);
    return this.lines;
  }

  private endOf(index: number): number {
    const piece = this.pieces[index];
    if (piece?.kind === 'text') return piece.at + piece.text.length;
    // What takes no text is never passed over.
    return piece ? piece.at + (piece.kind === 'shape' ? Infinity : 1) : 0;
  }
}

/** The lines of a paragraph; there is always at least one. */
export function breakLines(pieces: Pieces, breaking: Breaking): BrokenLine[] {
  return new LineBreaker(pieces, breaking).run();
}
