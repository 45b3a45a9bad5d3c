import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stillOpen } from '../../plan/compare/carried-finding.ts';
import { importedPlan, type Doubt, type ImportedSource } from './imported.ts';

type Data = Record<string, unknown>;
const sample = (name: string): Data =>
  JSON.parse(readFileSync(new URL(`../../../samples/${name}.json`, import.meta.url), 'utf8')) as Data;
const b = () => sample('b-quyet-dinh-ke-hoach-xa-2026');

/** xã Ia Lâu, tỉnh Gia Lai. */
const own = '23935';
const from = (plan: Data, more: Partial<ImportedSource> = {}, unitCode: string | null = own) =>
  importedPlan({ from: 'imported', plan, ...more }, unitCode);
const doubt: Doubt = {
  path: 'plan.pillars[0].objectives[0].text',
  state: 'placed',
  what: 'Mục tiêu',
  text: 'lời của văn bản cũ',
};

describe('a plan that was read from a document', () => {
  it('stays as it is where nothing else is asked for', () => {
    expect(from(b())).toEqual({ plan: b(), carried: [] });
  });

  it('keeps the doubtful places told until they are changed, also under another year', () => {
    const { plan, carried } = from(b(), { doubts: [doubt], newYear: 2028 });
    const open = stillOpen(carried, plan).filter(({ code }) => code === 'drafts.uncertain');
    expect(open).toMatchObject([{ path: doubt.path, severity: 'warning' }]);
    expect(open[0]?.message).toContain('“lời của văn bản cũ”');
    const pillars = (plan.plan as { pillars: { objectives: { text: string }[] }[] }).pillars;
    pillars[0]!.objectives[0]!.text = 'đã sửa';
    expect(stillOpen(carried, plan).map(({ code }) => code)).not.toContain('drafts.uncertain');
  });

  it('says of a free piece that nobody knows what it is', () => {
    const { carried } = from(b(), { doubts: [{ ...doubt, state: 'free' }] });
    expect(carried).toMatchObject([{ code: 'drafts.unclear', path: doubt.path }]);
  });

  it("of another organ becomes one's own: unit, lines, number, place and signer are not the other's", () => {
    const other = b();
    const decision = other.decision as Data;
    decision.authorityLine = 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁC';
    decision.place = 'Nơi khác';
    const { plan, carried } = from(other, { ownUnit: true });
    expect((plan.organ as { unit: Data }).unit.code).toBe(own);
    const now = plan.decision as { signature: Data } & Data;
    expect([now.number, now.date, now.authorityLine, now.place, now.signature.name]).toEqual(Array(5).fill(undefined));
    expect(now.symbol).toBe(decision.symbol);
    const named = carried.filter(({ code }) => code === 'drafts.old-unit-name').map(({ path }) => path);
    expect(named).toContain('plan.subject');
    expect(named.some((path) => path.startsWith('organ'))).toBe(false);
  });

  it("of another organ has no body and no line of reference of the other's", () => {
    const other = b();
    (other.organ as Data).body = 'Phòng Nội vụ';
    (other.plan as Data).reference = '(Kèm theo Quyết định số 9/QĐ-UBND của xã khác)';
    other.appendices = [{ title: 'Bảng', reference: '(Kèm theo Kế hoạch khác)' }];
    const { plan } = from(other, { ownUnit: true });
    expect(plan.organ).not.toHaveProperty('body');
    expect(plan.plan).not.toHaveProperty('reference');
    expect(plan.appendices).toEqual([{ title: 'Bảng' }]);
    delete other.decision;
    expect((from(other, { ownUnit: true }).plan.plan as Data).reference).toBeDefined();
  });

  it('is of another organ also where only the province differs', () => {
    const other = b();
    (other.organ as Data).unit = { type: 'xã', name: 'Ia Lâu', province: { name: 'Nơi Khác' } };
    const { plan, carried } = from(other, { ownUnit: true });
    expect((plan.decision as { signature: Data }).signature.name).toBeUndefined();
    expect(carried).toEqual([]);
  });

  it("of one's own unit keeps number and signer, and gets the unit's code", () => {
    const mine = b();
    const unit = (mine.organ as { unit: Data }).unit;
    const code = unit.code as string;
    delete unit.code;
    const { plan, carried } = from(mine, { ownUnit: true }, code);
    expect((plan.organ as { unit: Data }).unit.code).toBe(code);
    expect((plan.decision as Data).signature).toEqual((b().decision as Data).signature);
    expect(carried).toEqual([]);
  });

  it('keeps the organ where the organisation is no unit of the list', () => {
    expect(from(b(), { ownUnit: true }, null).plan.organ).toEqual(b().organ);
  });
});
