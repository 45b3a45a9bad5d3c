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

describe('cells over a page end', () => {
  const merged = (kind: string) => `<w:vMerge${kind}/>`;
  const covered = cell(p(''), merged(''));

  it('take the rest of a cell over several rows to the next page', () => {
    const first = row(cell(stack('M', 4), merged(' w:val="restart"')) + cell(say('1')));
    const body = table(first + ['2', '3', '4'].map((text) => row(covered + cell(say(text)))).join('')) + tail;
    expect(texts(body, { height: lines(2) + 1 })).toEqual(['M1|1 M2|2', 'M3|3 M4|4']);
  });

  it('make the last row of such a cell as high as the rest of it asks for', () => {
    const first = row(cell(stack('M', 5), merged(' w:val="restart"')) + cell(say('1')));
    const body = table(first + row(covered + cell(say('2'))) + pair('3')) + tail;
    expect(texts(body, { height: lines(3) + 1 })).toEqual(['M1|1 M2|2 M3', 'M4 M5 3a|3b']);
  });

  it('split a table within a cell as the table around it', () => {
    const inner = table(pair('H', '<w:tblHeader/>') + pairs(4));
    const body = table(row(cell(inner + p('')) + cell(stack('b', 2)))) + tail;
    // The header row is not repeated there, and the empty paragraph below takes no room.
    expect(texts(body, { height: lines(3) + 1 })).toEqual(['Ha|Hb|b1 1a|1b|b2 2a|2b', '3a|3b 4a|4b']);
  });

  it('never let text stand below the text area', () => {
    const height = (rule: string) => `<w:trHeight w:val="4000" w:hRule="${rule}"/><w:cantSplit/>`;
    const high = ['exact', 'atLeast'].map((rule) => row(cell(stack('a', 15)) + cell(say('b')), height(rule))).join('');
    const area = { height: lines(4) };
    const pages = pagesOf(table(high + pairs(2)) + tail, area);
    const lowest = Math.max(...pages.flatMap(({ items }) => items.map((item) => ('y' in item ? item.y : 0))));
    expect(lowest).toBeLessThanOrEqual(edge + area.height);
    expect(pages.length).toBeLessThan(12);
  });

  it('lose no line that is higher than a page', () => {
    const huge = (text: string) => p(r(text), '<w:spacing w:line="2000" w:lineRule="exact"/>');
    const body = table(row(cell(huge('a1') + huge('a2') + huge('a3')) + cell(say('b')))) + tail;
    expect(
      texts(body, { height: lines(3) })
        .join(' ')
        .match(/a\d/gu),
    ).toEqual(['a1', 'a2', 'a3']);
  });

  it('leave out what a row of a given height cannot hold', () => {
    const exact = '<w:trHeight w:val="500" w:hRule="exact"/>';
    const body = table(row(cell(stack('a', 3)) + cell(say('b')), exact) + pair('c')) + tail;
    expect(texts(body, {})).toEqual(['a1|b a2 ca|cb']);
    const cut = pagesOf(body).flatMap(({ items }) => items.filter((item) => item.kind === 'text' && item.clip));
    expect(cut).toHaveLength(1);
  });

  it('repeat header rows that nearly fill a page, as long as a line has room below', () => {
    const high = row(cell(stack('h', 3)) + cell(say('x')), '<w:tblHeader/>');
    const pages = texts(table(high + pairs(3)) + tail, { height: lines(4) + 1 });
    expect(pages).toEqual(['1', '2', '3'].map((name) => `h1|x h2 h3 ${name}a|${name}b`));
  });
});

describe('where a table stands', () => {
  const indent = '<w:tblInd w:w="0" w:type="dxa"/>';
  const margins = (body: string) => body.replace('<w:left w:w="0"', '<w:left w:w="108"');
  const left = (body: string, compatibility: number) => {
    const [page] = pagesOf(body, { compatibility });
    return Math.min(...rulesOf(page?.items ?? []).flatMap(({ x1, x2 }) => (x1 === x2 ? [x1] : []))) - edge;
  };

  it('is with the outer edge of its left line at the indent, with its text there before Word 2013', () => {
    const body = margins(table(pairs(1), border)).replace('<w:tblBorders>', `${indent}<w:tblBorders>`) + tail;
    expect(left(body, 15)).toBeCloseTo(line / 2, 2);
    expect(left(body, 14)).toBeCloseTo(-5.4, 2);
  });

  it('is right below another that looks like it, as one table with it', () => {
    const [page] = pagesOf(table(pairs(1), border) + table(pairs(2), border) + tail);
    const level = rulesOf(page?.items ?? []).filter(({ y1, y2 }) => y1 === y2);
    expect(level).toHaveLength(4);
  });
});

describe('lines between cells', () => {
  it('are the heavier of two that meet', () => {
    const thick = '<w:tcBorders><w:bottom w:val="single" w:sz="24" w:space="0" w:color="FF0000"/></w:tcBorders>';
    const body = table(row(cell(say('a'), thick) + cell(say('b'))) + pair('2'), border) + tail;
    const level = rulesOf(pagesOf(body)[0]?.items ?? []).filter(({ y1, y2 }) => y1 === y2);
    expect(level.filter(({ weight }) => weight === 3).map(({ color }) => color)).toEqual(['FF0000']);
    expect(level).toHaveLength(4);
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
