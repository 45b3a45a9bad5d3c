/** Lines as a tree: what stands under what follows from the order in which the signs of this document nest. */
import type { Placed } from '../../nd30/document.ts';
import { lookOf } from '../../nd30/recognise/look.ts';
import type { Line } from './lines.ts';
import type { Sign } from './signs.ts';
import { titleOf, type Title } from './titles.ts';

export interface Node {
  line: Line;
  title: Title | undefined;
  /** A remark in brackets on a line of its own. */
  note: boolean;
  /** Further paragraphs of the same item. */
  more: Line[];
  children: Node[];
}

interface Open {
  node: Node;
  form: string;
  sign: Sign | undefined;
  rank: number;
}

/** Items nest no deeper: a plan has 40 levels of data, of which an item takes two. */
const deepest = 8;

const notes = { pattern: /^\(.*\)[.;]?$/u, longest: 400 };
const isNote = ({ sign, placed, kind }: Line) =>
  sign === undefined && kind === 'paragraph' && placed.text.length <= notes.longest && notes.pattern.test(placed.text);

const leads = ({ line, title, more }: Node) => {
  const last: Placed | undefined = more.at(-1)?.rest ?? title?.rest ?? line.rest;
  return last === undefined || last.text.endsWith(':');
};

export const nodeOf = (line: Line, title?: Title): Node => ({ line, title, note: false, more: [], children: [] });

class Nesting {
  readonly roots: Node[] = [];
  private readonly open: Open[] = [];
  private notes: Node[] = [];
  private row: Node | undefined;

  constructor(private readonly lines: readonly Line[]) {
    lines.forEach((line, at) => {
      this.take(line, at);
    });
    this.roots.push(...this.notes);
  }

  private get top(): Open | undefined {
    return this.open.at(-1);
  }

  private siblings(): Node[] {
    return this.top?.node.children ?? this.roots;
  }

  private take(line: Line, at: number): void {
    if (isNote(line)) {
      this.notes.push({ ...nodeOf(line), note: true });
      return;
    }
    if (line.row !== undefined) {
      this.rowLine(line);
      return;
    }
    const title = titleOf(line);
    const { sign } = line;
    if (sign === undefined && (title === undefined || this.continuesHeading(line))) {
      this.siblingsOfNotes();
      this.plain(line, at);
      return;
    }
    const node = nodeOf(line, title);
    if (sign === undefined) this.makeRoomForTitle(line);
    else this.makeRoom(sign, node);
    while (this.open.length >= deepest) this.open.pop();
    this.siblings().push(...this.notes, node);
    this.notes = [];
    const titled = formOfTitle(line);
    this.open.push({ node, form: sign?.form ?? titled, sign, rank: sign?.rank ?? ranksOfTitles[titled] });
  }

  /** A row stands below the heading, or below the item that leads to its table. */
  private rowLine(line: Line): void {
    this.siblingsOfNotes();
    if (this.row !== undefined && this.row.line.row === line.row) {
      this.row.more.push(line);
      return;
    }
    for (let { top } = this; top !== undefined && top.node.title === undefined && !leads(top.node); top = this.top)
      this.open.pop();
    this.row = nodeOf(line);
    this.siblings().push(this.row);
  }

  /** What follows a note is plain: the note is a paragraph like it. */
  private siblingsOfNotes(): void {
    for (const { line } of this.notes) this.plain(line, this.lines.length);
    this.notes = [];
  }

  /** A heading in capitals that goes on in a second paragraph. */
  private continuesHeading(line: Line): boolean {
    const above = this.top?.node;
    if (above?.title === undefined || above.children.length > 0 || outermost.has(above.line.kind)) return false;
    return lookOf(line.placed).capitals && lookOf(above.line.placed).capitals;
  }

  /** Closes what a heading without a sign does not stand under. */
  private makeRoomForTitle(line: Line): void {
    const form = formOfTitle(line);
    if (outermost.has(line.kind)) {
      this.open.length = 0;
      return;
    }
    const same = this.open.findLastIndex((one) => one.form === form);
    const outer = form === 'capitals' ? this.open.findIndex(({ rank }) => rank >= 1) : -1;
    if (outer >= 0) this.open.length = outer;
    else if (same >= 0) this.open.length = same;
    else while (this.top !== undefined && this.top.node.title === undefined) this.open.pop();
  }

  private makeRoom(sign: Sign, node: Node): void {
    const sibling = this.siblingOf(sign, node);
    if (sibling >= 0) {
      this.open.length = sibling;
      return;
    }
    if (sign.form === 'roman' || sign.form === 'upper') {
      const inner = this.open.findIndex(({ rank }) => rank >= sign.rank);
      if (inner >= 0 && sign.form === 'roman') this.open.length = inner;
    }
    for (let { top } = this; top !== undefined && top.node.title === undefined; top = this.top) {
      if (top.rank < sign.rank || leads(top.node)) return;
      this.open.pop();
    }
  }

  /** Index of the open item whose list goes on with this one; -1: it begins a list. */
  private siblingOf(sign: Sign, node: Node): number {
    const last = this.open.findLastIndex(({ form }) => form === sign.form);
    if (last < 0 || !sign.counts) return last;
    const next = this.open.findLastIndex(
      ({ form, sign: other }) => form === sign.form && other?.value !== undefined && other.value + 1 === sign.value,
    );
    if (next >= 0) return next;
    const candidate = this.open[last]!;
    const begins = sign.value === 1 && candidate.node !== this.top?.node && candidate.node.title === undefined;
    const otherSigns = sign.value === 1 && sign.closing !== candidate.sign?.closing && node.title === undefined;
    const nested = sign.value === 1 && this.top !== candidate && this.top !== undefined && leads(this.top.node);
    return otherSigns || (nested && (begins || node.title === undefined)) ? -1 : last;
  }

  private plain(line: Line, at: number): void {
    const { top } = this;
    if (top === undefined || top.node.title !== undefined) {
      this.siblings().push(nodeOf(line));
      return;
    }
    if (top.sign?.counts || continues(top.node, line)) {
      // Further paragraphs of an item are printed before what stands under it.
      if (top.node.children.length === 0) top.node.more.push(line);
      else top.node.children.push(nodeOf(line));
      return;
    }
    const following = this.lines.slice(at + 1, at + 4).find(({ sign }) => sign !== undefined)?.sign;
    const list = this.open.findLastIndex(
      ({ sign }) => sign !== undefined && !sign.counts && sign.form === following?.form,
    );
    const outermost = this.open.findLastIndex(({ node, sign }) => node.title !== undefined || sign?.counts) + 1;
    this.open.length = list >= outermost ? list : outermost;
    this.siblings().push(nodeOf(line));
  }
}

/** The paragraph goes on in the midst of a sentence. */
function continues({ line, more }: Node, next: Line): boolean {
  const before = (more.at(-1) ?? line).rest?.text ?? '';
  return /^\p{Ll}/u.test(next.placed.text) && !/[.;:!?…]$/u.test(before);
}

const ranksOfTitles = { division: 0, capitals: 1, bold: 5 } as const;

/** `Phần II` and `Chương II` stand under nothing, whatever is open. */
const outermost: ReadonlySet<Line['kind']> = new Set(['part', 'chapter']);

const formOfTitle = (line: Line) =>
  outermost.has(line.kind) ? 'division' : lookOf(line.placed).capitals ? 'capitals' : 'bold';

export const treeOf = (lines: readonly Line[]): Node[] => new Nesting(lines).roots;
