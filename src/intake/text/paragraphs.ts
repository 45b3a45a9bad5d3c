/** Lines put together again as the paragraphs that they were wrapped from. */
import { singleSpaced } from './characters.ts';
import { glueOf, type Glue } from './joining.ts';
import { labelIn, LabelsSeen } from './labels-seen.ts';
import type { Line } from './lines.ts';
import { Measure, surelyGoesOn } from './measure.ts';
import { goesOnInTitle, Zones, type Zoned } from './zones.ts';
import type { Written, WrittenParagraph, WrittenRun } from './written.ts';

/** What the text as a whole tells of its lines. */
interface Habits {
  /** Lines go on over blank lines: those part nothing. */
  blankBetween: boolean;
  /** Blank lines part paragraphs. */
  blankParts: boolean;
  /** First lines of paragraphs are indented by at least this; undefined where indents tell nothing. */
  indent: number | undefined;
  /** Lines that go on have no blank in front: one that has begins a paragraph, though one that has none may too. */
  flush: boolean;
}

function habitsOf(lines: readonly Line[], rows: readonly boolean[]): Habits {
  let goesOn = 0;
  let overBlank = 0;
  let flush = 0;
  let bare = 0;
  let usual = 0;
  let labelled = 0;
  let indented = 0;
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (rows[at] === true || rows[at - 1] === true) return;
    if (before !== undefined && surelyGoesOn(before.text, line.text) && !line.opensPage) {
      goesOn++;
      if (line.gap > 0) overBlank++;
      if (line.indent <= 1) flush++;
      if (line.gap > 0 || lines[at - 1]?.gap === 0) {
        usual++;
        if (line.indent === 0) bare++;
      }
    } else if (/^([-+]|\d{1,2}\.|\p{Ll}\)) /u.test(line.text)) {
      labelled++;
      if (line.indent >= 3) indented++;
    }
  });
  return {
    blankBetween: goesOn > 0 && overBlank / goesOn > 0.5,
    blankParts: goesOn >= 8 && overBlank / goesOn < 0.1,
    indent: goesOn >= 8 && labelled >= 4 && flush / goesOn > 0.9 && indented / labelled > 0.9 ? 3 : undefined,
    flush: usual >= 8 && bare / usual > 0.97,
  };
}

/** A line with gaps inside is a row of a table set with blanks. */
const gapped = ({ raw, text }: Line) => text.includes('\t') || / {3,}/.test(raw.trim());

/** Rows of such tables, and the lines between them. */
function tabular(lines: readonly Line[]): boolean[] {
  const rows = lines.map(gapped);
  return rows.map((row, at) => {
    const around = [rows[at - 2], rows[at - 1], rows[at + 1], rows[at + 2]].filter(Boolean).length;
    return row ? around >= 1 : around >= 2;
  });
}

interface Growing {
  runs: WrittenRun[];
  beginning: string;
  ending: string;
  last: number;
  from: number;
  to: number;
  lines: number;
  zoned: Zoned;
  opensPage: boolean;
}

/** As much of a paragraph as joining looks at. */
const looked = 400;

/** Blank lines that part a signature from its name, beyond those that stand between all lines. */
const roomToSign = 3;

