import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlanData } from '../../plan/parse.ts';
import { comparePlans } from '../../plan/compare/differences.ts';
import { convertToYear } from './convert.ts';
import { carriedOf, stillOpen } from '../../plan/compare/carried-finding.ts';

type Data = Record<string, unknown>;
const sample = (name: string): Data =>
  JSON.parse(readFileSync(new URL(`../../../samples/${name}.json`, import.meta.url), 'utf8')) as Data;
const b = () => sample('b-quyet-dinh-ke-hoach-xa-2026');

describe("last year's plan as another year's", () => {
  it('has the new year in period, subject, articles, headings and deadlines', () => {
    const { plan, moved } = convertToYear(b(), 2027);
    const data = plan as {
      period: unknown;
      decision: { subject: string; articles: { text: string }[] };
      plan: { outline: { heading: string }[]; pillars: { objectives: { text: string }[] }[] };
    };
    expect(data.period).toEqual({ from: 2027 });
    expect(data.decision.subject).toContain('năm 2027');
    expect(data.decision.articles[0]?.text).toContain('năm 2027');
    expect(data.plan.outline[2]?.heading).toContain('NĂM 2027');
    expect(data.plan.pillars[0]?.objectives[1]?.text).toContain('ngày 30 tháng 6 năm 2027');
    expect(moved).toBeGreaterThan(20);
    const left = comparePlans(b(), plan).differences.filter(({ before, after }) => before === after);
    expect(left).toEqual([]);
  });

  it('has no number and no date, and keeps symbol and signer', () => {
    const { plan } = convertToYear(b(), 2027);
    const decision = plan.decision as Data;
    expect([decision.number, decision.date, decision.symbol]).toEqual([undefined, undefined, 'QĐ-UBND']);
    expect(decision.signature).toEqual((b().decision as Data).signature);
  });

  it('keeps the citations as they are and flags those of the old year', () => {
    const { plan, findings } = convertToYear(b(), 2027);
    const citations = (data: Data) => ((data.decision as Data).preamble as Data).citations;
    expect(citations(plan)).toEqual(citations(b()));
    const flagged = findings.filter(({ code }) => code === 'drafts.old-citation').map(({ path }) => path);
    expect(flagged).toContain('decision.preamble.citations[5]');
    expect(flagged).toContain('decision.preamble.citations[6]');
    expect(flagged).not.toContain('decision.preamble.citations[1]');
  });

  it('moves a five-year period by five years and leaves the ten-year programme', () => {
    const { plan } = convertToYear(sample('c-ke-hoach-phuong-2021-2025'), 2026);
    expect(plan.period).toEqual({ from: 2026, to: 2030 });
    const text = JSON.stringify(plan);
    expect(text).toContain('2021 - 2030');
    expect(text).not.toMatch(/TÂN SƠN GIAI ĐOẠN 2021/iu);
  });

  it('flags a unit of a level that is no more, and one whose code the list does not know', () => {
    const codes = (plan: Data) => convertToYear(plan, 2026).findings.map(({ code, path }) => `${code} ${path}`);
    expect(codes(sample('d-quyet-dinh-ke-hoach-huyen-2021-2025'))).toContain('drafts.old-unit organ.unit');
    const unknown = b();
    ((unknown.organ as Data).unit as Data).code = '99999';
    expect(codes(unknown)).toContain('drafts.old-unit organ.unit');
    expect(codes(b())).not.toContain('drafts.old-unit organ.unit');
  });

  it.each([
    'a-ke-hoach-xa-2021-2025',
    'b-quyet-dinh-ke-hoach-xa-2026',
    'd-quyet-dinh-ke-hoach-huyen-2021-2025',
    'toi-thieu',
  ])('of the sample %s is a valid draft with the same structure', (name) => {
    const { plan } = convertToYear(sample(name), 2031);
    expect(checkPlanData(plan, { draft: true }).findings).toEqual([]);
    expect(comparePlans(sample(name), plan).differences.filter(({ change }) => change === 'moved')).toEqual([]);
  });

  it('moves a year that two runs of a text share', () => {
    const plan = {
      period: { from: 2026 },
      plan: { purpose: [{ text: ['trong năm 20', { text: '26', bold: true }] }] },
    };
    expect((convertToYear(plan, 2027).plan.plan as Data).purpose).toEqual([
      { text: ['trong năm 20', { text: '27', bold: true }] },
    ]);
  });

  it('says so where the source names no years', () => {
    const { plan, findings } = convertToYear({ plan: { subject: 'CCHC năm 2026' } }, 2027);
    expect(plan.period).toEqual({ from: 2027 });
    expect(findings.map(({ code }) => code)).toContain('drafts.year-unknown');
  });

  it('flags its own old number where a text names it', () => {
    const plan = b();
    (plan.plan as Data).reference =
      '(Kèm theo Quyết định số 57/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch UBND xã)';
    const own = convertToYear(plan, 2027).findings.filter(({ code }) => code === 'drafts.own-number');
    expect(own.map(({ path }) => path)).toEqual(['plan.reference']);
  });
});

describe('a finding about what was taken over', () => {
  it('goes when its value is changed and follows it when items are inserted before it', () => {
    const { plan, findings } = convertToYear(b(), 2027);
    const citations = ((plan.decision as Data).preamble as Data).citations as Data[];
    citations.unshift({ kind: 'Luật', subject: 'Cán bộ, công chức', date: '2025-06-24' });
    expect(stillOpen(findings, plan).map(({ path }) => path)).toContain('decision.preamble.citations[6]');
    citations[6] = { ...citations[6], number: '300/KH-UBND' };
    expect(stillOpen(findings, plan).map(({ path }) => path)).not.toContain('decision.preamble.citations[6]');
  });

  it('is known again by whoever is told of it together with the plan, and among others', () => {
    const { plan, findings } = convertToYear(b(), 2027);
    const told = stillOpen(findings, plan);
    expect(told.length).toBeGreaterThan(2);
    const other = { code: 'plan.missing', severity: 'error' as const, path: 'period', message: '' };
    expect(stillOpen(carriedOf([other, ...told], plan), plan)).toEqual(told);
  });
});
