/** Finds the tables of a text and puts each, where all of its rows are sure, in the place of its lines. */
import type { RawLine } from '../lines.ts';
import { noiseKinds, type Taken } from '../noise.ts';
import { tableOf, type RawRow } from './grid.ts';
import { htmlEnd, htmlRows, opensHtml } from './html.ts';
import { isPiped, isSeparator, pipedRows } from './piped.ts';
import { isTabbed, tabbedRows } from './tabbed.ts';

/** Blank lines that a table may have inside, where a page ended. */
const mostBlanks = 2;

function run(lines: readonly RawLine[], from: number, holds: (line: RawLine) => boolean): number {
  let end = from;
  while (end + 1 < lines.length && holds(lines[end + 1]!) && (lines[end + 1]?.gap ?? 0) <= mostBlanks) end++;
  return end;
}

interface Found {
  /** Index of its last line. */
  end: number;
  rows: RawRow[] | undefined;
}

function foundAt(lines: readonly RawLine[], at: number): Found | undefined {
  const line = lines[at]!;
  if (isPiped(line)) {
    const end = run(lines, at, (one) => isPiped(one) || isSeparator(one));
    return { end, rows: pipedRows(lines.slice(at, end + 1)) };
  }
  if (isTabbed(line)) {
    const end = run(lines, at, isTabbed);
    return { end, rows: tabbedRows(lines.slice(at, end + 1)) };
  }
  if (!opensHtml(line)) return undefined;
  const end = htmlEnd(lines, at);
  return end === undefined ? undefined : { end, rows: htmlRows(lines.slice(at, end + 1)) };
}

export function withTables(lines: readonly RawLine[], taken: Taken[]): RawLine[] {
  const result: RawLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const found = foundAt(lines, at);
    if (found === undefined) {
      result.push(line);
      continue;
    }
    const own = lines.slice(at, found.end + 1);
    const table = found.rows === undefined ? undefined : tableOf(found.rows, taken);
    if (table === undefined) result.push(...own);
    else {
      for (const one of own.filter(isSeparator))
        taken.push({ text: one.raw.trim(), what: noiseKinds.mark, confidence: 1, line: one.number });
      result.push({ ...line, raw: '', indent: 0, table });
    }
    at = found.end;
  }
  return result;
}
