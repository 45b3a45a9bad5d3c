import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { parsePlan } from '../parse.ts';
import { checkConsistency } from './index.ts';

/** A plan of a commune for 2026 that no check objects to; each case changes one thing in it. */
function soundPlan(): Plan {
  return parsePlan(
    {
      period: { from: 2026 },
      organ: { unit: { type: 'xã', name: 'Lộc Hòa', province: { name: 'Đồng Nai' } }, authority: 'head' },
      decision: {
        subject: 'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Lộc Hòa',
        number: '9',
        date: '2026-01-22',
        preamble: {
          citations: [
            { kind: 'Luật', subject: 'Tổ chức chính quyền địa phương', date: '2025-06-16' },
            {
              kind: 'Nghị quyết',
              number: '76/NQ-CP',
              date: '2021-07-15',
              organ: 'Chính phủ',
              subject: 'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
            },
          ],
        },
        articles: [{ text: 'Ban hành kèm theo Quyết định này Kế hoạch năm 2026.' }],
        signature: { lines: [{ title: 'CHỦ TỊCH' }], name: 'Nguyễn Thị Sỹ' },
        recipients: { list: [{ names: ['Như Điều 3'] }] },
      },
      plan: {
        subject: 'Cải cách hành chính nhà nước năm 2026 trên địa bàn xã Lộc Hòa',
        preamble: { opening: ['Ủy ban nhân dân xã ban hành Kế hoạch như sau:'] },
        purpose: [{ text: 'Nâng cao chất lượng phục vụ.' }],
        pillars: [
          'Cải cách thể chế',
          'Cải cách thủ tục hành chính',
          'Cải cách tổ chức bộ máy',
          'Cải cách chế độ công vụ',
          'Cải cách tài chính công',
          'Xây dựng Chính quyền điện tử, Chính quyền số',
        ].map((name, i) => ({ id: `p${i + 1}`, name, tasks: [{ text: `Việc thứ ${i + 1}.` }] })),
        budget: [{ text: 'Từ ngân sách xã năm 2026.' }],
        assignments: [
          { name: 'Văn phòng HĐND và UBND xã', text: 'Tham mưu.' },
          { heading: 'Công chức Tư pháp – hộ tịch xã có trách nhiệm', text: 'Theo dõi.' },
          { name: 'Phòng Kinh tế, Hạ tầng và Đô thị', text: 'Phối hợp.' },
        ],
        outline: [
          { heading: 'MỤC ĐÍCH', content: 'purpose' },
          { heading: 'NHIỆM VỤ', content: 'pillars', headingNote: '(có Phụ lục kèm theo)' },
          { heading: 'KINH PHÍ', content: 'budget' },
          { heading: 'TỔ CHỨC THỰC HIỆN', content: 'assignments' },
        ],
        closing: ['Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Ủy ban nhân dân xã.'],
      },
      appendices: [
        {
          title: 'NHIỆM VỤ NĂM 2026',
          columns: ['no', 'objective', 'task', 'lead', 'support', 'time'].map((key) => ({ key })),
          rows: [
            { cells: { objective: 'Mục tiêu 1', task: 'Rà soát', lead: 'VP HĐND&UBND', time: 'Quý I/2026' } },
            { cells: { objective: 'Mục tiêu 2', task: 'Kiểm tra', lead: 'Tư pháp - Hộ tịch', time: 'Thường xuyên' } },
          ],
        },
      ],
    },
    { draft: true },
  );
}

/** The codes found (without `check.`) after a change, each with its path. */
function found(change: (plan: Plan) => unknown): string[] {
  const plan = soundPlan();
  change(plan);
  return checkConsistency(plan).map(({ code, path }) => `${code.replace('check.', '')} @ ${path}`);
}

type Case = [name: string, change: (plan: Plan) => unknown, findings: string[]];
const rows = (plan: Plan) => plan.appendices![0]!.rows!;
const say = (text: string) => (plan: Plan) => void (plan.plan!.purpose![0]!.text = text);
const purpose = 'plan.purpose[0].text';
const cite = (citation: object) => (plan: Plan) => void plan.decision!.preamble!.citations!.push(citation);
const cited = 'decision.preamble.citations[2]';
const run = (cases: Case[]): void => {
  it.each(cases)('%s', (_name, change, findings) => expect(found(change)).toEqual(findings));
};

