/** Two columns of a head or a signing block that one line holds: `ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI …`. */
import { singleSpaced } from './characters.ts';
import { inCapitals, kindOfLine, standsRight } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** Runs of blanks that part columns. */
const gap = /\S( {3,})(?=\S)/g;

interface Halves {
  left: Line | undefined;
  right: Line | undefined;
}

function lineOf(line: Line, text: string, indent: number): Line {
  const words = singleSpaced(text);
  const { bold = false, italic = false } = line.runs[0] ?? {};
  return { ...line, raw: text, text: words, indent, runs: [{ text: words, bold, italic }] };
}

/** Where a second column begins in a line, if blanks part it. */
function columnStart(raw: string): number | undefined {
  const found = [...raw.trimEnd().matchAll(gap)];
  const [only] = found;
  return found.length === 1 && only !== undefined ? only.index + only[0].length : undefined;
}

const organAhead =
  /^(.{2,80}?\S)\s+(CỘNG HO[ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s?[-–—]\s?Tự do\s?[-–—]\s?Hạnh phúc)$/u;
const numberAhead =
  /^((?:Số|SỐ)\s*:?\s*[\d.…_\s]{0,20}\/\s?\p{Lu}[\p{Lu}\d./-]{1,30})\s+(\p{Lu}[^/;:()]{1,50},\s*(?:ngày|Ngày)[\s\d.…_]{1,20}tháng.{1,30})$/u;

/** Halves that are known by their words, however many blanks are between them. */
function knownHalves(line: Line): Halves | undefined {
  if (line.text.length > 160) return undefined;
  const [, left, right] = organAhead.exec(line.text) ?? numberAhead.exec(line.text) ?? [];
  if (
    left === undefined ||
    right === undefined ||
    (!numberAhead.test(line.text) && !inCapitals(left) && !/\//.test(left))
  )
    return undefined;
  return { left: lineOf(line, left, line.indent), right: lineOf(line, right, line.indent + left.length + 3) };
}

/** How far right a line of the right column alone begins at least. */
const rightHalf = 24;
/** Lines of a block side by side. */
const longestBlock = 60;

function halvesOf(line: Line): Halves {
  const start = columnStart(line.raw);
  if (start !== undefined)
    return {
      left: lineOf(line, line.raw.slice(0, start), line.indent),
      right: lineOf(line, line.raw.slice(start), start),
    };
  return line.indent >= rightHalf ? { left: undefined, right: line } : { left: line, right: undefined };
}

/** Whether a line opens a block of two columns. */
function opens(line: Line): 'head' | 'end' | undefined {
  const start = columnStart(line.raw);
  if (start === undefined || line.text.length > 160) return undefined;
  const left = kindOfLine(singleSpaced(line.raw.slice(0, start)));
  const right = kindOfLine(singleSpaced(line.raw.slice(start)));
  if (left === 'recipients' && (right === 'signing' || right === 'capitals')) return 'end';
  return standsRight(right) && left !== undefined ? 'head' : undefined;
}

/** A line that no longer belongs to the head: kind and subject, one column again. */
const closesHead = ({ raw, text, gap: blanks, indent }: Line) => {
  if (columnStart(raw) !== undefined) return false;
  const kind = kindOfLine(text);
  if (blanks > 0) return kind !== 'placeAndDate' && kind !== 'number';
  return kind === 'kind' || (indent < rightHalf && kind !== 'capitals' && kind !== 'number');
};

const closesEnd = (line: Line, lastArchive: boolean) => {
  const kind = kindOfLine(line.text);
  if (kind === 'kind' || kind === 'appendix' || kind === 'nationalName' || opens(line) === 'head') return true;
  return line.opensPage && lastArchive;
};

/** Lines with each column in its turn: the left one first. */
export function columnsApart(lines: readonly Line[]): Line[] {
  const apart: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const block = line.runs.length > 1 ? undefined : opens(line);
    if (block === undefined) {
      const known = knownHalves(line);
      if (known?.left === undefined || known.right === undefined) apart.push(line);
      else apart.push(known.left, { ...known.right, gap: 0, opensPage: false });
      continue;
    }
    const left: Line[] = [];
    const right: Line[] = [];
    let archived = false;
    const from = at;
    for (; at < lines.length && at < from + longestBlock; at++) {
      const one = lines[at]!;
      if (at > from && (block === 'head' ? closesHead(one) : closesEnd(one, archived))) break;
      const halves = halvesOf(one);
      if (halves.left !== undefined) left.push(halves.left);
      if (halves.right !== undefined)
        right.push({
          ...halves.right,
          opensPage: false,
          gap: (halves.left === undefined ? one.gap : 0) + (right.length > 0 ? skipped(right.at(-1)!, one) : 0),
        });
      archived ||= /^[-–+•*]?\s*Lưu/iu.test(halves.left?.text ?? '');
    }
    apart.push(...left, ...right);
    at--;
  }
  return apart;
}

/** Lines of the other column between two of this one: the room for a signature. */
const skipped = (before: Line, line: Line) => Math.max(0, line.number - before.number - 1);
