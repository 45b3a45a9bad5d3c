import { describe, expect, it } from 'vitest';
import { appendixLines } from '../../../../../plan/appendix-table/lines.ts';
import type { Row } from '../../../../../plan/model/appendix.ts';
import { drawnLines, stretches } from './drawn-lines.ts';

const lines = (rows: Row[]) => appendixLines({ columns: [{ key: 'task' }, { key: 'lead' }], rows });
const span = (rowSpan: number) => ({ text: 'x', rowSpan });

// 1 over 1–3 on the left, 3 over 3–4 on the right: tied together; 0, 5 and 6 are free.
const tied = stretches(
  lines([{}, { cells: { task: span(3) } }, {}, { cells: { lead: span(2) } }, {}, {}, { cells: { task: 'y' } }]),
);

describe('the lines of a long table that stand in the page', () => {
  it('hold together what cells span', () => {
    expect(tied.map(({ from, to }) => `${from}-${to}`)).toEqual(['0-0', '1-4', '1-4', '1-4', '1-4', '5-5', '6-6']);
  });

  it('are those in sight, with all that spans into them', () => {
    expect(drawnLines(tied, { from: 4, to: 5 }, [])).toEqual([1, 2, 3, 4, 5]);
  });

  it('are also the ones that must stay, wherever they are', () => {
    expect(drawnLines(tied, { from: 5, to: 6 }, [0, 2, 99, -1])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(drawnLines(tied, { from: 0, to: 0 }, [6])).toEqual([0, 6]);
  });
});
