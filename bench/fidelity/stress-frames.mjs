/** Made-up documents about what stands around paragraphs: borders and shading. */
import { phrase, prose } from './sentences.mjs';
import { cell, paragraph, repeat, row, section, table, wordFile } from './word-xml.mjs';

const align = (value) => `<w:jc w:val="${value}"/>`;
const indent = (attributes) => `<w:ind ${attributes}/>`;
const spacing = (attributes) => `<w:spacing ${attributes}/>`;

const line = (side, { size = 4, space = 1, style = 'single', color = '000000' } = {}) =>
  `<w:${side} w:val="${style}" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;
const framed = (sides, look) => `<w:pBdr>${sides.map((side) => line(side, look)).join('')}</w:pBdr>`;
const all = ['top', 'left', 'bottom', 'right'];
const shaded = (color) => `<w:shd w:val="clear" w:color="auto" w:fill="${color}"/>`;
const around = spacing('w:before="120" w:after="160"');
const between = () => paragraph('Không viền.', around);

/** Each border alone and all together, in several widths, distances and indents, none next to its like. */
function frames() {
  const sides = [all, ['top'], ['bottom'], ['left'], ['right'], ['top', 'bottom'], ['left', 'right']];
  const looks = [
    {},
    { size: 8, space: 4 },
    { size: 12, space: 0 },
    { size: 24, space: 10, color: 'C00000' },
    { size: 6, space: 31, style: 'dashed' },
    { size: 4, space: 4, style: 'dotted' },
  ];
  const indents = [
    '',
    indent('w:firstLine="567"'),
    indent('w:left="720" w:right="851"'),
    indent('w:left="567" w:hanging="567"'),
  ];
  return sides.flatMap((some, i) =>
    looks.map(
      (look, j) =>
        paragraph(
          prose(5000 + 10 * i + j, 1),
          framed(some, look) + around + indents[(i + j) % 4] + align(j % 2 ? 'both' : 'left'),
        ) + (j % 3 === 2 ? between() : ''),
    ),
  );
}

/**
 * Neighbours that are alike, alike but for an indent, and with a line between them. One of these stands before a page end: the
 * reference leaves its frame open there, ours closes it.
 */
function neighbours() {
  const spaces = ['', around, spacing('w:after="240"'), spacing('w:before="200" w:line="360" w:lineRule="auto"')];
  const box = framed(all, { space: 4 });
  const group = (properties, seed) => [...repeat(3, (k) => paragraph(prose(seed + k, 1), properties)), between()];
  return spaces.flatMap((space, i) => [
    ...group(box + space, 5100 + 10 * i),
    ...group(framed(['top', 'left', 'bottom', 'right', 'between'], { space: 3, size: 8 }) + space, 5200 + 10 * i),
    ...group(framed(['bottom']) + space, 5300 + 10 * i),
    ...group(framed(['top', 'bottom'], { size: 8 }) + space, 5350 + 10 * i),
    paragraph(prose(5400 + i, 1), box + space),
    paragraph(prose(5410 + i, 1), box + space + indent('w:left="400"')),
    paragraph(prose(5420 + i, 1), box + space + indent('w:left="400" w:firstLine="300"')),
    paragraph(prose(5430 + i, 1), framed(all, { size: 8 }) + space),
    between(),
  ]);
}

/** Shading alone and within borders, beside other shading and its like. */
function shadings() {
  const looks = [
    shaded('D9E2F3'),
    framed(all, { space: 4 }) + shaded('FFF2CC'),
    framed(['bottom'], { space: 2 }) + shaded('E2EFD9'),
    framed(['left'], { size: 24, space: 6 }) + shaded('EDEDED'),
  ];
  return looks.flatMap((look, i) => [
    paragraph(prose(5500 + i, 1), look + around),
    paragraph(prose(5510 + i, 1), look + around + align('both')),
    paragraph(prose(5520 + i, 1), look + indent('w:left="720" w:right="400" w:hanging="300"')),
    between(),
    paragraph(prose(5530 + i, 1), look),
    paragraph(prose(5540 + i, 1), look),
    paragraph(prose(5550 + i, 1), shaded('D9D9D9')),
    between(),
  ]);
}

/** Long framed paragraphs and groups of them, so that pages end in them and between them. */
const overPages = () =>
  repeat(60, (i) =>
    i % 6 === 5
      ? paragraph(prose(5600 + i, 1), around)
      : paragraph(
          prose(5600 + i, 1 + (i % 5) * 2),
          framed(all, { size: i % 12 < 6 ? 4 : 12, space: 4 }) +
            spacing('w:after="120"') +
            align('both') +
            (i % 7 ? '' : shaded('DDEBF7')),
        ),
  );

function inCells() {
  const widths = [3000, 6354];
  return [
    table(
      widths,
      repeat(24, (i) =>
        row([
          cell(paragraph(phrase(i), framed(i % 2 ? ['bottom'] : all, { space: 2 })), widths[0]),
          cell(
            repeat(1 + (i % 3), (k) =>
              paragraph(
                prose(5700 + 3 * i + k, 1),
                framed(all, { space: 4 }) + (i % 4 ? '' : shaded('FBE4D5')) + spacing('w:after="60"'),
              ),
            ).join(''),
            widths[1],
          ),
        ]),
      ),
    ),
  ];
}

/** @returns names and files */
export const frameDocuments = () => [
  ['paragraph-frames', wordFile(frames())],
  ['framed-neighbours', wordFile(neighbours(), section())],
  ['shaded-paragraphs', wordFile(shadings())],
  ['frames-over-page-ends', wordFile(overPages())],
  ['frames-in-cells', wordFile(inCells())],
];
