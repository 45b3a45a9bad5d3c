/**
 * The text lines of a PDF, by poppler. Words with the same baseline are a row; a row falls into lines wherever two words stand
 * `widestGap` or more apart, so that the words of neighbouring table cells are never one line. A widely justified line
 * falls into pieces that way; every piece is then held to its place by itself, which is stricter, never laxer.
 */
import { execFileSync } from 'node:child_process';

/** Points. Cell margins of neighbours come to 10.8 as a rule; a space of 14 points is 3.5 wide, justified seldom above 6. */
export const widestGap = 6;
const sameBaseline = 0.7;
/** Of the box that poppler gives a word, the share below the baseline (Times metrics: 0.216 of 0.891 + 0.216). */
const descent = 0.216 / 1.107;

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole).normalize('NFC');

function readWords(page) {
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return [...page.matchAll(pattern)].map(([, ...found]) => {
    const [left, top, right, bottom] = found.slice(0, 4).map(Number);
    return { left, top, right, bottom, baseline: bottom - (bottom - top) * descent, text: plain(found[4]) };
  });
}

function readRows(words) {
  const rows = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && word.baseline - row[0].baseline < sameBaseline) row.push(word);
    else rows.push([word]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function box(words) {
  return {
    left: words[0].left,
    right: words.at(-1).right,
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
    baseline: words[0].baseline,
  };
}

/** Lines as `{ row, from, to }`: words `from` up to, not including, `to`. */
export function linesOf(row) {
  const cuts = row.flatMap((word, i) => (i > 0 && word.left - row[i - 1].right >= widestGap ? [i] : []));
  const bounds = [0, ...cuts, row.length];
  return bounds.slice(1).map((to, i) => lineAt(row, bounds[i], to));
}

export function lineAt(row, from, to) {
  const words = row.slice(from, to);
  return { row, from, to, text: words.map(({ text }) => text).join(' '), ...box(words) };
}

/** @returns pages with their size and rows of words */
export function readPages(file) {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      return { width: Number(width), height: Number(height), rows: readRows(readWords(page)) };
    });
}
