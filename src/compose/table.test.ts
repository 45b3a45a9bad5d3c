import { describe, expect, it } from 'vitest';
import { gap } from '../plan/conventions/dates.ts';
import type { Appendix, Column, Row } from '../plan/model/appendix.ts';
import { lineText } from './line.ts';
import { appendixTable } from './table.ts';
import type { TableCell } from './view.ts';

const columns: Column[] = [{ key: 'no' }, { key: 'objective' }, { key: 'task' }, { key: 'lead' }];

function cells(rows: Row[], of: Column[] = columns): TableCell[][] {
  const appendix: Appendix = { columns: of, rows };
  return (appendixTable(appendix)?.rows ?? []).map((row) => [...row.cells]);
}

const text = (cell: TableCell | undefined) => cell?.lines.map(lineText).join('\n');
const numbers = (rows: Row[]) => cells(rows).map(([first]) => text(first));
const task = (words = 'a'): Row => ({ cells: { task: words } });

describe('numbers of rows', () => {
  it('are Arabic in a table without groups', () => {
    expect(numbers([task(), task(), task()])).toEqual(['1', '2', '3']);
  });

  it('begin anew in each group, whose number is Roman', () => {
    const rows = [
      { title: 'A', rows: [task(), task()] },
      { title: 'B', rows: [task()] },
    ];
    expect(numbers(rows)).toEqual(['I', '1', '2', 'II', '1']);
  });

  it('follow the sub-group above them', () => {
    const rows = [
      {
        title: 'A',
        rows: [
          { title: 'a', rows: [task(), task()] },
          { title: 'b', rows: [task()] },
        ],
      },
    ];
    expect(numbers(rows)).toEqual(['I', '1', '1.1', '1.2', '2', '2.1']);
  });

  it('give way to a label and go on from it; an empty label does not count', () => {
    expect(numbers([{ title: 'A', label: 'VIII' }, { ...task(), label: '' }, task()])).toEqual(['VIII', '', '9']);
    expect(numbers([{ title: 'A', rows: [{ title: 'a', label: '3.', rows: [task()] }] }])).toEqual(['I', '3.', '3.1']);
  });

  it('go on from a label: after the group VIII comes IX, after row 2.7 comes 8', () => {
    expect(numbers([{ title: 'A', label: 'VIII' }, { title: 'B' }])).toEqual(['VIII', 'IX']);
    expect(numbers([{ title: 'A', rows: [{ ...task(), label: '7.' }, task()] }])).toEqual(['I', '7.', '8']);
    const subgroup: Row = { title: 'a', rows: [{ ...task(), label: '2.7' }, task()] };
    expect(numbers([{ title: 'A', rows: [subgroup] }])).toEqual(['I', '1', '2.7', '1.8']);
  });

  it.each(['9999999', '1000', '0', 'MMI', 'Khác'])('count on past the label %s as if it were none', (label) => {
    expect(numbers([task(), { ...task(), label }, task(), { title: 'A' }])).toEqual(['1', label, '3', 'IV']);
    expect(numbers([{ title: 'A' }, { title: 'B', label }, { title: 'C' }])).toEqual(['I', label, 'III']);
  });

  it('stand once for rows that a number spans', () => {
    const rows: Row[] = [{ cells: { no: { rowSpan: 2 }, task: 'a' } }, task('b'), task('c')];
    expect(numbers(rows)).toEqual(['1', '', '2']);
  });
});

describe('cells', () => {
  it('that span rows open and cover', () => {
    const rows: Row[] = [{ cells: { objective: { text: 'a', rowSpan: 3 } } }, task(), task(), task()];
    expect(cells(rows).map((row) => row[1]?.span)).toEqual(['start', 'covered', 'covered', 'none']);
  });

  it('of two spans one after the other do not run into each other', () => {
    const span = (words: string): Row => ({ cells: { objective: { text: words, rowSpan: 2 } } });
    expect(cells([span('a'), task(), span('b'), task()]).map((row) => row[1]?.span)).toEqual([
      'start',
      'covered',
      'start',
      'covered',
    ]);
  });

  it('list organs one a line with their remarks, a semicolon after all but the last', () => {
    const organs = [{ name: 'Văn phòng', remark: 'đầu mối' }, { name: 'Phòng Kinh tế' }];
    expect(text(cells([{ cells: { lead: { organs } } }])[0]?.[3])).toBe('Văn phòng (đầu mối);\nPhòng Kinh tế');
  });

  it('list dots for an organ without a name', () => {
    const organs = [{ remark: 'đầu mối' }, { name: '' }];
    expect(text(cells([{ cells: { lead: { organs } } }])[0]?.[3])).toBe(`${gap} (đầu mối);\n${gap}`);
  });

  it("of a group row's own are marked as such, its title and number are not", () => {
    const [row] = cells([{ title: 'A', cells: { lead: 'Văn phòng' } }]);
    expect(row?.map((cell) => cell.own === true)).toEqual([false, false, true]);
  });

  it('of a group row: its title over the free columns up to the first with a cell of its own', () => {
    const [row] = cells([{ title: 'Cải cách thể chế', cells: { lead: 'Văn phòng' } }]);
    expect(row?.map((cell) => [cell.column, cell.columns, text(cell)])).toEqual([
      [0, 1, 'I'],
      [1, 2, 'Cải cách thể chế'],
      [3, 1, 'Văn phòng'],
    ]);
  });

  it.each([
    { objective: 'x' },
    { task: 'x' },
    { lead: 'x' },
    { objective: 'x', lead: 'y' },
    { no: 'x', task: 'y' },
    {},
  ])('of a group row with %j cover every column once', (own) => {
    const [row = []] = cells([{ title: 'A', cells: own }]);
    const covered = row.flatMap((cell) => Array.from({ length: cell.columns }, (_, i) => cell.column + i));
    expect(covered).toEqual([0, 1, 2, 3]);
  });

  it('of a group row are free in columns called like what every object has', () => {
    const odd: Column[] = [{ key: 'no' }, { key: 'constructor', heading: 'a' }, { key: 'toString', heading: 'b' }];
    const [row] = cells([{ title: 'A', cells: {} }], odd);
    expect(row?.map((cell) => [cell.columns, text(cell)])).toEqual([
      [1, 'I'],
      [2, 'A'],
    ]);
  });
});

it('an appendix without columns has no table', () => {
  expect(appendixTable({ columns: [], rows: [] })).toBeUndefined();
});
