import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sampleB from '../../../../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json';
import sampleD from '../../../../../../samples/d-quyet-dinh-ke-hoach-huyen-2021-2025.json';
import { cellText } from '../../../../../plan/appendix-table/cell-text.ts';
import { appendixLines, type TableLine } from '../../../../../plan/appendix-table/lines.ts';
import type { Appendix, Row } from '../../../../../plan/model/appendix.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import { checkPlanData } from '../../../../../plan/parse.ts';
import { addColumn, moveColumn, removeColumn, renameColumn } from './columns.ts';
import { dropPath, stepPath } from './dragging.ts';
import { insertGroup, insertRow, mergeCells, moveRow, removeRows, splitCells, typed } from './edits.ts';
import { nextInOrder, rangeOf, stepped } from './navigation.ts';

const columns = [{ key: 'no' }, { key: 'task' }, { key: 'lead' }];
const spanned: Appendix = {
  columns,
  rows: [
    {
      title: 'Một',
      rows: [
        { cells: { task: 'a', lead: { text: 'x', rowSpan: 3 } } },
        { cells: { task: 'b' } },
        { cells: { task: 'c' } },
      ],
    },
    { title: 'Hai', rows: [{ cells: { task: 'd', lead: 'y' } }] },
  ],
};
const lineOf = (appendix: Appendix, ...path: number[]): TableLine =>
  appendixLines(appendix).find((line) => line.path.join() === path.join())!;
const leads = (rows: readonly Row[] | undefined) => rows?.map(({ cells }) => cells?.lead);

describe('typing', () => {
  const appendix: Appendix = {
    columns,
    rows: [
      {
        title: ['Nhóm ', { text: 'đậm', bold: true }],
        rows: [{ cells: { lead: { organs: [{ name: 'A' }, { name: 'B' }] } } }],
      },
    ],
  };

  it('the same text changes nothing, so that bold stays', () => {
    const line = lineOf(appendix, 0);
    expect(typed(appendix, line, 1, 'Nhóm đậm')).toBe(appendix);
  });

  it('in a column of organs makes a list with remarks', () => {
    const next = typed(appendix, lineOf(appendix, 0, 0), 2, 'A;\nC (khi cần)');
    expect(next.rows?.[0]?.rows?.[0]?.cells?.lead).toEqual({
      organs: [{ name: 'A' }, { name: 'C', remark: 'khi cần' }],
    });
  });

  it('a number of its own makes a label, the computed one takes it away, nothing means none', () => {
    const line = lineOf(appendix, 0, 0);
    const own = typed(appendix, line, 0, 'f)');
    expect(own.rows?.[0]?.rows?.[0]?.label).toBe('f)');
    expect(typed(own, lineOf(own, 0, 0), 0, '1').rows?.[0]?.rows?.[0]).not.toHaveProperty('label');
    expect(typed(appendix, line, 0, '').rows?.[0]?.rows?.[0]?.label).toBe('');
  });
});

describe('rows under a spanning cell', () => {
  it('one more is covered too', () => {
    const { appendix } = insertRow(spanned, lineOf(spanned, 0, 1));
    expect(leads(appendix.rows?.[0]?.rows)).toEqual([{ text: 'x', rowSpan: 4 }, undefined, undefined, undefined]);
  });

  it('the first one gone leaves the cell to the next', () => {
    const next = removeRows(spanned, [lineOf(spanned, 0, 0)]);
    expect(leads(next.rows?.[0]?.rows)).toEqual([{ text: 'x', rowSpan: 2 }, undefined]);
  });

  it('one with a text of its own among them cuts the cell in two', () => {
    const { appendix } = moveRow(spanned, [1, 0], [0, 1]);
    expect(leads(appendix.rows?.[0]?.rows)).toEqual(['x', 'y', { text: 'x', rowSpan: 2 }, undefined]);
  });

  it('are merged with their texts and split again', () => {
    const chosen = [lineOf(spanned, 0, 1), lineOf(spanned, 0, 2)];
    const merged = mergeCells(spanned, chosen, ['task']);
    expect(merged.rows?.[0]?.rows?.map(({ cells }) => cells?.task)).toEqual([
      'a',
      { text: 'b', more: ['c'], rowSpan: 2 },
      undefined,
    ]);
    const split = splitCells(
      merged,
      chosen.map(({ path }) => lineOf(merged, ...path)),
      ['task', 'lead'],
    );
    expect(leads(split.rows?.[0]?.rows)).toEqual(['x', undefined, undefined]);
  });
});

