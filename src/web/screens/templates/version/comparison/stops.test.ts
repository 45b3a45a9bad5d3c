import { expect, it } from 'vitest';
import type { PageMark } from '../../../../api/templates.ts';
import { stopsOf } from './stops.ts';

const mark = (page: number, y: number, kind: PageMark['kind'] = 'changed'): PageMark => ({
  ...{ page, y, kind },
  ...{ x: 80, width: 100, height: 14 },
});

it('goes from change to change down the pages, lines of one paragraph at once', () => {
  const [title, first, second, late] = [mark(1, 200), mark(2, 100), mark(2, 118), mark(3, 90)];
  expect(stopsOf([late, second, first, title], [])).toEqual([
    { before: [title], after: [] },
    { before: [first, second], after: [] },
    { before: [late], after: [] },
  ]);
});

it('shows both sides of what has changed, and one of what stands on one only', () => {
  const [old, gone, now, fresh] = [mark(1, 200), mark(2, 50, 'removed'), mark(1, 230), mark(1, 400, 'inserted')];
  expect(stopsOf([old, gone], [now, fresh])).toEqual([
    { before: [old], after: [now] },
    { before: [], after: [fresh] },
    { before: [gone], after: [] },
  ]);
});

it('guesses no pairs where one side has more changes than the other', () => {
  const [old, one, two] = [mark(1, 200), mark(1, 200), mark(1, 600)];
  expect(stopsOf([old], [one, two])).toHaveLength(3);
});
