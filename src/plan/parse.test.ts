import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlanData, noKnownParts } from './parse.ts';

function told(data: unknown, draft = true): string[] {
  return checkPlanData(data, { draft }).findings.map(({ code, path }) => `${code} ${path}`);
}

/** A complete plan; what is given stands instead. */
function complete(part: object): object {
  return {
    period: { from: 2026 },
    organ: { unit: { type: 'xã', name: 'Ninh Phước' } },
    plan: {
      subject: 'Cải cách hành chính năm 2026',
      outline: [{ heading: 'Mục đích' }],
      signature: { lines: [{ title: 'CHỦ TỊCH' }], name: 'Nguyễn Văn A' },
      recipients: { list: [{ names: ['Như trên'] }] },
      ...part,
    },
  };
}

describe('a draft', () => {
  it.each([
    [
      'a heading of a pass without text',
      { outline: [{ content: 'pillars', pass: { tasksHeading: { marker: 'a)' } } }] },
    ],
    ['recipients without names', { recipients: { list: [{ purpose: 'b/c' }] } }],
    ['a drafter without a mark', { recipients: { drafter: { copies: 3 } } }],
  ])('may have %s', (_, plan) => {
    expect(told({ plan })).toEqual([]);
  });

  it('may have an organ without a name in a cell', () => {
    const rows = [{ cells: { lead: { organs: [{ remark: 'đầu mối' }, {}] } } }];
    expect(told({ appendices: [{ columns: [{ key: 'lead' }], rows }] })).toEqual([]);
  });
});

describe('a complete plan', () => {
  it('is taken as it stands here', () => {
    expect(told(complete({}), false)).toEqual([]);
  });

  it.each([
    ['names of recipients', { recipients: { list: [{ purpose: 'b/c' }] } }, 'plan.recipients.list[0].names'],
    ['a name at least', { recipients: { list: [{ names: [] }] } }, 'plan.recipients.list[0].names'],
    [
      "the drafter's mark",
      { recipients: { list: [{ names: ['Như trên'] }], drafter: { copies: 3 } } },
      'plan.recipients.drafter.mark',
    ],
  ])('needs %s', (_, part, path) => {
    expect(told(complete(part), false)).toEqual([`plan.missing ${path}`]);
  });
});

describe('plans that share parts', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
  const whole = read('b-quyet-dinh-ke-hoach-xa-2026');
  const withoutPlan = Object.fromEntries(Object.entries(whole).filter(([field]) => field !== 'plan'));
  const variants: [string, Record<string, unknown>][] = [
    ['as it is', whole],
    ['with a part of its own', { ...whole, organ: (read('c-ke-hoach-phuong-2021-2025') as { organ: object }).organ }],
    ['with a part that is wrong', { ...whole, period: { from: '2026' } }],
    ['with an unknown field', { ...whole, ghi_chu: 'x' }],
    ['without one that is needed', withoutPlan],
    ['with a part in the wrong place', { ...whole, decision: whole['plan'] }],
    ['that break a rule between parts', { ...whole, appendices: read('e-ke-hoach-xa-2024')['decision'] ?? [{}] }],
  ];

  it.each(variants)('are found as right and wrong as alone: %s', (_name, data) => {
    const known = noKnownParts();
    for (const draft of [false, true]) {
      checkPlanData(whole, { draft, known });
      const alone = checkPlanData(data, { draft });
      expect(checkPlanData(data, { draft, known })).toEqual(alone);
      expect(checkPlanData(data, { draft, known })).toEqual(alone);
    }
  });
});

describe('what may be of several shapes is told at the place inside that is wrong', () => {
  const at = 'appendices[0].rows[0].cells.lead';

  it.each([
    [{ organs: [{ name: 5 }] }, `plan.wrong-type ${at}.organs[0].name`],
    [{ organs: [{ name: 'a' }, 'b'] }, `plan.wrong-type ${at}.organs[1]`],
    [{ organs: [{ nam: 'a' }] }, `plan.unknown-field ${at}.organs[0].nam`],
    [{ organs: [{ remark: [{ text: 'a', bold: 1 }] }] }, `plan.wrong-type ${at}.organs[0].remark[0].bold`],
    [{ organs: 'a' }, `plan.wrong-type ${at}.organs`],
    [{ text: 5 }, `plan.wrong-type ${at}.text`],
    [{ text: ['a', 5] }, `plan.wrong-type ${at}.text[1]`],
    [{ text: ['a', { txt: 'b', text: 'c' }] }, `plan.unknown-field ${at}.text[1].txt`],
    [{ more: ['a', 'b\u0000'] }, `plan.illegal-character ${at}.more[1]`],
    [{ rowSpan: 0 }, `plan.too-small ${at}.rowSpan`],
    [['a', { text: 'b\u0000' }], `plan.illegal-character ${at}[1].text`],
    ['a\u0000', `plan.illegal-character ${at}`],
    [5, `plan.wrong-type ${at}`],
    [null, `plan.wrong-type ${at}`],
  ])('%j: %s', (lead, finding) => {
    expect(told({ appendices: [{ columns: [{ key: 'lead' }], rows: [{ cells: { lead } }] }] })).toEqual([finding]);
  });
});
