/** Which part of a document each line stands in, as far as joining and centring need it. */
import { labelOf } from '../../nd30/recognise/labels.ts';
import { patterns } from '../../nd30/recognise/words.ts';
import { fold } from '../../nd30/text.ts';
import { inBracket, isEnded, isOver } from './dangling.ts';
import { inCapitals, kindOfLine, type LineKind } from './line-kinds.ts';
import type { Line } from './lines.ts';
import type { Stance } from './written.ts';

/** `head`, `title` and `end` have lines of their own; in `body` lines make paragraphs. */
export type Zone = 'head' | 'title' | 'body' | 'end';

export interface Zoned {
  zone: Zone;
  kind: LineKind | undefined;
  /** Nothing is joined to it, nor it to anything. */
  alone: boolean;
  stance: Stance;
  /** Another document begins here. */
  opens: boolean;
}

/** A head comes within so many lines before its kind, each no longer than a head's. */
const headLines = 14;
const longestHeadLine = 110;
const longestTitleLine = 160;
const mostTitleLines = 6;

/** Kinds whose name closes a preamble too: `QUYẾT ĐỊNH` after its căn cứ. */
const deciding = /^(quyet dinh|nghi quyet|chi thi)$/;
const openings = /^(căn cứ|thực hiện|theo|xét|thi hành|trên cơ sở|để|nhằm|triển khai|tiếp tục)(?!\p{L})/iu;
/** An opening names acts or is a long sentence; a subject that begins with the same words does neither. */
const namesAct = /\bsố\s*:?\s*\d|(?:^|\s)(?:luật|nghị quyết|nghị định|chỉ thị|công văn|quyết định)\s/iu;

const startsPreamble = (text: string) =>
  /^căn cứ(?!\p{L})/iu.test(text) || (openings.test(text) && (namesAct.test(text) || text.length > longestTitleLine));

/** Office that signs: capitals after the end of a body. */
const isOffice = (text: string) =>
  /^(T\/?M\s?\.|KT\s?\.|TL\s?\.|Q\s?\.|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH)/u.test(text);

/** Two lines of one subject, title of a Phụ lục or (Kèm theo …). */
export function goesOnInTitle(text: string, next: string): boolean {
  if (text.length < 25 || kindOfLine(next) === 'reference') return false;
  if (inBracket(text)) return true;
  if (isEnded(text)) return false;
  if (inCapitals(text)) return inCapitals(next) && !isOffice(next) && !/^(ỦY|UỶ) BAN/u.test(next);
  return !inCapitals(next) || next.length < 8;
}

export class Zones {
  private zone: Zone;
  private over = false;
  private decided: boolean | undefined;
  private titleLines = 0;
  private appendix = false;
  private inReference = false;

  constructor(private readonly lines: readonly Line[]) {
    this.zone = this.beginsWithHead(0) ? 'head' : 'body';
  }

  private beginsWithHead(from: number): boolean {
    for (let at = from; at < Math.min(this.lines.length, from + headLines); at++) {
      const { text } = this.lines[at]!;
      const kind = kindOfLine(text);
      if (kind === 'kind' || kind === 'nationalName' || kind === 'appendix') return true;
      if (text.length > longestHeadLine || startsPreamble(text)) return false;
      if (kind === undefined && isEnded(text)) return false;
    }
    return false;
  }

  /** To be asked for each line once, in order. */
  of(at: number): Zoned {
    const { text, table } = this.lines[at]!;
    const kind = kindOfLine(text);
    if (table !== undefined && this.zone !== 'end') this.zone = 'body';
    const before = this.zone;
    this.move(at, text, kind);
    const { zone } = this;
    const standing = kind !== undefined && kind !== 'reference' && kind !== 'capitals';
    const alone =
      zone === 'head' ||
      zone === 'end' ||
      zone === 'title' ||
      standing ||
      (kind === 'capitals' && !this.goesOnInCapitals(at));
    const centred =
      zone === 'title' || kind === 'kind' || kind === 'resolves' || kind === 'nationalName' || kind === 'motto';
    if (isOver(text)) this.over = true;
    const opens = zone === 'head' && (before === 'body' || before === 'end');
    return { zone, kind, alone, stance: centred ? 'center' : 'left', opens };
  }