it('finds nothing in a sound plan, and next to nothing in empty drafts', () => {
  expect(found(() => undefined)).toEqual([]);
  expect(checkConsistency({})).toEqual([]);
  expect(checkConsistency({ plan: {}, decision: {}, organ: {}, appendices: [{}] }).map(({ code }) => code)).toEqual([
    'check.appendix-unmentioned',
  ]);
});

it('says in one Vietnamese sentence what is wrong, where, and what to do', () => {
  const plan = soundPlan();
  say('Đạt 120% hồ sơ.')(plan);
  const [finding] = checkConsistency(plan);
  expect(finding).toMatchObject({ code: 'check.percentage-over-100', severity: 'warning', path: purpose });
  expect(finding!.message).toMatch(/“120%” \(plan\.purpose\[0\]\.text\).*; hãy /);
});

describe('the period', () => {
  // prettier-ignore
  run([
    ['the title of another year', (p) => void (p.plan!.subject = 'Cải cách hành chính năm 2025'), ['other-period @ plan.subject']],
    ['the decision of another period', (p) => void (p.decision!.subject = 'Ban hành Kế hoạch giai đoạn 2021-2025'), ['other-period @ decision.subject']],
    ['a programme named beside the year', (p) => void (p.plan!.subject = 'Thực hiện Chương trình tổng thể giai đoạn 2021-2030 năm 2026'), []],
    ['a programme alone', (p) => void (p.plan!.subject = 'Thực hiện Chương trình tổng thể giai đoạn 2021-2030'), []],
    ['an outlook in the title', (p) => void (p.plan!.subject = 'Cải cách hành chính năm 2026, tầm nhìn đến năm 2030'), []],
    ['a heading of another year', (p) => void (p.plan!.outline![1]!.heading = 'NHIỆM VỤ NĂM 2025'), ['other-period @ plan.outline[1].heading']],
    ['a heading with a five-year plan around the year', (p) => void (p.plan!.outline![1]!.heading = 'MỤC TIÊU GIAI ĐOẠN 2026 – 2030'), []],
    ['a budget of another year', (p) => void (p.plan!.budget![0]!.text = 'Trong dự toán năm 2025.'), ['other-period @ plan.budget[0].text']],
    ['a budget that compares', (p) => void (p.plan!.budget![0]!.text = 'Tăng 5% so với năm 2025, đến năm 2027 đạt mức mới.'), []],
    ['a budget that cites', (p) => void (p.plan!.budget![0]!.text = 'Theo Nghị quyết số 38/NQ-HĐND ngày 22/12/2025 về dự toán năm 2025.'), []],
    ['a closing of another year', (p) => void (p.plan!.closing = ['Trên đây là Kế hoạch năm 2024.']), ['other-period @ plan.closing[0]']],
    ['a closing with a report date', (p) => void (p.plan!.closing = ['Báo cáo trước ngày 05 tháng 01 năm 2027, quý I năm 2027.']), []],
    ['a Kèm theo line of another year', (p) => void (p.plan!.reference = '(Kèm theo Quyết định ban hành Kế hoạch năm 2025)'), ['other-period @ plan.reference']],
    ['a year of a longer plan in a heading', (p) => ((p.period = { from: 2026, to: 2030 }), (p.plan!.outline![1]!.heading = 'NĂM 2027')), [
      'other-period @ decision.subject', 'other-period @ decision.articles[0].text', 'other-period @ plan.subject', 'other-period @ appendices[0].title',
    ]],
  ]);

  // prettier-ignore
  run([
    ['a Kèm theo line with another number', (p) => void (p.plan!.reference = '(Kèm theo Quyết định số 10/QĐ-UBND ngày 22/01/2026)'), ['reference-other-document @ plan.reference']],
    ['a Kèm theo line with another date', (p) => void (p.appendices![0]!.reference = '(Kèm theo Quyết định số 09/QĐ-UBND ngày 23/01/2026)'), ['reference-other-document @ appendices[0].reference']],
    ['a Kèm theo line that agrees, zeros aside', (p) => void (p.plan!.reference = '(Kèm theo Quyết định số 09/QĐ-UBND ngày 22 tháng 01 năm 2026)'), []],
  ]);
});

