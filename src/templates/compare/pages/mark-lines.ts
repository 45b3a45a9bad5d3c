/**
 * Which lines of two layouts differ. Words are matched over the whole document, not line by line: what breaks otherwise, or stands
 * on another page, because something before it grew has no mark.
 */
import type { PlacedLine } from '../../../pdf/native/placed-lines.ts';
import { align, gapsOf, type Pair } from '../align.ts';
import type { MarkKind, PageMark } from '../contract.ts';
import { pageWords, type PageWord } from './page-words.ts';
import { shiftedLines } from './shifted-lines.ts';

export interface LineMarks {
  before: PageMark[];
  after: PageMark[];
}

/** One side while its marks are found. */
class Side {
  readonly body: readonly PlacedLine[];
  readonly words: readonly PageWord[];
  private readonly kinds = new Map<number, MarkKind>();
  /** Words of each line, and how many of them the other side has not. */
  private readonly counts: number[] = [];
  private readonly missing: number[] = [];
  private readonly touched = new Set<number>();

  constructor(lines: readonly PlacedLine[]) {
    this.body = lines.filter(({ furniture }) => !furniture);
    this.words = pageWords(this.body);
    for (const { line } of this.words) this.counts[line] = (this.counts[line] ?? 0) + 1;
  }

  /** @param replaced something stands in their place on the other side */
  lack(words: readonly number[], replaced: boolean): void {
    for (const index of words) {
      const line = this.words[index]?.line ?? 0;
      this.missing[line] = (this.missing[line] ?? 0) + 1;
      if (replaced) this.touched.add(line);
    }
  }

  /** The line that a word of this index stands in is marked as changed. */
  change(index: number): void {
    const line = this.words[index]?.line;
    if (line !== undefined) this.touched.add(line);
  }

  changeLine(line: number): void {
    this.touched.add(line);
  }

  /** @param alone what a line is whose words are all missing on the other side */
  settle(alone: MarkKind): void {
    this.missing.forEach((missing, line) => {
      const whole = missing === this.counts[line] && !this.touched.has(line);
      this.kinds.set(line, whole ? alone : 'changed');
    });
    for (const line of this.touched) this.kinds.set(line, 'changed');
  }

  wholeLines(kind: MarkKind): number[] {
    return [...this.kinds].filter(([, of]) => of === kind).map(([line]) => line);
  }

  move(line: number): void {
    this.kinds.set(line, 'moved');
  }

  get marks(): PageMark[] {
    return [...this.kinds].sort(([a], [b]) => a - b).map(([line, kind]) => markOf(this.body[line]!, kind));
  }
}

function markOf({ page, x, y, width, height }: PlacedLine, kind: MarkKind): PageMark {
  return { page, x, y, width, height, kind };
}

/** Lines that are whole on both sides, but not in order. */
function findMoved(before: Side, after: Side): void {
  const keyOf = (side: Side) => {
    const keys = new Map<number, string>();
    for (const { line, key } of side.words) keys.set(line, `${keys.get(line) ?? ''} ${key}`);
    return keys;
  };
  const [inBefore, inAfter] = [keyOf(before), keyOf(after)];
  const left = new Map<string, number[]>();
  for (const line of before.wholeLines('removed')) {
    const key = inBefore.get(line) ?? '';
    left.set(key, [...(left.get(key) ?? []), line]);
  }
  for (const line of after.wholeLines('inserted')) {
    const from = left.get(inAfter.get(line) ?? '')?.shift();
    if (from === undefined) continue;
    before.move(from);
    after.move(line);
  }
}

const keysOf = (words: readonly PageWord[]) => words.map(({ key }) => key);

function tellGaps(before: Side, after: Side, pairs: readonly Pair[]): void {
  gapsOf(pairs, before.words.length, after.words.length).forEach((gap, at) => {
    const [removed, inserted] = [gap.before, gap.after];
    if (removed.length === 0 && inserted.length === 0) return;
    before.lack(removed, inserted.length > 0);
    after.lack(inserted, removed.length > 0);
    // Words that are gone leave no letters to mark: the line shows it that they stood in, if something of it is left.
    const previous = pairs[at - 1];
    const next = pairs[at];
    if (!previous || !next) return;
    const within = (side: Side, a: number, b: number) => side.words[a]?.line === side.words[b]?.line;
    if (inserted.length === 0 && removed.length > 0 && within(after, previous.after, next.after))
      after.change(next.after);
    if (removed.length === 0 && inserted.length > 0 && within(before, previous.before, next.before)) {
      before.change(next.before);
    }
  });
}

/** Headers and footers come again on every page, with other numbers: one is marked if none of the other side is like it. */
function furnitureMarks(lines: readonly PlacedLine[], others: readonly PlacedLine[], kind: MarkKind): PageMark[] {
  const keyOf = (line: PlacedLine) =>
    pageWords([line])
      .map(({ key }) => key.replace(/\d+(?=[^\u0000]*\u0000)/gu, '#'))
      .join(' ');
  const known = new Set(others.filter(({ furniture }) => furniture).map(keyOf));
  return lines.filter((line) => line.furniture && !known.has(keyOf(line))).map((line) => markOf(line, kind));
}

const inOrder = (marks: PageMark[]) => marks.sort((a, b) => a.page - b.page);

export function markLines(linesBefore: readonly PlacedLine[], linesAfter: readonly PlacedLine[]): LineMarks {
  const [before, after] = [new Side(linesBefore), new Side(linesAfter)];
  const pairs = align(keysOf(before.words), keysOf(after.words));
  tellGaps(before, after, pairs);
  for (const { before: b, after: a } of shiftedLines(before, after, pairs)) {
    before.changeLine(b);
    after.changeLine(a);
  }
  before.settle('removed');
  after.settle('inserted');
  findMoved(before, after);
  const changed = linesBefore.some((line) => line.furniture) && linesAfter.some((line) => line.furniture);
  return {
    before: inOrder([...before.marks, ...furnitureMarks(linesBefore, linesAfter, changed ? 'changed' : 'removed')]),
    after: inOrder([...after.marks, ...furnitureMarks(linesAfter, linesBefore, changed ? 'changed' : 'inserted')]),
  };
}
