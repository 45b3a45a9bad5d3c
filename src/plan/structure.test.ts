import { describe, expect, it } from 'vitest';
import type { Appendix, Column, Row } from './model/appendix.ts';
import { structureFindings } from './structure.ts';

function findings(rows: Row[], columns: Column[]): string[] {
  const appendix: Appendix = { columns, rows };
  return structureFindings({ appendices: [appendix] }, true).map(({ code, path }) => `${code} ${path}`);
}

const no: Column = { key: 'no' };
const task: Column = { key: 'task' };
const lead: Column = { key: 'lead' };

describe('a row with a label', () => {
  it('is refused where no column shows numbers, at any depth', () => {
    const rows: Row[] = [{ label: 'I', title: 'A', rows: [{ label: '2.1', cells: { task: 'a' } }] }];
    expect(findings(rows, [task, lead])).toEqual([
      'plan.label-without-column appendices[0].rows[0].label',
      'plan.label-without-column appendices[0].rows[0].rows[0].label',
    ]);
    expect(findings(rows, [no, task, lead])).toEqual([]);
  });

  it('is refused beside a number cell of its own or under one of the row above, where it would not be printed', () => {
    const beside: Row[] = [{ label: '2', cells: { no: '1', task: 'a' } }];
    const under: Row[] = [
      { cells: { no: { text: '1', rowSpan: 2 }, task: 'a' } },
      { label: '2', cells: { task: 'b' } },
    ];
    expect(findings(beside, [no, task])).toEqual(['plan.label-beside-number appendices[0].rows[0].label']);
    expect(findings(under, [no, task])).toEqual(['plan.label-beside-number appendices[0].rows[1].label']);
  });

  it('that is empty asks for no number and is taken', () => {
    expect(findings([{ label: '', cells: { task: 'a' } }], [task])).toEqual([]);
  });
});

describe("a group's title", () => {
  const full: Row = { title: 'A', cells: { task: 'a', lead: 'b' } };

  it("is refused where the group's own cells fill every column but the number's", () => {
    const refused = ['plan.title-without-room appendices[0].rows[0].title'];
    expect(findings([full], [no, task, lead])).toEqual(refused);
    expect(findings([full], [task, lead])).toEqual(refused);
    expect(findings([{ title: 'A' }], [no])).toEqual(refused);
  });

  it('is taken where one column is free, and cells are where there is no title', () => {
    expect(findings([full], [no, task, lead, { key: 'note' }])).toEqual([]);
    expect(findings([{ ...full, cells: { no: '1', lead: 'b' } }], [no, task, lead])).toEqual([]);
    expect(findings([{ cells: { task: 'a', lead: 'b' }, rows: [] }], [no, task, lead])).toEqual([]);
  });

  it('has room beside a column that is called like what every object has', () => {
    expect(
      findings([{ title: 'A', cells: { task: 'a' } }], [no, task, { key: 'constructor', heading: 'Cột' }]),
    ).toEqual([]);
  });
});
