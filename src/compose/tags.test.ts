import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../plan/parse.ts';
import type { Plan } from '../plan/model/plan.ts';
import { wordPlan } from '../wording/word-plan.ts';
import { compose } from './compose.ts';
import { foldTag, tags, type Tag } from './tags.ts';
import type { Line, Paragraph, Table, ViewObject, ViewValue } from './view.ts';

const sample = JSON.parse(
  readFileSync(new URL('../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8'),
) as Plan;

const drafter = { mark: 'PL', copies: 30 };

/** A Quyết định with its Kế hoạch and a Phụ lục. */
const together: Plan = {
  ...sample,
  decision: {
    ...sample.decision!,
    parentLine: 'Ủy ban nhân dân tỉnh Hưng Yên',
    preamble: {
      ...sample.decision!.preamble,
      opening: ['Thực hiện Kế hoạch cải cách hành chính nhà nước năm 2026 của tỉnh,'],
    },
    signature: { ...sample.decision!.signature!, name: 'Nguyễn Văn A' },
    recipients: {
      list: [{ names: ['Như Điều 3'] }, { names: ['Trang thông tin điện tử xã'], purpose: 'để đăng tải' }],
      archive: { unit: 'VHXH' },
      drafter,
    },
  },
  appendices: [
    {
      ...sample.appendices![0]!,
      blocks: [{ marker: '', text: 'Các cơ quan, đơn vị thực hiện nhiệm vụ theo bảng dưới đây.' }],
      after: [{ marker: '', text: 'Thời hạn trong bảng tính đến hết ngày làm việc cuối cùng của tháng.' }],
    },
  ],
};

/** The Kế hoạch issued alone. */
const alone: Plan = {
  ...sample,
  decision: undefined,
  plan: {
    ...sample.plan!,
    number: '8',
    date: '2026-01-15',
    parentLine: 'Ủy ban nhân dân tỉnh Hưng Yên',
    preamble: {
      ...sample.plan!.preamble,
      proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Khoái Châu.',
    },
    signature: {
      lines: [{ capacity: 'TM.', title: 'ỦY BAN NHÂN DÂN' }, { title: 'CHỦ TỊCH' }],
      name: 'Nguyễn Văn A',
    },
    recipients: {
      list: [
        { names: ['Sở Nội vụ tỉnh Hưng Yên'], purpose: 'để b/c' },
        { names: ['Các phòng, đơn vị thuộc xã'], purpose: 'để t/h' },
      ],
      drafter,
    },
  },
};

function viewOf(plan: Plan): ViewObject {
  const { root, appendices } = compose(wordPlan(parsePlan(JSON.parse(JSON.stringify(plan))), {}));
  return appendices[0]?.view ?? root;
}

const views = { together: viewOf(together), alone: viewOf(alone) };

function valueOf(view: ViewObject, name: string): ViewValue {
  return foldTag(name)
    .split('.')
    .reduce<ViewValue>((value, key) => (value as ViewObject | undefined)?.[key], view);
}

const words = (line: Line) => line.map(({ text }) => text).join('');

/** What a tag puts into a document, one paragraph or row a line. */
function printed({ kind, name }: Tag, view: ViewObject): string {
  const value = valueOf(view, name);
  if (kind === 'text') return typeof value === 'string' ? value : words(value as Line);
  if (kind === 'lines') return (value as readonly Line[]).map(words).join('\n');
  if (kind === 'paragraphs') return (value as readonly Paragraph[]).map(({ line }) => words(line)).join('\n');
  const { columns, rows } = value as Table;
  const cells = rows.map((row) => row.cells.map(({ lines }) => lines.map(words).join(' ')).join(' | '));
  return [columns.map(({ heading }) => heading).join(' | '), ...cells].join('\n');
}

/** Where the example is longer than it says, it ends with `…`. */
const shown = (text: string, example: string) =>
  example.endsWith('…') ? `${text.slice(0, example.length - 1)}…` : text;

const ofPlanAlone = (name: string) => name.startsWith('Kế hoạch.') && name !== 'Kế hoạch.Dẫn chiếu';

describe('the example of a tag', () => {
  const whole = tags.filter(({ kind }) => kind !== 'condition' && kind !== 'tablePattern');
  it.each(whole)('$name is what a document shows in its place', (tag) => {
    const text = printed(tag, ofPlanAlone(tag.name) ? views.alone : views.together);
    expect(tag.example).toBe(shown(text, tag.example));
  });

  it.each(tags.filter(({ kind }) => kind === 'tablePattern'))('$name stands in the table of the appendix', (tag) => {
    const { columns, rows } = valueOf(views.together, 'Phụ lục.Bảng') as Table;
    const row = { 'STT nhóm': 'group', 'Tên nhóm': 'group', 'STT nhóm con': 'subgroup', 'Tên nhóm con': 'subgroup' };
    const kind = (row as Partial<Record<string, string>>)[tag.name] ?? 'row';
    const cells = rows
      .filter((one) => one.kind === kind)
      .flatMap((one) => one.cells.map(({ lines }) => lines.map(words).join()));
    expect(tag.name === 'Tên cột' ? columns.map(({ heading }) => heading) : cells).toContain(tag.example);
  });

  it('of a condition says what stays and what goes, as it is with plans', () => {
    expect(tags.filter(({ kind }) => kind === 'condition').map(({ name }) => name)).toEqual([
      'Quyết định.Có ký',
      'Kế hoạch.Có ký',
    ]);
    expect(valueOf(views.together, 'Quyết định.Có ký')).toBe(true);
    expect(valueOf(views.alone, 'Kế hoạch.Có ký')).toBe(true);
    expect(valueOf(views.together, 'Kế hoạch.Có ký')).toBe(false);
  });
});