export function paragraphsOf(lines: readonly Line[]): Written[] {
  const rows = tabular(lines);
  const habits = habitsOf(lines, rows);
  const measure = new Measure(lines);
  const zones = new Zones(lines);
  const seen = new LabelsSeen();
  const written: Written[] = [];
  let growing: Growing | undefined;
  const close = () => {
    if (growing !== undefined) written.push(finished(growing));
    growing = undefined;
  };
  lines.forEach((line, at) => {
    const zoned = zones.of(at);
    if (line.table !== undefined) {
      close();
      written.push(line.table);
      return;
    }
    const glue = growing === undefined ? undefined : between(growing, at, zoned);
    if (growing !== undefined && glue !== undefined) {
      extend(growing, line, at, glue);
      return;
    }
    close();
    const label = labelIn(line.text);
    if (label !== undefined) seen.met(label);
    const room = line.gap >= (habits.blankBetween ? roomToSign : 1);
    if (zoned.zone === 'end' && room && !line.opensPage) written.push(blankAt(line), blankAt(line));
    growing = begun(line, at, zoned, rows[at] === true);
  });
  close();
  return written;

  function indentedBy({ indent, opensPage, gap }: Line): boolean | undefined {
    if (habits.indent !== undefined) return indent >= habits.indent;
    const counts = habits.flush && indent > 0 && !opensPage && (!habits.blankBetween || gap > 0);
    return counts ? true : undefined;
  }

  function between(before: Growing, at: number, zoned: Zoned): Glue {
    const line = lines[at]!;
    const last = lines[before.last]!;
    if (last.closed) return undefined;
    if (zoned.zone === 'title' && before.zoned.zone === 'title')
      return goesOnInTitle(last.text, line.text) ? ' ' : undefined;
    if (zoned.alone || before.zoned.alone) return undefined;
    if (rows[at] === true || rows[before.last] === true) return undefined;
    if (line.text.includes('\t') || last.text.includes('\t')) return undefined;
    const parted = line.gap > 0 && habits.blankParts && !line.opensPage;
    if (parted) return undefined;
    const label = labelIn(line.text);
    const wrapped = measure.at(before.last) !== undefined;
    return glueOf({
      text: last.text,
      beginning: before.beginning,
      ending: before.ending,
      next: line.text,
      full: wrapped ? measure.isFull(before.last, at, before.lines === 1) : undefined,
      expected: label === undefined || seen.expects(label),
      indented: indentedBy(line),
    });
  }
}

const begun = (line: Line, at: number, zoned: Zoned, row: boolean): Growing => ({
  runs: (row && !line.text.includes('\t') ? columnsKept(line) : line.runs).map((run) => ({ ...run })),
  beginning: line.text.slice(0, looked),
  ending: line.text.slice(-looked),
  last: at,
  from: line.number,
  to: line.number,
  lines: 1,
  zoned,
  opensPage: line.opensPage || zoned.opens,
});

/** The columns of a row that blanks part are told by tabs. */
const columnsKept = ({ raw, runs }: Line): readonly WrittenRun[] =>
  runs.length === 1 && singleSpaced(raw) === runs[0]?.text
    ? [
        {
          ...runs[0]!,
          text: raw
            .trim()
            .replace(/ {3,}/g, '\t')
            .replace(/[^\S\t]+/gu, ' '),
        },
      ]
    : runs;

function extend(growing: Growing, line: Line, at: number, glue: '' | ' '): void {
  const last = growing.runs.at(-1);
  const [first, ...rest] = line.runs;
  if (last !== undefined && first !== undefined) {
    if (last.text.endsWith('\u00AD')) last.text = last.text.slice(0, -1);
    if (last.bold === first.bold && last.italic === first.italic) last.text += glue + first.text;
    else {
      last.text += glue;
      growing.runs.push({ ...first });
    }
    growing.runs.push(...rest.map((run) => ({ ...run })));
  }
  growing.ending = (growing.ending + glue + line.text).slice(-looked);
  growing.last = at;
  growing.to = line.number;
  growing.lines++;
}

const finished = ({ runs, zoned, from, to, opensPage }: Growing): WrittenParagraph => ({
  kind: 'paragraph',
  runs: runs.map((run) => (run.text.includes('\u00AD') ? { ...run, text: run.text.replaceAll('\u00AD', '') } : run)),
  stance: zoned.stance,
  opensPage,
  lines: { from, to },
});

const blankAt = ({ number }: Line): WrittenParagraph => ({
  kind: 'paragraph',
  runs: [],
  stance: 'left',
  opensPage: false,
  lines: { from: number, to: number },
});
