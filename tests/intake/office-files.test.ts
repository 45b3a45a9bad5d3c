/** Word files as offices type them, and files that are no plan. */
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/intake/contract.ts';
import { readPlan } from '../../src/intake/read-plan.ts';
import { wordSource } from '../../src/intake/source.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import {
  b,
  centre,
  date,
  head,
  i,
  line,
  middle,
  nation,
  newLine,
  page,
  receivers,
  signer,
} from '../nd30/small-forms.ts';
import { table, title } from '../nd30/small-forms.ts';
import { p, r, read, type Pieces } from '../word/small-document.ts';
import { table as grid } from './appendix/tables.ts';

function imported(pieces: Pieces | string) {
  const found = readPlan(wordSource(read(pieces)));
  parsePlan(found.plan, { draft: true });
  return { ...found, part: found.plan.plan! };
}
const codes = ({ findings }: ImportReport) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('intake.'));
const free = ({ pieces }: ImportReport) => pieces.filter(({ state }) => state === 'free').map(({ text }) => text);

const end = table([receivers, signer]);
const purpose = line('I. MỤC ĐÍCH, YÊU CẦU', b) + line('1. Mục đích', b) + line('- Nâng cao chất lượng.');
const duties = line('III. TỔ CHỨC THỰC HIỆN', b) + line('1. Văn phòng', b) + line('- Theo dõi, đôn đốc.');
const closing = line('Trên đây là Kế hoạch của Ủy ban nhân dân xã./.');
const plan = (inner: string) => head + title + purpose + inner + duties + closing + end + page;
const targets = grid(
  [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026'],
    ['1', 'Hồ sơ đúng hạn', '%', '99'],
    ['2', 'Hồ sơ trực tuyến', '%', '80'],
  ],
  [700, 4000, 1500, 1500],
);
const rows = [
  { marker: '', text: 'STT', more: ['Chỉ tiêu', 'Đơn vị tính', 'Năm 2026'] },
  { marker: '', label: '1', text: 'Hồ sơ đúng hạn', more: ['%', '99'] },
  { marker: '', label: '2', text: 'Hồ sơ trực tuyến', more: ['%', '80'] },
];

describe('a table in the body', () => {
  it('stays a row a row, marked for the clerk', () => {
    const { part, report } = imported(plan(line('II. CHỈ TIÊU', b) + line('Các chỉ tiêu như sau:') + targets));
    expect(part.targets).toEqual([{ marker: '', text: 'Các chỉ tiêu như sau:' }, ...rows]);
    expect(report.counts).toMatchObject({ free: 0, uncertain: 12 });
    expect(codes(report)).toEqual([]);
  });

  it('stands under its pillar, behind the tasks before it', () => {
    const tasks = line('1. Cải cách thể chế', b) + line('- Ban hành văn bản.') + targets;
    const { part } = imported(
      plan(line('II. NHIỆM VỤ', b) + tasks + line('2. Cải cách thủ tục hành chính', b) + line('- Rà soát.')),
    );
    expect(part.pillars?.map((pillar) => pillar.tasks)).toEqual([
      [{ text: 'Ban hành văn bản.' }, ...rows],
      [{ text: 'Rà soát.' }],
    ]);
  });

  it('among the duties of units keeps their words', () => {
    const { part, report } = imported(head + title + purpose + duties + targets + closing + end + page);
    expect(part.assignments?.[0]?.duties).toEqual([{ text: 'Theo dõi, đôn đốc.' }, ...rows]);
    expect(codes(report)).toEqual([]);
  });
});

