/**
 * Made-up documents about leaders of tab stops. The reference spreads some rows of signs by fractions of a point, so that a reader of
 * the PDF joins them to what follows: words differ there, ink does not.
 */
import { phrase } from './sentences.mjs';
import { paragraph, repeat, run, tab, wordFile } from './word-xml.mjs';

const stop = (value, position, leader = '') =>
  `<w:tab w:val="${value}" w:pos="${position}"${leader && ` w:leader="${leader}"`}/>`;
const stops = (...all) => `<w:tabs>${all.join('')}</w:tabs>`;
const tabbed = (texts, properties, look = '') =>
  paragraph(
    texts.map((text) => run(text, look)).join(tab.replace('<w:tab/>', `${look && `<w:rPr>${look}</w:rPr>`}<w:tab/>`)),
    properties,
  );
const leaders = ['dot', 'hyphen', 'underscore', 'middleDot', 'heavy'];
const looks = [
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:sz w:val="20"/>',
  '<w:sz w:val="36"/>',
  '<w:color w:val="C00000"/>',
  '<w:u w:val="single"/>',
];

const shortened = (seed, length) => phrase(seed).slice(0, length).trim();

/** A table of contents, forms to fill in, and leaders in several looks and of every length. */
function withLeaders() {
  return [
    ...repeat(20, (i) =>
      tabbed([`${i + 1}. ${shortened(6000 + i, 20 + i)}`, `${i * 3 + 1}`], stops(stop('right', 9354, 'dot'))),
    ),
    ...leaders.flatMap((leader, i) =>
      looks.map((look, j) =>
        tabbed([shortened(6100 + 7 * i + j, 8 + 3 * j), `${j + 1}`], stops(stop('right', 9000 - 37 * j, leader)), look),
      ),
    ),
    ...leaders.flatMap((leader, i) =>
      ['left', 'center', 'right'].map((value, j) =>
        tabbed(
          ['Họ và tên:', 'Sinh ngày:', shortened(6200 + 3 * i + j, 9)],
          stops(stop(value, 4300 + 11 * j, leader), stop('left', 7000, leader)),
        ),
      ),
    ),
    ...leaders.map((leader) => tabbed(['Nơi nhận', ''], stops(stop('left', 9354, leader)))),
  ];
}

/** @returns names and files */
export const tabDocuments = () => [['tab-leaders', wordFile(withLeaders())]];
