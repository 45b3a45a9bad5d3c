import { describe, expect, it } from 'vitest';
import { p, r, style } from '../word/small-document.ts';
import { edge, lineHeight, lines, linesByPage, pagesOf, rowsOf, sectPr } from './small-layout.ts';

/** A paragraph of so many lines, each of one word. */
const long = (word: string, count: number, properties = '') =>
  p(Array.from({ length: count }, (_, i) => r(`${word}${i + 1}`)).join('<w:r><w:br/></w:r>'), properties);
const short = (count: number) => Array.from({ length: count }, (_, i) => p(r(`d${i + 1}`))).join('');
const gapsOf = (body: string, styles = '') => {
  const rows = pagesOf(body, { styles }).flatMap(rowsOf);
  return rows.slice(1).map(({ y }, i) => y - (rows[i]?.y ?? 0) - lineHeight);
};
const spacing = (before: number, after: number) => `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;

describe('space between paragraphs', () => {
  it('is the larger of what the upper leaves below and the lower above', () => {
    const [first, second] = gapsOf(p(r('a'), spacing(0, 6)) + p(r('b'), spacing(10, 8)) + p(r('c'), spacing(3, 0)));
    expect(first).toBeCloseTo(10, 1);
    expect(second).toBeCloseTo(8, 1);
  });

  it('is none between paragraphs of one style that ask for that', () => {
    const mine = style('Mine', `<w:pPr><w:contextualSpacing/>${spacing(6, 6)}</w:pPr>`);
    const own = '<w:pStyle w:val="Mine"/>';
    const [same, other] = gapsOf(p(r('a'), own) + p(r('b'), own) + p(r('c')), mine);
    expect(same).toBeCloseTo(0, 1);
    expect(other).toBeCloseTo(6, 1);
  });

  it('follows exact and least line heights', () => {
    const rule = (kind: string, height: number) => `<w:spacing w:line="${height * 20}" w:lineRule="${kind}"/>`;
    expect(gapsOf(p(r('a'), rule('exact', 12)) + p(r('b'), rule('exact', 12)))[0]).toBeCloseTo(12 - lineHeight, 1);
    expect(gapsOf(p(r('a'), rule('atLeast', 20)) + p(r('b'), rule('atLeast', 20)))[0]).toBeCloseTo(20 - lineHeight, 1);
    expect(gapsOf(p(r('a'), rule('atLeast', 5)) + p(r('b'), rule('atLeast', 5)))[0]).toBeCloseTo(0, 1);
  });
});

describe('a page end', () => {
  it('leaves two lines at least on either side of a paragraph', () => {
    expect(linesByPage(short(3) + long('x', 4), { height: lines(4) }).map((page) => page.length)).toEqual([3, 4]);
    expect(linesByPage(short(1) + long('x', 4), { height: lines(4) }).map((page) => page.length)).toEqual([3, 2]);
    const free = linesByPage(short(3) + long('x', 4, '<w:widowControl w:val="0"/>'), { height: lines(4) });
    expect(free.map((page) => page.length)).toEqual([4, 3]);
  });

  it('does not part a paragraph whose lines are kept together, if it fits a page', () => {
    const kept = (count: number) => linesByPage(short(2) + long('x', count, '<w:keepLines/>'), { height: lines(5) });
    expect(kept(4)).toEqual([
      ['d1', 'd2'],
      ['x1', 'x2', 'x3', 'x4'],
    ]);
    expect(kept(7).flat()).toHaveLength(9);
  });

  it('takes a chain of headings to the page of what they head', () => {
    const heading = (text: string) => p(r(text), '<w:keepNext/>');
    const body = short(3) + heading('h1') + heading('h2') + long('x', 2);
    expect(linesByPage(body, { height: lines(6) })).toEqual([
      ['d1', 'd2', 'd3'],
      ['h1', 'h2', 'x1', 'x2'],
    ]);
  });

  it('does not wait for ever for a chain that is longer than a page', () => {
    const chain = Array.from({ length: 9 }, (_, i) => p(r(`h${i}`), '<w:keepNext/>')).join('');
    expect(linesByPage(short(1) + chain, { height: lines(4) }).flat()).toHaveLength(10);
  });

  it('stands where a paragraph or a break asks for it', () => {
    expect(linesByPage(p(r('a')) + p(r('b'), '<w:pageBreakBefore/>'))).toEqual([['a'], ['b']]);
    expect(linesByPage(p(`${r('a')}<w:r><w:br w:type="page"/></w:r>${r('b')}`))).toEqual([['a'], ['b']]);
  });

  it('swallows the space above a paragraph that starts the page', () => {
    const pages = pagesOf(short(4) + p(r('x'), spacing(12, 0)), { height: lines(4) });
    const firsts = pages.map((page) => rowsOf(page)[0]?.y ?? 0);
    expect(firsts).toHaveLength(2);
    expect(firsts[1]).toBeCloseTo(firsts[0] ?? 0, 1);
  });
});

describe('sections', () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('9')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const headers = { 'header1.xml': p(`${r('tr.')}${field}`), 'header2.xml': p(r('đầu')) };
  const named = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const area = { height: lines(3) };
  const ends = (inner: string) => p('', sectPr(area, inner));

  it('count their pages on, or anew where they say so', () => {
    const header = named('default', 'header1');
    const body = short(3) + ends(header) + short(3) + ends('') + short(4) + sectPr(area, '<w:pgNumType w:start="1"/>');
    const numbers = linesByPage(body, { headers }).map(([first]) => first?.replace('|', ''));
    expect(numbers).toEqual(['tr.1', 'tr.2', 'tr.3', 'tr.4', 'tr.1', 'tr.2']);
  });

  it('have another header, or none, on their first page if it is a title page', () => {
    const both = named('default', 'header1') + named('first', 'header2');
    const heads = (inner: string) =>
      linesByPage(short(4) + sectPr(area, inner), { headers }).map(([first]) => first?.replace('|', ''));
    expect(heads(`${both}<w:titlePg/>`)).toEqual(['đầu', 'tr.2']);
    expect(heads(`${named('default', 'header1')}<w:titlePg/>`)).toEqual(['d1', 'tr.2']);
    expect(heads(both)).toEqual(['tr.1', 'tr.2']);
  });

  it('turn their pages', () => {
    const wide = sectPr({ width: 500, height: 200 }, '', 'landscape');
    const pages = pagesOf(p(r('a')) + p('', sectPr({ width: 200, height: 500 })) + p(r('b')) + wide);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [200 + 2 * edge, 500 + 2 * edge],
      [500 + 2 * edge, 200 + 2 * edge],
    ]);
  });
});
