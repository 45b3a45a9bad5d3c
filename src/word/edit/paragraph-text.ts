/**
 * The characters of a paragraph as the reading counts them, each with the run it stands in, so that a stretch of them can be
 * cut out into runs of its own. Where text and reading do not agree (a field over several paragraphs) it says so, and nobody
 * cuts anything.
 */
import { contents } from '../reading/contents.ts';
import { FieldStack } from '../reading/fields.ts';
import { unicodeOf } from '../reading/symbols.ts';
import type { Paragraph, RunFormat } from '../reading/types.ts';
import type { XmlElement } from '../reading/xml-tree.ts';
import type { Element } from './element.ts';
import { append, childElements, insertAfter, make, remove, setText } from './elements.ts';
import type { EditedPart } from './edited-part.ts';

/** Any look will do: only whether a field hides what stands in it is asked. */
const noLook = {} as RunFormat;

interface Piece {
  /** All runs of it: a page number is several. */
  runs: Element[];
  /** What the characters stand in; of a page number its last run. */
  element: Element;
  text: string;
  /** Something drawn, which the reading gives one character for, or none. */
  drawn?: true;
}

class Collector {
  readonly pieces: Piece[] = [];
  private readonly fields = new FieldStack();
  private fieldRuns: Element[] = [];

  constructor(private readonly part: EditedPart) {}

  all(wrapper: XmlElement): void {
    for (const one of contents(wrapper)) {
      if (one.name === 'w:r') this.run(one);
      else if (one.name === 'w:fldSimple') this.simpleField(one);
    }
  }

  private simpleField(field: XmlElement): void {
    this.begin();
    this.fields.instruct(field.attributes['w:instr'] ?? '');
    this.fields.separate();
    this.all(field);
    this.end(this.part.element(field));
  }

  private begin(): void {
    if (!this.fields.unclosed) this.fieldRuns = [];
    this.fields.begin(noLook);
  }

  private end(element: Element): void {
    if (this.fields.end()?.meaning.page === undefined) return;
    this.pieces.push({ runs: this.fieldRuns, element, text: '\uFFFC' });
    this.fieldRuns = [];
  }

  private run(run: XmlElement): void {
    const element = this.part.element(run);
    if (this.fields.unclosed) this.fieldRuns.push(element);
    for (const one of contents(run)) {
      if (one.name === 'w:fldChar') this.fieldCharacter(one, element);
      else if (one.name === 'w:instrText') this.fields.instruct(one.text);
      else this.content(one, element);
    }
  }

  private fieldCharacter({ attributes }: XmlElement, run: Element): void {
    const type = attributes['w:fldCharType'];
    if (type === 'begin') {
      this.begin();
      this.fieldRuns.push(run);
    } else if (type === 'separate') this.fields.separate();
    else this.end(run);
  }

  private content(one: XmlElement, run: Element): void {
    if (this.fields.hides) return;
    const piece = pieceOf(one, this.part.tree.attributes['xml:space'] === 'preserve');
    if (piece !== undefined) this.pieces.push({ runs: [run], element: this.part.element(one), ...piece });
  }
}

const breaks: Readonly<Record<string, string>> = { page: '\f', column: '\f' };

const signs: Readonly<Record<string, (element: XmlElement) => string>> = {
  'w:tab': () => '\t',
  'w:cr': () => '\n',
  'w:br': ({ attributes }) => breaks[attributes['w:type'] ?? ''] ?? '\n',
  'w:noBreakHyphen': () => '\u2011',
  'w:softHyphen': () => '\u00AD',
  'w:pgNum': () => '\uFFFC',
  'w:sym': ({ attributes }) =>
    unicodeOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)) ?? '',
};

function pieceOf(one: XmlElement, preserves: boolean): Pick<Piece, 'text' | 'drawn'> | undefined {
  if (one.name === 'w:t') {
    const words = one.text.replace(/\r?\n/g, ' ');
    if (preserves || one.attributes['xml:space'] === 'preserve') return { text: words };
    return { text: words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') };
  }
  if (one.name === 'w:drawing' || one.name === 'w:pict') return { text: '', drawn: true };
  const sign = signs[one.name];
  return sign && { text: sign(one) };
}

/** Gives what is drawn the characters that the reading has for it; false if the two do not agree. */
function align(pieces: Piece[], text: string): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (piece.drawn) while (text[at + piece.text.length] === '\uFFFC') piece.text += '\uFFFC';
    if (!text.startsWith(piece.text, at)) return false;
    at += piece.text.length;
  }
  return at === text.length;
}

export class ParagraphText {
  readonly element: Element;
  /** Whether stretches can be cut. */
  readonly known: boolean;
  private readonly pieces: Piece[];
  /** Characters in front that Word's numbering makes. */
  private readonly numbered: number;

  /** @param text of the paragraph with one character for each tab, break, field and drawing, as the reading has it */
  constructor(part: EditedPart, paragraph: Pick<Paragraph, 'at' | 'numbered'>, text: string) {
    const { element, read } = part.at(paragraph.at);
    this.element = element;
    this.numbered = paragraph.numbered ?? 0;
    const collector = new Collector(part);
    collector.all(read);
    this.pieces = collector.pieces;
    this.known = align(this.pieces, text.slice(this.numbered));
  }

