/** Holds the pages of one PDF against those of the reference. */
import { lineAt, linesOf, widestGap } from './lines.mjs';

const near = 1;
const sameSize = 0.5;

/** Where the words of a line stand one after another in a row. */
function places(words, row) {
  const found = [];
  for (let from = 0; from + words.length <= row.length; from++) {
    if (words.every(({ text }, i) => row[from + i].text === text)) found.push(lineAt(row, from, from + words.length));
  }
  return found;
}

/** Whether a line of ours goes on where the reference's line has ended: a word nearer than the widest gap that is not beside it there. */
function goesOn(ours, theirs) {
  const before = ours.row[ours.from - 1];
  const after = ours.row[ours.to];
  return (
    (before && ours.left - before.right < widestGap && theirs.row[theirs.from - 1]?.text !== before.text) ||
    (after && after.left - ours.right < widestGap && theirs.row[theirs.to]?.text !== after.text)
  );
}

const offset = (a, b) => Math.max(Math.abs(a.left - b.left), Math.abs(a.baseline - b.baseline));

/** The nearest line of ours with the same words, or undefined. */
function counterpart(line, page) {
  const words = line.row.slice(line.from, line.to);
  const all = (page?.rows ?? []).flatMap((row) => places(words, row)).filter((ours) => !goesOn(ours, line));
  return all.sort((a, b) => offset(a, line) - offset(b, line))[0];
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const count = (pages) => pages.reduce((sum, { rows }) => sum + rows.flat().length, 0);

/** @returns counts, the differing lines, and the pairs of lines that have been found */
export function compare(theirs, ours) {
  const differing = [];
  const pairs = [];
  theirs.forEach((page, i) => {
    for (const line of page.rows.flatMap(linesOf)) {
      const own = counterpart(line, ours[i]);
      if (own) pairs.push({ page: i, line, own, near: offset(own, line) <= near });
      if (!own || offset(own, line) > near) differing.push({ page: i, line, own });
    }
  });
  const sizes = theirs.filter(
    ({ width, height }, i) =>
      ours[i] && Math.abs(width - ours[i].width) < sameSize && Math.abs(height - ours[i].height) < sameSize,
  );
  const lines = theirs.reduce((sum, page) => sum + page.rows.flatMap(linesOf).length, 0);
  return {
    pages: theirs.length,
    ownPages: ours.length,
    words: count(theirs),
    ownWords: count(ours),
    sizes: sizes.length,
    lines,
    same: pairs.length,
    near: pairs.filter((pair) => pair.near).length,
    across: median(pairs.map(({ line, own }) => own.left - line.left)),
    down: median(pairs.map(({ line, own }) => own.baseline - line.baseline)),
    differing,
    pairs,
  };
}
