/**
 * The straight lines of a PDF's pages: borders of tables, rules of titles, underlines. Read from the content streams, stroked
 * lines and filled boxes thin enough to be lines; pieces that touch are one line, however many strokes an engine takes for it.
 */
import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from 'pdf-lib';

/** Points: a box this thin is a line; pieces this near are one line; a line this short is a dot of a dash. */
const thin = 3.5;
const touching = 1;
const sameLine = 0.4;
const shortest = 2;
/** How far a line may be from its place, in points. */
const near = 1;

function streamsOf(page) {
  const contents = page.node.Contents();
  const all = contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  return all.filter((one) => one instanceof PDFRawStream).map((one) => decodePDFRawStream(one).decode());
}

const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*]+/g;
const multiply = ([a, b, c, d, e, f], [A, B, C, D, E, F]) => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** Lines as `[x1, y1, x2, y2]` in the page's points, y upwards. */
function strokes(text) {
  const found = [];
  const kept = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let numbers = [];
  let lines = [];
  let boxes = [];
  let at;
  const place = (x, y) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  const end = () => ([lines, boxes, at] = [[], [], undefined]);
  const stroke = () => {
    found.push(...lines);
    end();
  };
  /** A filled path is a line if it is thin: its middle. */
  const fill = () => {
    const corners = lines.flat();
    const outline = boxes.length === 0 && corners.length > 0 ? [extent(corners)] : boxes;
    for (const [left, bottom, right, top] of outline) {
      if (top - bottom <= thin && right - left > thin)
        found.push([left, (top + bottom) / 2, right, (top + bottom) / 2]);
      else if (right - left <= thin && top - bottom > thin)
        found.push([(left + right) / 2, bottom, (left + right) / 2, top]);
    }
    end();
  };
  const operators = {
    q: () => kept.push(matrix),
    Q: () => (matrix = kept.pop() ?? matrix),
    cm: () => (matrix = multiply(numbers, matrix)),
    m: () => (at = place(numbers[0], numbers[1])),
    l: () => {
      const to = place(numbers[0], numbers[1]);
      if (at) lines.push([...at, ...to]);
      at = to;
    },
    re: () => {
      const [x, y, width, height] = numbers;
      boxes.push(extent([...place(x, y), ...place(x + width, y + height)]));
    },
    n: end,
    ...Object.fromEntries(['S', 's'].map((name) => [name, stroke])),
    ...Object.fromEntries(['f', 'F', 'f*', 'B', 'b', 'B*', 'b*'].map((name) => [name, fill])),
  };
  for (const [token] of text.matchAll(tokens)) {
    const number = Number(token);
    if (!Number.isNaN(number)) {
      numbers.push(number);
      continue;
    }
    if (Object.hasOwn(operators, token)) operators[token]();
    numbers = [];
  }
  return found;
}

function extent(corners) {
  const xs = corners.filter((_, i) => i % 2 === 0);
  const ys = corners.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Pieces of one line put together. @param pieces `{ at, from, to }` */
function joined(pieces) {
  const lines = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const line = lines.findLast((one) => Math.abs(one.at - piece.at) <= sameLine && piece.from <= one.to + touching);
    if (line) line.to = Math.max(line.to, piece.to);
    else lines.push({ ...piece });
  }
  return lines.filter(({ from, to }) => to - from >= shortest);
}

/** @returns for each page its level and upright lines as `{ at, from, to }`, y downwards */
export async function readRules(file) {
  const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  return pdf.getPages().map((page) => {
    const height = page.getHeight();
    const all = streamsOf(page).map((bytes) => Buffer.from(bytes).toString('latin1'));
    const found = strokes(all.join('\n'));
    const level = found.filter(([x1, y1, x2, y2]) => Math.abs(y1 - y2) < 0.1 && x1 !== x2);
    const upright = found.filter(([x1, y1, x2, y2]) => Math.abs(x1 - x2) < 0.1 && y1 !== y2);
    return {
      level: joined(level.map(([x1, y, x2]) => ({ at: height - y, from: Math.min(x1, x2), to: Math.max(x1, x2) }))),
      upright: joined(
        upright.map(([x, y1, , y2]) => ({ at: x, from: height - Math.max(y1, y2), to: height - Math.min(y1, y2) })),
      ),
    };
  });
}

const alike = (a, b) => ['at', 'from', 'to'].every((key) => Math.abs(a[key] - b[key]) <= near);

function without(lines, others) {
  const free = [...others];
  return lines.filter((line) => {
    const found = free.findIndex((other) => alike(line, other));
    if (found >= 0) free.splice(found, 1);
    return found < 0;
  });
}

/** @returns how many lines the reference has, and those that only one of the two has there */
export function compareRules(theirs, ours) {
  const off = [];
  let count = 0;
  const none = { level: [], upright: [] };
  for (let page = 0; page < Math.max(theirs.length, ours.length); page++) {
    for (const way of ['level', 'upright']) {
      const [expected, found] = [(theirs[page] ?? none)[way], (ours[page] ?? none)[way]];
      count += expected.length;
      off.push(...without(expected, found).map((line) => ({ page, way, only: 'reference', ...line })));
      off.push(...without(found, expected).map((line) => ({ page, way, only: 'ours', ...line })));
    }
  }
  return { rules: count, rulesOff: off };
}