describe('citations', () => {
  // prettier-ignore
  run([
    ['newer than the document', cite({ kind: 'Kế hoạch', number: '5/KH-UBND', date: '2026-02-01' }), [`citation-newer @ ${cited}`]],
    ['newer by the year in its number', say('Theo Nghị định số 5/2027/NĐ-CP của Chính phủ.'), [`citation-newer @ ${purpose}`]],
    ['of the same month, day blank', cite({ kind: 'Kế hoạch', number: '5/KH-UBND', date: '2026-01' }), []],
    ['newer, but the document is undated', (p) => (delete p.decision!.date, cite({ number: '5/KH-UBND', date: '2027-02-01' })(p)), []],
    ['one number with two dates, in words and figures', say('Kế hoạch số 02/KH-UBND ngày 07/01/2025; Kế hoạch số 2/KH-UBND ngày 07 tháng 01 năm 2026 của UBND tỉnh về cải cách.'), [`citation-two-dates @ ${purpose}`]],
    ['a typed date and another in prose', (p) => (cite({ kind: 'Kế hoạch', number: '245/KH-UBND', date: '2025-12-26' })(p), say('Kế hoạch số 245/KH-UBND ngày 25/12/2025')(p)), [`citation-two-dates @ ${purpose}`]],
    ['yearly plans under one number', say('Kế hoạch số 02/KH-UBND ngày 07/01/2024 về công tác năm 2024; Kế hoạch số 02/KH-UBND ngày 06/01/2025 về công tác năm 2025'), []],
    ['one number of two organs', say('Quyết định số 12/QĐ-UBND ngày 02/01/2025 của UBND tỉnh; Quyết định số 12/QĐ-UBND ngày 05/01/2025 của UBND xã Lộc Hòa'), []],
    ['one organ written short and long', say('Quyết định số 12/QĐ-UBND ngày 02/01/2025 của UBND tỉnh; Quyết định số 12/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh Đồng Nai'), [`citation-two-dates @ ${purpose}`]],
    ['blank numbers', (p) => ['2025-01-02', '2025-01-05'].forEach((date) => cite({ kind: 'Kế hoạch', number: '/KH-UBND', date })(p)), []],
    ['blank numbers in prose', say('Kế hoạch số /KH-UBND ngày 02/01/2025; Kế hoạch số /KH-UBND ngày 05/01/2025'), []],
    ['a known act with a wrong day', say('Nghị định số 30/2020/NĐ-CP ngày 07/3/2020 của Chính phủ về công tác văn thư'), [`known-act-date @ ${purpose}`]],
    ['a known act with a wrong year, told by its subject', (p) => void (p.decision!.preamble!.citations![1]!.date = '2022-07-15'), ['known-act-date @ decision.preamble.citations[1]']],
    ['another act that bears the number in another year', say('Nghị quyết số 23/NQ-CP ngày 02/9/2019; Chỉ thị số 23/CT-TTg ngày 20/8/2023 về phòng cháy'), []],
    ['a law with a wrong day', (p) => void (p.decision!.preamble!.citations![0]!.date = '2025-06-19'), ['known-act-date @ decision.preamble.citations[0]']],
    ['the law of 2025, of which there are two, by its year', say('theo Luật Tổ chức chính quyền địa phương năm 2025'), []],
    ['a law that is replaced', (p) => void (p.decision!.preamble!.citations![0]!.date = '2015-06-19'), ['act-replaced @ decision.preamble.citations[0]']],
    ['the short-lived law of February 2025', (p) => void (p.decision!.preamble!.citations![0]!.date = '2025-02-19'), ['act-replaced @ decision.preamble.citations[0]']],
    ['a decree replaced, in prose and undated', say('theo Nghị định số 61/2018/NĐ-CP của Chính phủ'), [`act-replaced @ ${purpose}`]],
    ['the same decree in its time', (p) => ((p.decision!.date = '2025-01-22'), (p.decision!.preamble!.citations = []), say('theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018')(p)), []],
    ['a replaced act inside the name of another', say('Nghị định số 9/2024/NĐ-CP sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP'), []],
    ['a replaced act in a verbatim citation', cite({ text: 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015' }), [`act-replaced @ ${cited}.text`]],
  ]);
});

describe('levels of government that ended on 1 July 2025', () => {
  // prettier-ignore
  run([
    ['huyện in prose', say('Báo cáo UBND huyện.'), [`former-level @ ${purpose}`]],
    ['thị xã and thị trấn, capitals', say('CÁC THỊ XÃ, THỊ TRẤN'), [`former-level @ ${purpose}`]],
    ['a recipient', (p) => p.decision!.recipients!.list!.push({ names: ['UBND huyện'] }), ['former-level @ decision.recipients.list[1].names[0]']],
    ['words that only look like it', say('Phát triển đô thị xã hội; siêu thị xã Lộc Hòa; thực hiện Chỉ thị xã giao; quân đội; truyện'), []],
    ['inside the citation of an older document', say('Kế hoạch số 02/KH-UBND ngày 07/01/2021 của UBND huyện Lộc Ninh về cải cách trên địa bàn huyện'), []],
    ['beside the citation of an older document', say('Theo Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ, báo cáo huyện.'), [`former-level @ ${purpose}`]],
    ['history', say('Tiếp nhận nhiệm vụ của cấp huyện trước đây.'), []],
    ['a document of the three-tier years', (p) => ((p.decision!.date = '2025-06-30'), say('Báo cáo UBND huyện.')(p)), []],
    ['a unit of such a type', (p) => void (p.organ!.unit!.type = 'thị trấn'), ['former-level @ organ.unit.type']],
  ]);
});

describe('percentages', () => {
  // prettier-ignore
  run([
    ['over 100', say('Đạt 120% hồ sơ; 100% và 99,5% còn lại.'), [`percentage-over-100 @ ${purpose}`]],
    ['over 100 with a decimal comma and a space', say('Tỷ lệ 105,5 % hồ sơ'), [`percentage-over-100 @ ${purpose}`]],
    ['a hundred exactly', say('100,0%, 95-100 %'), []],
    ['growth and comparison', say('Số hồ sơ tăng 120%; đạt 110% so với năm trước; hoàn thành 105% dự toán'), []],
  ]);
});

describe('pillars', () => {
  // prettier-ignore
  run([
    ['without objectives and tasks', (p) => void (p.plan!.pillars![0]!.tasks = [{ text: ' ' }]), ['pillar-empty @ plan.pillars[0]']],
    ['with objectives in children only', (p) => void (p.plan!.pillars![0]! = { id: 'p1', name: 'Thể chế', objectives: [{ children: [{ text: 'Có' }] }] }), []],
    ['that no pass shows', (p) => void (p.plan!.outline![1]!.pass = { items: [1, 2, 3, 4, 5].map((i) => ({ pillar: `p${i}` })) }), ['pillar-not-shown @ plan.pillars[5]']],
    ['of the programme forgotten', (p) => void p.plan!.pillars!.pop(), ['pillar-of-programme-missing @ plan.pillars']],
    ['of a programme that the plan does not follow', (p) => (p.plan!.pillars!.pop(), p.decision!.preamble!.citations!.pop()), []],
  ]);
});

describe('units of an appendix', () => {
  const lead = (value: unknown) => (plan: Plan) => void (rows(plan)[0]!.cells!.lead = value as string);
  const at = 'appendices[0].rows[0].cells.lead';
  // prettier-ignore
  run([
    ['a unit without duties', lead('Phòng Văn hóa - Xã hội'), [`unit-without-duties @ ${at}`]],
    ['the second of a list', lead({ organs: [{ name: 'Văn phòng HĐND&UBND' }, { name: 'Trạm Y tế xã' }] }), [`unit-without-duties @ ${at}.organs[1].name`]],
    ['other spellings of known units', lead('VĂN PHÒNG Hội đồng nhân dân và Ủy ban nhân dân xã Lộc Hoà; công chức tư pháp–hộ tịch\nHộ tịch - Tư pháp'), []],
    ['generic groups', lead('Các bộ phận có liên quan; các cơ quan, đơn vị, các phòng, ban và các thôn; Chủ tịch UBND xã'), []],
    ['organs outside', lead('UBND tỉnh, Sở Nội vụ; Công an xã, Ủy ban MTTQ Việt Nam xã và Đoàn Thanh niên'), []],
    ['a name with commas and "và" beside another', lead('Phòng Kinh tế, Hạ tầng và Đô thị, Văn phòng HĐND và UBND và Tư pháp - Hộ tịch'), []],
    ['an unknown name with commas, told once', lead('Phòng Văn hóa, Khoa học và Thông tin, Tư pháp - Hộ tịch'), [`unit-without-duties @ ${at}`]],
    ['the same unknown unit in two rows, told once', (p) => (lead('Trạm Y tế')(p), void (rows(p)[1]!.cells!.support = 'Trạm Y tế xã')), [`unit-without-duties @ ${at}`]],
    ['Bộ phận, which is no Bộ', lead('Bộ phận Một cửa'), [`unit-without-duties @ ${at}`]],
    ['a remark in brackets', lead('Tư pháp – Hộ tịch (trên CSDL Quốc gia); Văn phòng HĐND và UBND (một cửa, số hóa)'), []],
    ['named in a paragraph without a bearer', (p) => (lead('Trạm Y tế xã')(p), void p.plan!.assignments!.push({ bearer: 'none', text: 'Phối hợp với Trạm Y tế, các đoàn thể.' })), []],
    ['no Tổ chức thực hiện at all', (p) => (lead('Trạm Y tế xã')(p), void (p.plan!.assignments = [])), []],
  ]);
  it('calls an unknown name with commas by its whole name', () => {
    const plan = soundPlan();
    lead('Phòng Văn hóa, Khoa học và Thông tin, Tư pháp - Hộ tịch')(plan);
    expect(checkConsistency(plan)[0]!.message).toContain('“Phòng Văn hóa, Khoa học và Thông tin”');
  });
});

describe('appendices', () => {
  const note = (text: string) => (plan: Plan) => void (plan.plan!.outline![1]!.headingNote = text);
  const at = 'plan.outline[1].headingNote';
  // prettier-ignore
  run([
    ['mentioned by a number that is missing', note('(Nhiệm vụ tại các Phụ lục I, II kèm theo)'), [`appendix-missing @ ${at}`]],
    ['mentioned without one being there', (p) => void (p.appendices = []), [`appendix-missing @ ${at}`]],
    ['never mentioned', note('(xem bảng)'), ['appendix-unmentioned @ appendices[0]']],
    ['three, mentioned as a range', (p) => (p.appendices!.push({ title: 'DANH MỤC' }, { title: 'BIỂU' }), note('(Phụ lục số 01 đến 03)')(p)), []],
    ['two, one mentioned', (p) => (p.appendices!.push({ title: 'DANH MỤC' }), note('(PHỤ LỤC I)')(p)), ['appendix-unmentioned @ appendices[1]']],
    ['of another document', say('theo Phụ lục III ban hành kèm theo Nghị định số 30/2020/NĐ-CP'), []],
  ]);
  // prettier-ignore
  run([
    ['a row that stands twice, folded', (p) => void rows(p).push({ cells: { objective: 'mục tiêu 1', task: 'RÀ SOÁT.', lead: 'VP HĐND & UBND', time: 'Quý I/2026' } }), ['row-twice @ appendices[0].rows[2]']],
    ['a task twice with two deadlines', (p) => void rows(p).push({ rows: [{ cells: { objective: 'Mục tiêu 1', task: 'Rà soát', lead: 'VP HĐND&UBND', time: 'Quý II/2026' } }] }), ['task-twice @ appendices[0].rows[2].rows[0]']],
    ['one task with two leads', (p) => void rows(p).push({ cells: { objective: 'Mục tiêu 1', task: 'Rà soát', lead: 'Tư pháp - Hộ tịch' } }), []],
    ['a row that stands twice, once under a spanning objective', (p) => {
      rows(p)[0]!.cells!.objective = { text: 'Mục tiêu 1', rowSpan: 2 };
      delete rows(p)[1]!.cells!.objective;
      rows(p).push({ cells: { objective: 'Mục tiêu 1', task: 'Kiểm tra', lead: 'Tư pháp - Hộ tịch', time: 'Thường xuyên' } });
    }, ['row-twice @ appendices[0].rows[2]']],
    ['one task under two objectives', (p) => void rows(p).push({ cells: { objective: 'Mục tiêu 9', task: 'Kiểm tra', lead: 'Tư pháp - Hộ tịch', time: 'Thường xuyên' } }), []],
    ['one task with several results', (p) => {
      rows(p)[0]!.cells!.task = { text: 'Rà soát', rowSpan: 2 };
      rows(p)[1] = { cells: { objective: 'Mục tiêu 1', lead: 'VP HĐND&UBND', time: 'Quý II/2026' } };
    }, []],
  ]);
  it.each(['Quý I/2025', 'Tháng 3/2027', 'năm 2025', 'Trước ngày 31/12/2024', '2021-2025'])(
    'a deadline outside: %s',
    (time) =>
      expect(found((p) => void (rows(p)[1]!.cells!.time = time))).toEqual([
        'deadline-outside-period @ appendices[0].rows[1].cells.time',
      ]),
  );
  it.each([
    'Hằng năm',
    'Thường xuyên',
    '31/12/2026',
    '2021-2030',
    '2026 - 2030',
    '2024-2026',
    'Theo Quyết định số 12/2024/QĐ-UBND',
  ])('a deadline within: %s', (time) => expect(found((p) => void (rows(p)[1]!.cells!.time = time))).toEqual([]));
});

describe('authority and signature', () => {
  type Lines = NonNullable<NonNullable<Plan['decision']>['signature']>['lines'];
  const sign = (authority: 'head' | 'collective', lines: Lines) => (plan: Plan) => {
    plan.organ!.authority = authority;
    plan.decision!.signature!.lines = lines;
  };
  const tm = { capacity: 'TM.', title: 'ỦY BAN NHÂN DÂN' } as const;
  const at = 'decision.signature';
  // prettier-ignore
  run([
    ['the head signs TM.', sign('head', [tm, { title: 'CHỦ TỊCH' }]), [`signature-on-behalf-of-head @ ${at}.lines[0]`]],
    ['TM. written into the title', sign('head', [{ title: 'TM. ỦY BAN NHÂN DÂN' }, { title: 'CHỦ TỊCH' }]), [`signature-on-behalf-of-head @ ${at}.lines[0]`]],
    ['a collective without TM.', sign('collective', [{ title: 'CHỦ TỊCH' }]), [`signature-without-collective @ ${at}.lines`]],
    ['a collective by default', (p) => void delete p.organ!.authority, [`signature-without-collective @ ${at}.lines`]],
    ['a collective with TM. and KT.', sign('collective', [tm, { capacity: 'KT.', title: 'CHỦ TỊCH' }, { title: 'PHÓ CHỦ TỊCH' }]), []],
    ['TM. before an office', sign('collective', [{ capacity: 'TM.', title: 'CHỦ TỊCH' }]), [`signature-on-behalf-of-person @ ${at}.lines[0]`]],
    ['KT. without a deputy', sign('head', [{ capacity: 'KT.', title: 'CHỦ TỊCH' }]), [`signature-deputy-missing @ ${at}.lines[0]`]],
    ['KT. before the organ', sign('head', [{ capacity: 'KT.', title: 'ỦY BAN NHÂN DÂN' }, { title: 'PHÓ CHỦ TỊCH' }]), [`signature-deputy-of-collective @ ${at}.lines[0]`]],
    ['a deputy without KT.', sign('head', [{ title: 'PHÓ CHỦ TỊCH' }]), [`signature-deputy-alone @ ${at}.lines[0]`]],
    ['an acting head', sign('head', [{ capacity: 'Q.', title: 'CHỦ TỊCH' }]), []],
    ['academic titles', (p) => void (p.decision!.signature!.name = 'ThS. Nguyễn Văn An'), [`signature-title-in-name @ ${at}.name`]],
    ['academic titles in words', (p) => void (p.decision!.signature!.name = 'Kỹ sư Nguyễn Văn An'), [`signature-title-in-name @ ${at}.name`]],
    ['names that only look like titles', (p) => void (p.decision!.signature!.name = 'Ts Đặng Tiến Sĩ'), []],
    ['the line of the other authority', (p) => void (p.decision!.authorityLine = 'ỦY BAN NHÂN DÂN XÃ LỘC HÒA'), ['authority-line-other @ decision.authorityLine']],
    ['the attached plan signed', (p) => void (p.plan!.signature = { lines: [{ title: 'CHỦ TỊCH' }], name: 'A' }), ['attached-plan-signature @ plan.signature']],
    ['Kèm theo lines that name the other', (p) => void (p.plan!.referenceAuthority = 'collective'), ['reference-authority-other @ plan.referenceAuthority']],
    ['a part with an authority of its own', (p) => ((p.decision!.authority = 'head'), void (p.organ!.authority = 'collective')), []],
  ]);
});

it('reads 20,000 rows in a few seconds', () => {
  const plan = soundPlan();
  plan.appendices![0]!.rows = Array.from({ length: 20_000 }, (_, i) => ({
    cells: {
      objective: `Mục tiêu ${i}`,
      task: `Việc ${i} theo Quyết định số ${i}/QĐ-UBND`,
      lead: `Tổ ${i}`,
      time: '2025',
    },
  }));
  const started = performance.now();
  expect(checkConsistency(plan).length).toBeLessThanOrEqual(200);
  expect(performance.now() - started).toBeLessThan(10_000);
});