  /** All its runs with anything to see. */
  get allRuns(): readonly Element[] {
    return [...new Set(this.pieces.flatMap(({ runs }) => runs))];
  }

  /** Whether the stretch begins in the number that Word makes. */
  numberedIn(from: number): boolean {
    return from < this.numbered;
  }

  /** The stretch as runs of its own; empty where it cannot be cut. */
  runs(from: number, to: number): readonly Element[] {
    if (!this.known) return [];
    this.cut(from);
    this.cut(to);
    return [...new Set(this.within(from, to).flatMap(({ runs }) => runs))];
  }

  private within(from: number, to: number): Piece[] {
    return this.spans()
      .filter(({ piece, start, end }) => piece.text !== '' && start >= from && end <= to)
      .map(({ piece }) => piece);
  }

  /** Puts other words in the place of a stretch of plain text, in the look of its first letter; false if it is not all plain text. */
  replace(from: number, to: number, words: string): boolean {
    if (!this.known || to < from) return false;
    const spans = this.spans().filter(({ start, end, piece }) => piece.text !== '' && start < to && end > from);
    const [first] = spans;
    if (first === undefined || spans.some(({ piece }) => piece.element.localName !== 't')) return false;
    for (const { piece, start } of spans) {
      const before = piece.text.slice(0, Math.max(0, from - start));
      const after = piece.text.slice(Math.max(0, to - start));
      piece.text = before + (piece === first.piece ? words : '') + after;
      setText(piece.element, piece.text);
    }
    return true;
  }

  private spans(): { piece: Piece; start: number; end: number }[] {
    let at = this.numbered;
    return this.pieces.map((piece) => {
      const start = at;
      at += piece.text.length;
      return { piece, start, end: at };
    });
  }

  /** Takes blanks, tabs and line ends of a stretch away; false, and nothing changed, if there is anything else. */
  eraseBlanks(from: number, to: number): boolean {
    const spans = this.spans().filter(({ start, end }) => start < to && end > from);
    const cut = (text: string, start: number) => text.slice(Math.max(0, from - start), to - start);
    if (!this.known || spans.some(({ piece, start }) => /\S/u.test(cut(piece.text, start)))) return false;
    for (const { piece, start } of spans) {
      piece.text = piece.text.slice(0, Math.max(0, from - start)) + piece.text.slice(to - start);
      if (piece.element.localName === 't') setText(piece.element, piece.text);
      else remove(piece.element);
    }
    return spans.length > 0;
  }

  /** Takes the runs of a stretch away. */
  takeAway(from: number, to: number): boolean {
    const runs = this.runs(from, to);
    for (const run of runs) {
      const { parent } = run;
      remove(run);
      if (parent?.localName === 'fldSimple' && parent.firstChild === undefined) remove(parent);
    }
    return runs.length > 0;
  }

  /** A border between runs at that character. */
  private cut(at: number): void {
    let start = this.numbered;
    for (const [index, piece] of this.pieces.entries()) {
      const end = start + piece.text.length;
      if (at <= start) {
        if (at === start && index > 0) this.part(index);
        return;
      }
      if (at < end) {
        this.splitText(index, at - start);
        this.part(index + 1);
        return;
      }
      start = end;
    }
  }

  private splitText(index: number, offset: number): void {
    const piece = this.pieces[index]!;
    const [run] = piece.runs;
    if (piece.element.localName !== 't' || run === undefined) return;
    const after = make(piece.element, 't');
    setText(after, piece.text.slice(offset));
    setText(piece.element, piece.text.slice(0, offset));
    insertAfter(after, piece.element);
    this.pieces.splice(index + 1, 0, { runs: [run], element: after, text: piece.text.slice(offset) });
    this.pieces[index] = { ...piece, text: piece.text.slice(0, offset) };
  }

  /** Makes the piece the first of its run, if another of the same run stands before it. */
  private part(index: number): void {
    const piece = this.pieces[index];
    const [run] = piece?.runs ?? [];
    if (piece === undefined || run === undefined || piece.runs.length !== 1) return;
    if (this.pieces[index - 1]?.runs.at(-1) !== run || this.pieces[index - 1]?.runs.length !== 1) return;
    const second = run.copyTag();
    const properties = childElements(run).find(({ localName }) => localName === 'rPr');
    if (properties) append(second, properties.copy());
    for (let moved: Element | undefined = topIn(run, piece.element); moved;) {
      const { next }: Element = moved;
      append(second, moved);
      moved = next;
    }
    insertAfter(second, run);
    for (const other of this.pieces.slice(index)) if (other.runs[0] === run) other.runs = [second];
  }
}

/** The child of the run that the element is, or stands in (an `mc:AlternateContent`). */
function topIn(run: Element, element: Element): Element {
  let at = element;
  while (at.parent && at.parent !== run) at = at.parent;
  return at;
}
