import { describe, expect, it } from 'vitest';
import type { Row } from '../model/appendix.ts';
import type { Block } from '../model/block.ts';
import type { Plan } from '../model/plan.ts';
import type { Section } from '../model/outline.ts';
import { checkConsistency } from './index.ts';

/** Findings of this check, with what they say to print instead. */
function found(plan: Plan): string[] {
  return checkConsistency(plan)
    .filter(({ code }) => /check\.(?:sign|group)-/.test(code))
    .map(({ code, path, message }) => {
      const right = /phải là (“[^”]+”)|thiếu (“[^”]+”)/u.exec(message);
      return `${code.replace('check.', '')} @ ${path}${right ? ` ${right[1] ?? right[2]}` : ''}`;
    });
}

const points = (...labels: (string | undefined)[]): Block[] =>
  labels.map((label) => ({ marker: 'a)', text: 'Việc.', ...(label === undefined ? {} : { label }) }));
const duties = (...labels: (string | undefined)[]): Plan => ({
  plan: {
    assignments: [{ name: 'Văn phòng', duties: points(...labels) }],
    outline: [{ heading: 'TỔ CHỨC', content: 'assignments' }],
  },
});
const auto = undefined;

describe('signs of items', () => {
  const at = 'plan.assignments[0].duties';
  it.each<[string, (string | undefined)[], string[]]>([
    ['computed ones', [auto, auto, auto, auto, auto, auto, auto], []],
    ['f) in the sixth place', [auto, auto, auto, auto, 'đ)', 'f)'], [`sign-letter @ ${at}[5] “e)”`]],
    ['a list that goes on from elsewhere', ['f)', 'g)'], [`sign-letter @ ${at}[0] “g)”`]],
    ['w) and z) of a continued list', ['w)', 'z.'], [`sign-letter @ ${at}[0] “x)”`, `sign-letter @ ${at}[1] “aa.”`]],
    ['one sign twice, one of them a label', [auto, auto, 'b)'], [`sign-twice @ ${at}[2]`]],
    ['a computed sign after a label that went back', [auto, auto, 'a)', auto], [`sign-twice @ ${at}[2]`]],
    ['an empty label, which does not count', [auto, '', auto, 'b)'], [`sign-twice @ ${at}[3]`]],
    ['a label that moves the count on', [auto, 'đ)', auto, 'e)'], [`sign-twice @ ${at}[3]`]],
    ['labels without a number or letter', ['–', '–', ''], []],
    ['a deliberate gap', [auto, 'd)'], []],
    ['capitals', ['F.', 'Z.'], []],
  ])('%s', (_name, labels, findings) => expect(found(duties(...labels))).toEqual(findings));

  it('says how many other signs of a list stand twice', () => {
    const [finding] = checkConsistency(duties(auto, auto, 'a)', 'b)')).filter(
      ({ code }) => code === 'check.sign-twice',
    );
    expect(finding?.message).toMatch(/“a\)” in hai lần .*và 1 ký hiệu khác/);
  });
});

describe('signs of sections', () => {
  const outline = (...sections: Section[]): Plan => ({
    plan: {
      pillars: [
        { id: 'a', name: 'A', objectives: points(auto), tasks: points(auto) },
        { id: 'b', name: 'B', tasks: [{ text: 'b' }] },
      ],
      outline: sections,
    },
  });
  const pass = (pillar: string, label?: string): Section => ({
    content: 'pillars',
    pass: { show: 'tasks', items: [{ pillar, ...(label === undefined ? {} : { label }) }] },
  });
  it.each<[string, Plan, string[]]>([
    [
      'two sections with one sign',
      outline({ heading: 'A' }, { heading: 'B', label: 'I.' }),
      ['sign-twice @ plan.outline[1]'],
    ],
    [
      'sections of two headings',
      outline({ heading: 'A', children: [{ heading: 'x' }] }, { heading: 'B', children: [{ heading: 'y' }] }),
      [],
    ],
    [
      'two passes under one heading that both begin anew',
      outline({ heading: 'A', children: [pass('a'), pass('b')] }),
      ['sign-twice @ plan.outline[0].children[1].pass.items[0]'],
    ],
    ['a pass that goes on by a label', outline({ heading: 'A', children: [pass('a'), pass('b', '2.')] }), []],
    [
      'objectives and tasks that both begin anew',
      outline({ heading: 'A', content: 'pillars', pass: { items: [{ pillar: 'a' }] } }),
      ['sign-twice @ plan.pillars[0].tasks[0]'],
    ],
    [
      'the same under headings of their own',
      outline({
        heading: 'A',
        content: 'pillars',
        pass: { items: [{ pillar: 'a' }], objectivesHeading: { text: 'Mục tiêu' }, tasksHeading: { text: 'Nhiệm vụ' } },
      }),
      [],
    ],
    [
      'articles',
      { decision: { articles: [{ text: 'x' }, { text: 'y', label: 'Điều 1.' }] } },
      ['sign-twice @ decision.articles[1]'],
    ],
    [
      'numbers that go on below numbers',
      outline({
        heading: 'A',
        children: [
          { heading: 'x', blocks: [{ marker: '1.1', text: 'p' }] },
          { heading: 'y', blocks: [{ marker: '1.1', text: 'q' }] },
        ],
      }),
      [],
    ],
  ])('%s', (_name, plan, findings) => expect(found(plan)).toEqual(findings));
});

describe('numbers of an appendix', () => {
  const table = (rows: Row[], keys = ['no', 'task']): Plan => ({
    appendices: [{ title: 'X', columns: keys.map((key) => ({ key })), rows }],
  });
  const group = (label?: string, rows: Row[] = []): Row => ({ title: 'Nhóm', rows, ...(label ? { label } : {}) });
  const row = (label?: string): Row => ({ cells: { task: 'Việc' }, ...(label === undefined ? {} : { label }) });
  const at = 'appendices[0].rows';
  it.each<[string, Plan, string[]]>([
    ['a group left out', table([group(), group(), group('IV')]), [`group-number-gap @ ${at}[2] “III”`]],
    ['groups in order', table([group(), group('II'), group()]), []],
    ['groups that begin later', table([group('III'), group()]), []],
    ['two groups with one number', table([group(), group('I')]), [`sign-twice @ ${at}[1]`]],
    ['two rows with one number', table([group('I', [row(), row('1')])]), [`sign-twice @ ${at}[0].rows[1]`]],
    ['two rows of a table without groups', table([row(), row('1')]), [`sign-twice @ ${at}[1]`]],
    ['rows of two groups', table([group('I', [row()]), group('II', [row()])]), []],
    ['rows without a number', table([group('I', [row(), row(''), row('')])]), []],
    [
      'a number written into the column',
      table([{ cells: { no: '5' } }, { cells: { no: '5' } }]),
      [`sign-twice @ ${at}[1]`],
    ],
    ['a number over two rows', table([{ cells: { no: { rowSpan: 2 }, task: 'a' } }, row(), row('2')]), []],
    ['no column of numbers', table([group('I'), group('I')], ['task']), []],
  ])('%s', (_name, plan, findings) => expect(found(plan)).toEqual(findings));
});
