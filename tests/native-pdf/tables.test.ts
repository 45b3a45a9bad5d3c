import { describe, expect, it } from 'vitest';
import type { PageItem } from '../../src/pdf/native/pages.ts';
import { p, r } from '../word/small-document.ts';
import { edge, lineHeight, lines, linesByPage, pagesOf, type Given } from './small-layout.ts';

const widths = [100, 100];
const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const table = (rows: string, borders = '') =>
  `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width * 20}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

const say = (text: string, properties = '') => p(r(text), properties);
const pair = (name: string, properties = '', keep = '') =>
  row(cell(say(`${name}a`, keep)) + cell(say(`${name}b`)), properties);
const pairs = (count: number, properties = '') =>
  Array.from({ length: count }, (_, i) => pair(`${i + 1}`, properties)).join('');
const stack = (word: string, count: number) => Array.from({ length: count }, (_, i) => say(`${word}${i + 1}`)).join('');

/** Word wants a paragraph below a table; this one takes a point. */
const tail = p('', '<w:spacing w:line="20" w:lineRule="exact"/>');
const line = 0.5;
const rowHeight = lineHeight + line;

/** Texts of each page, a row's cells in order. */
const texts = (body: string, given: Given) => linesByPage(body, given).map((page) => page.join(' '));
const rulesOf = (items: readonly PageItem[]) => items.filter((item) => item.kind === 'rule');

describe('a table over a page end', () => {
  it('repeats its header rows on every page', () => {
    const body = table(pair('H', '<w:tblHeader/>') + pairs(5)) + tail;
    expect(texts(body, { height: lines(3) + 1 })).toEqual(['Ha|Hb 1a|1b 2a|2b', 'Ha|Hb 3a|3b 4a|4b', 'Ha|Hb 5a|5b']);
  });

  it('does not leave its header rows alone at the foot of a page', () => {
    const body = say('x') + say('y') + table(pair('H', '<w:tblHeader/>') + pairs(2)) + tail;
    expect(texts(body, { height: lines(3) + 1 })).toEqual(['x y', 'Ha|Hb 1a|1b 2a|2b']);
  });

  it('splits a row between lines where it may', () => {
    const body = (properties: string) =>
      say('x') + table(row(cell(stack('a', 4)) + cell(stack('b', 2)), properties)) + tail;
    expect(texts(body(''), { height: lines(4) + 1 })).toEqual(['x a1|b1 a2|b2 a3', 'a4']);
    expect(texts(body('<w:cantSplit/>'), { height: lines(4) + 1 })).toEqual(['x', 'a1|b1 a2|b2 a3 a4']);
  });

  it('cuts a row that is higher than a page, also one that shall not be split', () => {
    const body = table(row(cell(stack('a', 7)) + cell(say('b')), '<w:cantSplit/>')) + tail;
    const pages = texts(body, { height: lines(3) + 1 });
    expect(pages.join(' ').match(/a\d/gu)).toHaveLength(7);
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });

  it('cuts header rows that are higher than a page without end', () => {
    const high = row(cell(stack('h', 5)) + cell(say('b')), '<w:tblHeader/>');
    const pages = texts(table(high + high + pairs(2)) + tail, { height: lines(3) + 1 });
    expect(pages.length).toBeLessThan(20);
    expect(pages.join(' ')).toContain('2a|2b');
  });

  it('keeps a group row on the page of the row below it', () => {
    const body = table(pairs(2) + pair('G', '<w:cantSplit/>', '<w:keepNext/>') + pair('3')) + tail;
    expect(texts(body, { height: lines(3) + 1 })).toEqual(['1a|1b 2a|2b', 'Ga|Gb 3a|3b']);
  });

  it('goes on with a cell that covers several rows', () => {
    const merged = (kind: string) => `<w:vMerge${kind}/>`;
    const first = row(cell(say('M'), merged(' w:val="restart"')) + cell(say('1')));
    const further = ['2', '3', '4'].map((text) => row(cell(p(''), merged('')) + cell(say(text)))).join('');
    const body = table(first + further, border) + tail;
    const pages = pagesOf(body, { height: 2 * rowHeight + 2 });
    expect(linesByPage(body, { height: 2 * rowHeight + 2 }).map((page) => page.join(' '))).toEqual(['M|1 2', '3 4']);
    // The merged cell has its frame on the second page too: rules from top to bottom at the left.
    const lefts = rulesOf(pages[1]?.items ?? []).filter(
      (rule) => rule.x1 === rule.x2 && Math.abs(rule.x1 - edge) < 0.5,
    );
    expect(lefts.reduce((sum, { y1, y2 }) => sum + y2 - y1, 0)).toBeCloseTo(2 * rowHeight + line, 1);
  });
});

describe('the height of a row', () => {
  const height = (rule: string, points: number) => `<w:trHeight w:val="${points * 20}" w:hRule="${rule}"/>`;
  const heightOf = (properties: string) => {
    const [page] = pagesOf(table(row(cell(say('a')) + cell(say('b')), properties), border) + tail);
    const ys = rulesOf(page?.items ?? []).flatMap(({ y1, y2 }) => (y1 === y2 ? [y1] : []));
    return Math.max(...ys) - Math.min(...ys);
  };

  it('is that of its text, at least or exactly what it says', () => {
    expect(heightOf('')).toBeCloseTo(rowHeight, 1);
    expect(heightOf(height('atLeast', 40))).toBeCloseTo(40, 0);
    expect(heightOf(height('atLeast', 5))).toBeCloseTo(rowHeight, 1);
    expect(heightOf(height('exact', 9))).toBeCloseTo(9, 0);
  });
});
