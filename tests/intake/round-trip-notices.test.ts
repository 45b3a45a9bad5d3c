/** The round trip is worth what it notices: a reader that breaks one thing is found out. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/plan/model/block.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { sampleData } from '../documents/samples.ts';
import { seen } from './round-trip/seen.ts';
import { told } from './round-trip/told.ts';

const name = 'b-quyet-dinh-ke-hoach-xa-2026';

/** Whether the comparison finds anything. */
function noticed(broken: (plan: Plan) => void, before: (plan: Plan) => void = () => {}): boolean {
  const [made, read] = [sampleData(name), sampleData(name)];
  before(made);
  before(read);
  broken(read);
  expect(JSON.stringify(read)).not.toBe(JSON.stringify(made));
  return told(made, read).length > 0 || JSON.stringify(seen(made)) !== JSON.stringify(seen(read));
}

const swapped = <T>(list: T[] | undefined): void => {
  [list![0], list![1]] = [list![1]!, list![0]!];
};
const pillarOf = (plan: Plan) => plan.plan!.pillars!.find(({ tasks = [] }) => tasks.length > 1)!;
const section = (plan: Plan) => plan.plan!.outline![0]!;
const firstBlock = (plan: Plan): Block => pillarOf(plan).tasks![0]!;
const table = (plan: Plan) => plan.appendices![0]!;

describe('the round trip notices', () => {
  it('that nothing changed', () => {
    expect(told(sampleData(name), sampleData(name))).toEqual([]);
  });

  const readers: Record<string, readonly [broken: (plan: Plan) => void, before?: (plan: Plan) => void]> = {
    'two tasks swapped': [(plan) => swapped(pillarOf(plan).tasks)],
    'two pillars swapped': [(plan) => swapped(plan.plan!.pillars)],
    'two sections swapped': [(plan) => swapped(plan.plan!.outline)],
    'two assignments swapped': [(plan) => swapped(plan.plan!.assignments)],
    'two citations swapped': [(plan) => swapped(plan.decision!.preamble!.citations)],
    'two columns swapped': [(plan) => swapped(table(plan).columns)],
    'a column of another meaning': [
      (plan) => {
        const column = table(plan).columns!.find(({ key }) => key === 'lead')!;
        const rows = JSON.stringify(table(plan).rows).replaceAll('"lead":', '"other":');
        Object.assign(column, { key: 'other', heading: column.heading ?? 'Cơ quan chủ trì' });
        table(plan).rows = JSON.parse(rows) as Plan['appendices'] extends (infer A)[] ? A['rows' & keyof A] : never;
      },
    ],
    'a label dropped': [
      (plan) => delete firstBlock(plan).label,
      (plan) => {
        firstBlock(plan).label = '9.';
      },
    ],
    'a label of a section dropped': [
      (plan) => delete section(plan).label,
      (plan) => {
        section(plan).label = 'V.';
      },
    ],
    'another sign': [(plan) => (firstBlock(plan).marker = '+')],
    'bold words lost': [
      (plan) => (firstBlock(plan).text = 'Một việc nặng'),
      (plan) => (firstBlock(plan).text = ['Một việc ', { text: 'nặng', bold: true }]),
    ],
    'slanted words lost in the midst': [
      (plan) => (firstBlock(plan).text = 'Một việc nặng quá'),
      (plan) => (firstBlock(plan).text = ['Một việc ', { text: 'nặng', italic: true }, ' quá']),
    ],
    'a run lost': [
      (plan) => (firstBlock(plan).text = ['Một việc ', { text: 'nặng', bold: true }]),
      (plan) => (firstBlock(plan).text = ['Một việc ', { text: 'nặng', bold: true }, ' quá']),
    ],
    'a heading that runs in on a line of its own': [
      (plan) => delete plan.plan!.assignments![0]!.runIn,
      (plan) => Object.assign(plan.plan!.assignments![0]!, { runIn: true, text: 'Theo dõi.' }),
    ],
    'the remark of a heading lost': [
      (plan) => delete section(plan).headingNote,
      (plan) => (section(plan).headingNote = '(Phụ lục kèm theo)'),
    ],
    'a further paragraph as a block before': [
      (plan) => swapped(firstBlock(plan).more as unknown[]),
      (plan) => (firstBlock(plan).more = ['Đoạn hai.', 'Đoạn ba.']),
    ],
    'two recipients in one line': [
      (plan) => {
        const { list } = plan.decision!.recipients!;
        list!.splice(0, 2, { ...list![0], names: [...list![0]!.names!, ...list![1]!.names!] });
      },
    ],
    'a purpose of another recipient': [
      (plan) => {
        const { list } = plan.decision!.recipients!;
        [list![0]!.purpose, list![1]!.purpose] = [undefined, 'để b/c'];
      },
      (plan) => {
        const { list } = plan.decision!.recipients!;
        list![0]!.purpose = 'để b/c';
        delete list![1]!.purpose;
      },
    ],
    'a line of the signature lost': [(plan) => plan.decision!.signature!.lines!.pop()],
    'a signature without its sign': [
      (plan) => delete plan.decision!.signature!.lines![0]!.capacity,
      (plan) => (plan.decision!.signature!.lines = [{ capacity: 'KT.', title: 'CHỦ TỊCH' }, { title: 'PHÓ CHỦ TỊCH' }]),
    ],
    'a task as an objective': [(plan) => (pillarOf(plan).objectives ??= []).push(pillarOf(plan).tasks!.shift()!)],
    'a row of another group': [
      (plan) => {
        const [one, two] = table(plan).rows!.filter(({ rows = [] }) => rows.length > 0);
        two!.rows!.unshift(one!.rows!.pop()!);
      },
    ],
    'another way to lay the page': [(plan) => (table(plan).orientation = 'portrait')],
    'a unit as nobody': [(plan) => (plan.plan!.assignments![0]!.bearer = 'none')],
    'another authority': [(plan) => (plan.organ!.authority = plan.organ!.authority === 'head' ? 'collective' : 'head')],
    'an organ as plain words': [
      (plan) => {
        const row = table(plan)
          .rows!.flatMap(({ rows = [] }) => rows)
          .find(({ cells }) => cells?.['support'])!;
        row.cells!['support'] = 'Các đơn vị khác';
      },
    ],
  };
  it.each(Object.entries(readers))('%s', (_, [broken, before]) => {
    expect(noticed(broken, before)).toBe(true);
  });
});
