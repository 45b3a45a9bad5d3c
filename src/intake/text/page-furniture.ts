/** Page numbers and running heads, known by standing at the edges of pages and by their counting on. */
import { dangles } from './dangling.ts';
import type { Line } from './lines.ts';
import { noiseKinds, type Taken } from './noise.ts';

const forms: readonly { pattern: RegExp; sure: boolean }[] = [
  { pattern: /^(\d{1,3})$/, sure: false },
  { pattern: /^[-–—]\s?(\d{1,3})\s?[-–—]$/, sure: true },
  { pattern: /^(?:trang|page)\s*:?\s*(\d{1,3})(?:\s*(?:\/|trên|of)\s*\d{1,3})?$/iu, sure: true },
  { pattern: /^(\d{1,3})\s*\|\s*(?:trang|page)$/iu, sure: true },
  { pattern: /^(\d{1,3})\s*\/\s*\d{1,3}$/, sure: false },
];

interface Candidate {
  at: number;
  value: number;
  sure: boolean;
  /** First or last line of its page. */
  edge: boolean;
}

function candidates(lines: readonly Line[], paged: boolean): Candidate[] {
  return lines.flatMap(({ text, opensPage }, at) => {
    if (text.length > 20) return [];
    for (const { pattern, sure } of forms) {
      const value = pattern.exec(text)?.[1];
      if (value === undefined) continue;
      const next = lines[at + 1];
      const edge = paged && (opensPage || next === undefined || next.opensPage);
      return [{ at, value: Number(value), sure, edge }];
    }
    return [];
  });
}

/** Fewer lines than this no page has. */
const shortestPage = 12;

const unfinished = (text: string | undefined) => text !== undefined && !/[.;:!?]["”’)]*$/u.test(text);
const beginsSmall = (text: string | undefined) => text !== undefined && /^\p{Ll}/u.test(text);

/** Page numbers of a text without form feeds: they count on, a page apart; a new part may begin to count anew. */
function counted(found: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const chosen: Candidate[] = [];
  let last: Candidate | undefined;
  found.forEach((one, index) => {
    const away = one.at - (last?.at ?? -1);
    const goesOn = last !== undefined && one.value === last.value + 1;
    const begins = one.value <= 2 && (last === undefined || last.value >= 1);
    if (!(goesOn || begins) || away < shortestPage) return;
    const between = unfinished(lines[one.at - 1]?.text) && beginsSmall(lines[one.at + 1]?.text);
    const follows = found
      .slice(index + 1, index + 6)
      .some(({ at, value }) => value === one.value + 1 && at - one.at >= shortestPage);
    // A number among numbers is one of a table's.
    const alone = [found[index - 1], found[index + 1]].every(
      (other) => other === undefined || Math.abs(other.at - one.at) >= shortestPage,
    );
    if (!between && !((goesOn || follows) && alone) && !(alone && one.value === 2)) return;
    chosen.push(one);
    last = one;
  });
  return chosen;
}

/** Takes page numbers out. The line after one opens a page. */
export function withoutPageNumbers(lines: readonly Line[], taken: Taken[]): Line[] {
  const paged = lines.filter(({ opensPage }) => opensPage).length > 0;
  const found = candidates(lines, paged);
  const edges = found.filter(({ edge, sure }) => edge || sure);
  const chosen = new Map(
    (paged ? edges : [...counted(found, lines), ...found.filter(({ sure }) => sure)]).map((one) => [one.at, one]),
  );
  if (chosen.size === 0) return [...lines];
  const kept: Line[] = [];
  let opens = false;
  lines.forEach((line, at) => {
    const number = chosen.get(at);
    if (number === undefined) {
      kept.push(opens && !line.opensPage ? { ...line, opensPage: true } : line);
      opens = false;
      return;
    }
    taken.push({
      text: line.text,
      what: noiseKinds.pageNumber,
      confidence: number.sure || number.edge ? 1 : 0.9,
      line: line.number,
    });
    opens = true;
  });
  return kept;
}

/** Longer lines do not run at the heads of pages. */
const longestHead = 120;
/** What stands on fewer pages is no running head. */
const fewestPages = 3;

/** Neither the beginning nor the rest of a sentence: those may be the same on several pages too. */
const isNoSentence = (text: string) => /^[\p{Lu}\d]/u.test(text) && !/[.;:,]$/.test(text) && !dangles(text);

/** The same line at the head or foot of most pages. */
export function withoutRunningHeads(lines: readonly Line[], taken: Taken[]): Line[] {
  const pages = lines.filter(({ opensPage }) => opensPage).length;
  if (pages < fewestPages) return [...lines];
  const isEdge = (at: number) => lines[at]?.opensPage === true || lines[at + 1]?.opensPage === true;
  const counts = new Map<string, number>();
  lines.forEach(({ text }, at) => {
    if (text.length <= longestHead && isEdge(at) && isNoSentence(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const runs = (text: string) => (counts.get(text) ?? 0) >= Math.max(fewestPages, pages / 3);
  if (![...counts.keys()].some(runs)) return [...lines];
  const kept: Line[] = [];
  let opens = false;
  lines.forEach((line, at) => {
    if (!isEdge(at) || !runs(line.text)) {
      kept.push(opens ? { ...line, opensPage: true } : line);
      opens = false;
      return;
    }
    taken.push({ text: line.text, what: noiseKinds.runningHead, confidence: 0.9, line: line.number });
    opens ||= line.opensPage;
  });
  return kept;
}