  /** Capitals under a heading in capitals are its second line. */
  private goesOnInCapitals(at: number): boolean {
    const before = this.lines[at - 1]?.text ?? '';
    const label = labelOf(before.slice(0, 20));
    return label !== undefined && inCapitals(before) && !this.over;
  }

  private move(at: number, text: string, kind: LineKind | undefined): void {
    if (kind === 'nationalName' || kind === 'motto') return this.enter('head');
    if (kind === 'appendix' && (this.zone !== 'body' || this.opensAppendix(at, text))) {
      this.appendix = true;
      return this.enter('title');
    }
    if (kind === 'kind' && this.opensTitle(text)) {
      this.appendix = false;
      this.decided = deciding.test(fold(text)) ? false : undefined;
      return this.enter('title');
    }
    if (kind === 'resolves' || kind === 'kind') {
      this.decided = true;
      this.zone = 'body';
      return;
    }
    if (kind === 'recipients') return this.enter('end');
    if (this.zone === 'body') {
      if (kind === 'signing' || (this.over && kind === 'capitals' && isOffice(text))) this.enter('end');
      else if (this.over && kind === 'capitals' && this.beginsWithHead(at)) this.enter('head');
    } else if (this.zone === 'title') this.throughTitle(at, text, kind);
    else if (this.zone === 'head' && this.leavesHead(text, kind)) this.zone = 'body';
  }

  private enter(zone: Zone): void {
    if (zone === 'title') {
      this.titleLines = 0;
      this.inReference = false;
    }
    if (zone !== 'end') this.over = false;
    this.zone = zone;
  }

  /** `Phụ lục` by itself may be the end of a sentence that was cut. */
  private opensAppendix(at: number, text: string): boolean {
    const before = this.lines[at - 1];
    return before === undefined || isEnded(before.text) || this.lines[at]?.opensPage === true || inCapitals(text);
  }

  /** The name of a kind in capitals; in a decision it may be the word that resolves. */
  private opensTitle(text: string): boolean {
    if (this.zone === 'head' || this.zone === 'end') return true;
    return !(deciding.test(fold(text)) && this.decided === false);
  }

  private throughTitle(at: number, text: string, kind: LineKind | undefined): void {
    this.titleLines++;
    if (kind === 'reference') {
      this.inReference = !text.includes(')');
      return;
    }
    if (this.inReference) {
      this.inReference = !text.includes(')');
      return;
    }
    if (/^ngày\s.{0,120}\)[.;]?$/iu.test(text)) return;
    const before = this.lines[at - 1]?.text ?? '';
    if (kind === 'capitals') return;
    const ends =
      this.titleLines > mostTitleLines ||
      text.length > longestTitleLine ||
      text.includes('\t') ||
      labelOf(text.slice(0, 20)) !== undefined ||
      startsPreamble(text) ||
      patterns.addressee.test(fold(text.slice(0, 30)));
    if (ends || (this.titleLines > 1 && !this.goesOnWithTitle(at, before, text))) this.zone = 'body';
  }

  /** A subject's second line begins small, or stands between its first and what opens the text. */
  private goesOnWithTitle(at: number, before: string, text: string): boolean {
    if (inCapitals(before) || /\)$/.test(before)) return this.appendix && !isEnded(text) && this.titleLines <= 2;
    if (/^\p{Ll}/u.test(text) && !isEnded(before)) return true;
    if (/^\d/.test(text) && !isEnded(before)) return text.length < longestHeadLine && !isEnded(text);
    const next = this.lines[at + 1]?.text ?? '';
    const framed = startsPreamble(next) || patterns.reference.test(fold(next.slice(0, 60))) || inCapitals(next);
    return framed && !isEnded(text) && !isEnded(before) && text.length < longestHeadLine;
  }

  private leavesHead(text: string, kind: LineKind | undefined): boolean {
    return (
      kind === undefined &&
      (text.length > longestHeadLine || startsPreamble(text) || labelOf(text.slice(0, 20))?.kind === 'romanHeading')
    );
  }
}