describe('line breaks inside a paragraph', () => {
  it('part a heading from its text, and items from each other', () => {
    const { part, report } = imported(
      head +
        p(r('KẾ HOẠCH', b) + newLine + r('Cải cách hành chính', b) + newLine + r('năm 2026', b), centre) +
        p(r('I. MỤC ĐÍCH', b) + newLine + r('Nâng cao chất lượng.') + newLine + r('- Đúng tiến độ.')) +
        closing +
        end +
        page,
    );
    expect(part.subject).toBe('Cải cách hành chính năm 2026');
    expect(part.purpose).toEqual([{ marker: '', text: 'Nâng cao chất lượng.' }, { text: 'Đúng tiến độ.' }]);
    expect(free(report)).toEqual([]);
  });

  it('in the midst of a sentence part nothing', () => {
    const { part } = imported(plan(p(r('- Rà soát các văn bản') + newLine + r('- nếu có.'))));
    expect(part.outline?.[0]?.children?.[0]).toMatchObject({ content: 'purpose' });
    expect(part.purpose).toEqual([{ text: 'Nâng cao chất lượng.' }, { text: 'Rà soát các văn bản - nếu có.' }]);
  });
});

it('the end set by spaces is recipients on the left, and who signs on the right', () => {
  const { part, report } = imported(
    head +
      title +
      purpose +
      closing +
      line('Nơi nhận:                          TM. ỦY BAN NHÂN DÂN', b) +
      line('- Sở Nội vụ;                              CHỦ TỊCH', b) +
      line('- Lưu: VT.') +
      line('                                         Trần Văn An', b) +
      page,
  );
  expect(part.signature).toEqual({
    lines: [{ capacity: 'TM.', title: 'ỦY BAN NHÂN DÂN' }, { title: 'CHỦ TỊCH' }],
    name: 'Trần Văn An',
  });
  expect(part.recipients).toEqual({ list: [{ names: ['Sở Nội vụ'] }], archive: { office: 'VT' } });
  expect(codes(report)).toEqual([]);
});

it('hidden words are quoted in the report and printed nowhere', () => {
  const hidden = p(r('- Thấy được ') + r('bản nháp', '<w:vanish/>') + r('xong.'));
  const { part, report } = imported(plan(hidden));
  expect(part.purpose?.[1]).toEqual({ text: 'Thấy được xong.' });
  expect(report.pieces.filter(({ state }) => state === 'noise')).toMatchObject([{ text: 'bản nháp', what: 'Chữ ẩn' }]);
  expect(codes(report)).toEqual([]);
});

it('signature and recipients below the appendix belong to the plan', () => {
  const { plan: whole, part } = imported(
    head + title + purpose + closing + middle('PHỤ LỤC 01') + middle('CHỈ TIÊU NĂM 2026') + targets + end + page,
  );
  expect(part.signature?.name).toBe('Trần Văn An');
  expect(part.recipients?.list).toHaveLength(1);
  expect(whole.appendices).toHaveLength(1);
  expect(whole.appendices?.[0]?.after).toBeUndefined();
});

describe('what is no plan', () => {
  const letter = table([
    middle('UBND XÃ YÊN KHÁNH') + middle('Số: 07/UBND-VP', '') + middle('V/v báo cáo cải cách', ''),
    nation + date,
  ]);
  it.each([
    ['a report', head + middle('BÁO CÁO') + middle('Kết quả năm 2026') + purpose + end + page, '“BÁO CÁO”'],
    ['a letter', letter + middle('Kính gửi: Sở Nội vụ', '') + line('Đã thực hiện./.') + end + page, 'công văn'],
    ['a story', line('Ngày xưa có một ông lão.', i) + line('Ông lão có một con gà.') + page, 'Không nhận ra'],
  ])('%s is read, and the clerk is told', (_, body, words) => {
    const { report } = imported(body);
    expect(report.findings.find(({ code }) => code === 'intake.not-a-plan')?.message).toContain(words);
  });

  it.each([
    ['a plan', plan('')],
    ['a plan that begins at its first section', purpose + duties + page],
    ['a table of tasks', targets + page],
  ])('is not %s', (_, body) => {
    expect(codes(imported(body).report)).not.toContain('intake.not-a-plan');
  });
});

it('a table alone is an appendix', () => {
  const { plan: whole } = imported(targets + page);
  expect(whole.appendices).toMatchObject([{ columns: [{ key: 'no' }, {}, {}, {}] }]);
  expect(whole.appendices?.[0]?.rows).toHaveLength(2);
});
