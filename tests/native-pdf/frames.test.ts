import { describe, expect, it } from 'vitest';
import type { PageItem } from '../../src/pdf/native/pages.ts';
import { p, r } from '../word/small-document.ts';
import { edge, lineHeight, lines, pagesOf } from './small-layout.ts';

const one = (side: string, space = 2) => `<w:${side} w:val="single" w:sz="8" w:space="${space}" w:color="C00000"/>`;
const box = (...sides: string[]) => `<w:pBdr>${sides.map((side) => one(side)).join('')}</w:pBdr>`;
const whole = box('top', 'left', 'bottom', 'right');
const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="DDEBF7"/>';
const after = (points: number) => `<w:spacing w:after="${points * 20}"/>`;

type Rule = Extract<PageItem, { kind: 'rule' }>;
const rulesOn = (items: readonly PageItem[]) => items.filter((item): item is Rule => item.kind === 'rule');
/** Level lines by their height, upright ones by their place, from the text area's corner; each with where it begins and ends. */
const rulesOf = (body: string, page = 0, height = 1000) => {
  const rules = rulesOn(pagesOf(body, { height })[page]?.items ?? []);
  const rounded = (...values: number[]) => values.map((value) => Math.round((value - edge) * 10) / 10);
  return {
    level: rules.filter(({ y1, y2 }) => y1 === y2).map(({ y1, x1, x2 }) => rounded(y1, x1, x2)),
    upright: rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1, y1, y2 }) => rounded(x1, y1, y2)),
  };
};
const baselines = (body: string) =>
  pagesOf(body).flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'text').map((item) => (item as { y: number }).y),
  );

describe('the borders of a paragraph', () => {
  it('stand outside its text, at their distance', () => {
    expect(rulesOf(p(r('a'), whole))).toEqual({
      level: [
        [0.5, -3, 303],
        [Math.round((2 * 3 + lineHeight - 0.5) * 10) / 10, -3, 303],
      ],
      upright: [
        [-2.5, 0, 22.1],
        [302.5, 0, 22.1],
      ],
    });
  });

  it('begin at its indents, and at a first line that hangs out', () => {
    const indents = '<w:ind w:left="800" w:right="400" w:hanging="200"/>';
    expect(rulesOf(p(r('a'), box('bottom') + indents)).level).toEqual([[18.6, 30, 280]]);
  });

  it('are one frame around neighbours that are alike, over the space between them', () => {
    const { level, upright } = rulesOf(p(r('a'), whole + after(10)) + p(r('b'), whole + after(10)));
    expect(level.map(([y]) => y)).toEqual([0.5, 47.7]);
    expect(upright).toContainEqual([-2.5, 0, 19.1]);
    expect(upright).toContainEqual([-2.5, 19.1, 48.2]);
  });

  it('are two frames where an indent differs', () => {
    expect(rulesOf(p(r('a'), whole) + p(r('b'), `${whole}<w:ind w:left="200"/>`)).level).toHaveLength(4);
  });

  it('part neighbours by the line between them', () => {
    const lined = box('top', 'left', 'bottom', 'right', 'between');
    expect(rulesOf(p(r('a'), lined) + p(r('b'), lined)).level.map(([y]) => y)).toEqual([0.5, 21.6, 42.7]);
  });

  it('push down what follows', () => {
    const [first = 0, second = 0] = baselines(p(r('a'), whole) + p(r('b')));
    expect(second - first - lineHeight).toBeCloseTo(3, 1);
  });

  it('close at a page end and open again on the next page', () => {
    const long = p([1, 2, 3, 4].map(() => r('x')).join('<w:r><w:br/></w:r>'), whole);
    const height = lines(3);
    const pages = pagesOf(long, { height });
    expect(pages.map(({ items }) => items.filter(({ kind }) => kind === 'text').length)).toEqual([2, 2]);
    expect([0, 1].map((page) => rulesOf(long, page, height).level.length)).toEqual([2, 2]);
  });

  it('close above a neighbour that begins on the next page', () => {
    const body = p(r('a'), whole) + p(r('b'), `${whole}<w:pageBreakBefore/>`);
    expect([0, 1].map((page) => rulesOf(body, page).level.length)).toEqual([2, 2]);
  });
});

describe('the shading of a paragraph', () => {
  const fills = (body: string) =>
    pagesOf(body)
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === 'fill');

  it('reaches to its borders and lies behind its text', () => {
    const { items } = pagesOf(p(r('a'), whole + shaded))[0] ?? { items: [] };
    expect(items[0]).toMatchObject({ kind: 'fill', x: edge - 3, width: 306, y: edge, color: 'DDEBF7' });
    expect(items[0]).toMatchObject({ height: expect.closeTo(22.1, 1) as number });
  });

  it('covers the space between shaded neighbours', () => {
    const [first, second] = fills(p(r('a'), shaded + after(10)) + p(r('b'), shaded));
    expect(first).toMatchObject({ height: expect.closeTo(lineHeight, 1) as number });
    expect(second).toMatchObject({
      y: edge + (first?.height ?? 0),
      height: expect.closeTo(lineHeight + 10, 1) as number,
    });
  });

  it('ends above the room that a wide line spacing leaves below the last line', () => {
    const [fill] = fills(p(r('a'), `${shaded}<w:spacing w:line="480" w:lineRule="auto"/>`));
    expect(fill).toMatchObject({ height: expect.closeTo(lineHeight, 1) as number });
  });
});
