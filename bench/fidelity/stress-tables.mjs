/** Made-up documents that ask for what tables seldom hold: borders of all weights, heights, keeping together, long cells. */
import { phrase, prose } from './sentences.mjs';
import { border, cell, headRow, paragraph, repeat, row, run, table, tableWith, wordFile } from './word-xml.mjs';

const keep = '<w:keepNext/>';
const center = '<w:jc w:val="center"/>';
const merge = (start) => (start ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
const middle = '<w:vAlign w:val="center"/>';
const foot = '<w:vAlign w:val="bottom"/>';
const height = (points, rule = 'atLeast') => `<w:trHeight w:val="${points * 20}" w:hRule="${rule}"/>`;
const short = (i, length = 30) => phrase(i).slice(0, length).trim();
const all = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const bordersOf = (sides) => sides.map(([side, size, style]) => border(side, size, style)).join('');
const cellBorders = (sides) => `<w:tcBorders>${bordersOf(sides)}</w:tcBorders>`;
const cellMargin = (sides) =>
  `<w:tcMar>${sides.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`).join('')}</w:tcMar>`;

/** Tables with one and another set of borders, at several places of the page, one under the other. */
function borders() {
  const widths = [2000, 2600, 2400];
  const rows = (seed, properties = () => '') =>
    repeat(3, (r) => row(widths.map((width, c) => cell(short(seed + 3 * r + c), width, properties(r, c)))));
  const kinds = [
    all.map((side) => [side, 4]),
    all.map((side) => [side, 12]),
    all.map((side) => [side, side.startsWith('inside') ? 4 : 24]),
    [
      ['top', 8],
      ['bottom', 8],
      ['insideH', 4],
    ],
    [
      ['left', 18],
      ['right', 6],
      ['insideV', 4],
    ],
    all.map((side) => [side, 6, 'dotted']),
    all.map((side) => [side, 6, 'dashed']),
  ];
  const places = ['', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', '<w:tblInd w:w="567" w:type="dxa"/>'];
  const placed = kinds.flatMap((kind, i) => [
    paragraph(prose(i, 1)),
    tableWith(widths, rows(10 * i), bordersOf(kind), places[i % places.length]),
  ]);
  const conflicts = [
    (r, c) => (r === 1 && c === 1 ? cellBorders(all.slice(0, 4).map((side) => [side, 18])) : ''),
    (r, c) => (r === 1 && c === 1 ? cellBorders(all.slice(0, 4).map((side) => [side, 0, 'nil'])) : ''),
    (r, c) => (c === 0 ? cellBorders([['bottom', 12]]) : c === 2 ? cellBorders([['top', 8]]) : ''),
    (r) => (r === 0 ? cellBorders([['top', 24]]) : r === 2 ? cellBorders([['bottom', 24]]) : ''),
    (r, c) =>
      cellMargin([
        ['top', 40 * r],
        ['left', 108 + 60 * c],
        ['bottom', 30 * c],
      ]),
    (r, c) =>
      c === 1
        ? cellMargin([
            ['top', 120],
            ['bottom', 60],
          ])
        : '',
  ];
  const conflicting = conflicts.flatMap((properties, i) => [
    paragraph(prose(20 + i, 1)),
    table(widths, rows(100 + 10 * i, properties)),
  ]);
  const negative = tableWith(
    widths,
    rows(200),
    bordersOf(all.map((side) => [side, 4])),
    '<w:tblInd w:w="-108" w:type="dxa"/>',
  );
  return [...placed, ...conflicting, paragraph('Thụt âm.'), negative, paragraph('Hết.')];
}

/** Heights that rows have at least or exactly, and where their text stands in them. */
function heights() {
  const widths = [1400, 3600, 2400, 1954];
  const rules = ['', height(30), height(70), height(40, 'exact'), height(20, 'exact'), height(5)];
  const rows = repeat(60, (i) =>
    row(
      [
        cell(`${i + 1}`, widths[0], foot),
        cell(i % 4 === 3 ? prose(i, 1) : short(i), widths[1]),
        cell(short(i + 7), widths[2], middle),
        cell(short(i + 9, 12), widths[3], [middle, foot, ''][i % 3]),
      ],
      rules[i % rules.length] + (i % 5 === 4 ? '<w:cantSplit/>' : ''),
    ),
  );
  return [table(widths, [headRow(['TT', 'Nội dung', 'Giữa', 'Ghi chú'], widths), ...rows])];
}

/** Group rows that stay with the row below, tables that stay with the paragraph above, header rows of several lines. */
function keeps() {
  const widths = [1000, 4354, 4000];
  const one = (seed, count) => {
    const rows = repeat(count, (i) =>
      row(
        [
          cell(paragraph(`${i + 1}`, i % 4 === 0 ? keep : ''), widths[0]),
          cell(prose(seed + i, 1), widths[1]),
          cell(short(seed + i), widths[2]),
        ],
        i % 3 === 0 ? '<w:cantSplit/>' : '',
      ),
    );
    const heads = repeat(1 + (seed % 3), (i) => headRow(['TT', `Nhiệm vụ ${i}`, 'Kết quả'], widths));
    return table(widths, [...heads, ...rows]);
  };
  return repeat(14, (i) => [
    paragraph(run(`Bảng ${i + 1}. ${phrase(i)}`, '<w:b/>'), keep + center),
    one(i * 10, 3 + (i % 6)),
    paragraph(prose(i + 50, 2 + (i % 3))),
  ]).flat();
}

/** A table that stays together, row by row, and goes to the next page whole. */
function keptWhole() {
  const widths = [4600, 4754];
  return repeat(12, (i) => [
    paragraph(prose(i + 30, 3)),
    table(
      widths,
      repeat(5, (k) => row([cell(paragraph(short(i + k), k < 4 ? keep : ''), widths[0]), cell(short(k), widths[1])])),
    ),
  ]).flat();
}

/** Cells longer than a page, also where their row may not be split, or is of a height. */
function longCells() {
  const widths = [1200, 4200, 3954];
  const long = (seed, count) => repeat(count, (i) => paragraph(prose(seed + i, 2))).join('');
  const line = (i, contents, properties = '') =>
    row(
      contents.map((content, c) => cell(content, widths[c], [foot, '', middle][c])),
      properties,
    );
  return [
    table(widths, [
      headRow(['TT', 'Nội dung', 'Kết quả'], widths),
      line(1, ['1', short(1), short(2)]),
      line(2, ['2', long(10, 24), long(40, 6)]),
      line(3, ['3', long(60, 3), long(80, 22)]),
      line(4, ['4', short(3), short(4)], '<w:cantSplit/>'),
      line(5, ['5', long(100, 20), long(130, 3)], '<w:cantSplit/>'),
      line(6, ['6', short(5), short(6)]),
    ]),
    paragraph('Hết.'),
  ];
}

/** Cells over several rows with more text than those rows, in columns of their own. */
function longSpans() {
  const widths = [2600, 2200, 2554, 2000];
  const rows = repeat(12, (group) =>
    repeat(2 + (group % 4), (k) =>
      row([
        cell(k === 0 ? prose(group, 2 + (group % 5)) : paragraph(''), widths[0], merge(k === 0)),
        cell(short(group + k), widths[1]),
        cell(
          k < 2 ? (k === 0 ? prose(group + 40, 1) : paragraph('')) : short(k),
          widths[2],
          k < 2 ? merge(k === 0) + middle : '',
        ),
        cell(k === 0 ? prose(group + 60, 1 + (group % 2)) : paragraph(''), widths[3], merge(k === 0)),
      ]),
    ),
  ).flat();
  return [table(widths, [headRow(['Mục tiêu', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan'], widths), ...rows])];
}

/** Tables in cells in cells, with header rows, over page ends. */
function deepTables() {
  const deepest = (i) =>
    table(
      [1200, 1400],
      repeat(2, (k) => row([cell(`${i}.${k}`, 1200), cell(short(i + k, 14), 1400)])),
    );
  const inner = (i) =>
    table(
      [1300, 3100],
      [
        headRow(['Ý', 'Nội dung'], [1300, 3100]),
        ...repeat(6, (k) =>
          row([cell(`Ý ${k + 1}`, 1300), cell(k % 3 ? short(i + k) : deepest(i) + paragraph(''), 3100)]),
        ),
      ],
    );
  const widths = [5000, 4354];
  return [
    table(
      widths,
      repeat(7, (i) =>
        row([cell(paragraph(short(i)) + inner(i) + paragraph(''), widths[0]), cell(prose(i, 2), widths[1], foot)]),
      ),
    ),
    paragraph('Hết.'),
  ];
}

/** Tables side under side without a paragraph between, and header rows of nearly a page. */
function highHeaders() {
  const widths = [3000, 6354];
  const high = (lines) =>
    row(
      [cell('Đầu bảng', widths[0]), cell(repeat(lines, (i) => paragraph(short(i))).join(''), widths[1])],
      '<w:tblHeader/>',
    );
  const rows = (seed, count) =>
    repeat(count, (i) => row([cell(short(seed + i), widths[0]), cell(prose(seed + i, 1), widths[1])]));
  return [
    table(widths, [high(26), ...rows(0, 14)]),
    paragraph('Bảng sau.'),
    table(widths, rows(20, 3)),
    table(widths, rows(30, 3)),
    paragraph('Hết.'),
  ];
}

export const tableDocuments = () => [
  ['table-borders', wordFile(borders())],
  ['row-heights', wordFile(heights())],
  ['table-keeps', wordFile(keeps())],
  ['tables-kept-whole', wordFile(keptWhole())],
  ['cells-longer-than-pages', wordFile(longCells())],
  ['spans-with-much-text', wordFile(longSpans())],
  ['tables-in-tables-in-tables', wordFile(deepTables())],
  ['high-table-headers', wordFile(highHeaders())],
  ['tables-of-word-2010', wordFile(borders(), undefined, 14)],
];
