import { describe, expect, it } from 'vitest';
import { p, r } from '../word/small-document.ts';
import { linesOf, pagesOf, rowsOf, widthOf } from './small-layout.ts';

const tab = '<w:r><w:tab/></w:r>';
const stop = (value: string, points: number, leader: string) =>
  `<w:tabs><w:tab w:val="${value}" w:pos="${points * 20}" w:leader="${leader}"/></w:tabs>`;
const listed = (leader: string, value = 'right') => p(r('a') + tab + r('12'), stop(value, 300, leader));

describe('the leader of a tab', () => {
  it.each([
    ['dot', '.'],
    ['middleDot', '·'],
    ['hyphen', '-'],
  ])('%s fills it with as many signs as have room', (leader, sign) => {
    const count = Math.floor((300 - widthOf('a') - widthOf('12')) / widthOf(sign));
    expect(linesOf(listed(leader))).toEqual([`a|${sign.repeat(count)}|12`]);
  });

  it('of low lines leaves no gap before what follows', () => {
    const items = pagesOf(listed('underscore'))[0]?.items.filter((item) => item.kind === 'text') ?? [];
    const [, line, number] = items;
    expect(line?.text).toMatch(/^_{39,}$/u);
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(number?.x ?? 0, 1);
  });

  it('is not drawn where a tab goes to a stop without one', () => {
    expect(linesOf(p(r('a') + tab + r('b'), stop('left', 100, 'none')))).toEqual(['a|b']);
  });
});

it('a tab in underlined text is underlined', () => {
  const underlined = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>';
  const rules = pagesOf(p(underlined, stop('left', 100, 'none'))).flatMap(({ items }) =>
    items.filter((item) => item.kind === 'rule'),
  );
  expect(rules).toMatchObject([{ x1: 20, x2: 120 }]);
});

it('text behind a right tab that goes on in the next line counts the space at its end', () => {
  const wide = p(tab + r('một hai ba bốn năm'), stop('right', 100, 'none'));
  const [row] = pagesOf(wide, { width: 100 }).flatMap(rowsOf);
  expect(row?.end).toBeCloseTo(100 - widthOf(' '), 1);
});