describe('groups', () => {
  it('come behind the group one stands in, sub-groups inside it', () => {
    const { appendix, path } = insertGroup(spanned, lineOf(spanned, 0, 1), 0);
    expect(path).toEqual([1]);
    expect(appendix.rows?.map(({ title }) => title)).toEqual(['Một', '', 'Hai']);
    expect(insertGroup(spanned, lineOf(spanned, 1), 1).path).toEqual([1, 1]);
  });

  it('are dragged among groups, rows into the list they are dropped on', () => {
    const lines = appendixLines(spanned);
    expect(dropPath(lines, 4, 2)).toEqual([0]);
    expect(dropPath(lines, 0, 5)).toEqual([2]);
    expect(dropPath(lines, 1, 5)).toEqual([1, 1]);
    expect(dropPath(lines, 1, 4)).toEqual([1, 0]);
    expect(dropPath(lines, 5, 4)).toEqual([0, 3]);
    expect(dropPath(lines, 0, 2)).toBeUndefined();
    expect(stepPath(lines, 4, false)).toEqual([0]);
    expect(stepPath(lines, 3, true)).toEqual([1, 0]);
  });
});

describe('moving about', () => {
  const lines = appendixLines(spanned);

  it('steps over what is covered, and Tab goes in reading order', () => {
    expect(stepped(lines, 3, { line: 1, column: 2 }, 'down')).toEqual({ line: 4, column: 1 });
    expect(stepped(lines, 3, { line: 3, column: 1 }, 'right')).toEqual({ line: 1, column: 2 });
    expect(nextInOrder(lines, 3, { line: 2, column: 1 }, false)).toEqual({ line: 3, column: 0 });
    expect(nextInOrder(lines, 3, { line: 5, column: 2 }, false)).toBeUndefined();
  });

  it('selects whole cells only', () => {
    expect(rangeOf(lines, { line: 2, column: 1 }, { line: 2, column: 2 })).toEqual({
      from: { line: 1, column: 1 },
      to: { line: 3, column: 2 },
    });
  });
});

describe('columns', () => {
  it('take the meaning of a heading while they are empty', () => {
    const wide = addColumn(spanned, 3);
    expect(renameColumn(wide, 3, 'Ghi chú').columns?.[3]).toEqual({ key: 'note' });
    expect(renameColumn(spanned, 1, 'Việc phải làm').columns?.[1]).toEqual({ key: 'task', heading: 'Việc phải làm' });
    expect(renameColumn(spanned, 1, 'Nhiệm vụ').columns?.[1]).toEqual({ key: 'task' });
  });

  it('go with what stands in them', () => {
    const next = removeColumn(spanned, 2);
    expect(JSON.stringify(next)).not.toContain('lead');
    expect(moveColumn(spanned, 2, 0).columns?.map(({ key }) => key)).toEqual(['lead', 'no', 'task']);
  });
});

/** Every text of an appendix, sorted. */
function textsOf(rows: readonly Row[] = []): string[] {
  return rows.flatMap((row) => [
    plainText(row.title),
    ...Object.values(row.cells ?? {}).flatMap((cell) => cellText(cell).split('\n')),
    ...textsOf(row.rows),
  ]);
}

describe('any sequence of edits', () => {
  const samples = [sampleB, sampleD].map(({ appendices }) => appendices[0] as Appendix);
  const step = fc.record({
    what: fc.constantFrom('row', 'group', 'subgroup', 'remove', 'move', 'merge', 'split', 'type', 'column', 'uncolumn'),
    at: fc.nat(),
    to: fc.nat(),
  });

  const done = (appendix: Appendix, { what, at, to }: { what: string; at: number; to: number }): Appendix => {
    const lines = appendixLines(appendix);
    if (lines.length === 0 || appendix.columns!.length < 2) return appendix;
    const line = lines[at % lines.length]!;
    const column = to % appendix.columns!.length;
    const run = lines.slice(at % lines.length, (at % lines.length) + 2 + (to % 3));
    const keys = [appendix.columns![column]!.key];
    switch (what) {
      case 'row':
        return insertRow(appendix, line, to % 2 === 0).appendix;
      case 'group':
        return insertGroup(appendix, line, 0).appendix;
      case 'subgroup':
        return insertGroup(appendix, line, 1).appendix;
      case 'remove':
        return removeRows(appendix, lines.slice(at % lines.length, (at % lines.length) + 1 + (to % 2)));
      case 'move': {
        const path = dropPath(lines, at % lines.length, to % lines.length);
        return path ? moveRow(appendix, line.path, path).appendix : appendix;
      }
      case 'merge':
        return mergeCells(appendix, run, keys);
      case 'split':
        return splitCells(appendix, run, keys);
      case 'column':
        return addColumn(appendix, column);
      case 'uncolumn':
        return removeColumn(appendix, column);
      default:
        return typed(appendix, line, column, `chữ ${to}`);
    }
  };

  it('leaves an appendix that a plan may have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(step, { minLength: 1, maxLength: 12 }), (sample, steps) => {
        const end = steps.reduce(done, sample);
        expect(checkPlanData({ appendices: [end] }, { draft: true }).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no text by moving, merging and splitting', () => {
    const keeping = fc.record({ what: fc.constantFrom('move', 'merge', 'split', 'row'), at: fc.nat(), to: fc.nat() });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(keeping, { minLength: 1, maxLength: 8 }), (sample, steps) => {
        const end = new Set(textsOf(steps.reduce(done, sample).rows).map((text) => text.replace(/;$/, '')));
        const lost = textsOf(sample.rows).filter((text) => !end.has(text.replace(/;$/, '')));
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
