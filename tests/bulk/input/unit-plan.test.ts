/** One unit's plan: the base, its row, its overrides. */
import { describe, expect, it } from 'vitest';
import type { BulkInput } from '../../../src/bulk/contract.ts';
import { fileNames } from '../../../src/bulk/names/names.ts';
import { readOverrides } from '../../../src/bulk/overrides.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';
import { unitPlan } from '../../../src/bulk/unit-plan.ts';

const base = {
  period: { from: 2026 },
  organ: { unit: { type: 'xã', name: 'Gốc', province: { name: 'Gốc' } }, authority: 'head' },
  variables: { ngay_ky: '2026-01-02', nguoi_ky: 'B' },
  plan: { subject: 'Kế hoạch {{don_vi.ten}}', targets: [{ text: 'một' }, { text: 'hai' }] },
};

async function inputOf(csv: string, overrides = '{}'): Promise<BulkInput> {
  const table = await readUnitsTable(new TextEncoder().encode(csv), 'bang.csv');
  return { base, table, overrides: readOverrides(overrides) };
}

describe("a unit's plan", () => {
  it('has the unit, the own values and the fields of its row, and leaves the base as it was', async () => {
    const before = structuredClone(base);
    const input = await inputOf('code,Người ký,Ngày ký,plan.number,plan.date\n4,A,15/1/2026,12,3/2/2026');
    expect(unitPlan(input, input.table.rows[0]!)).toEqual({
      ...base,
      organ: {
        unit: { code: '00004', type: 'phường', name: 'Ba Đình', province: { type: 'thành phố', name: 'Hà Nội' } },
        authority: 'head',
      },
      variables: { ngay_ky: '2026-01-15', nguoi_ky: 'A' },
      plan: { ...base.plan, number: '12', date: '2026-02-03' },
    });
    expect(base).toEqual(before);
  });

  it('is changed by its overrides and by nobody else’s', async () => {
    const input = await inputOf(
      'code\n00004\n00008',
      '{"4":[{"op":"replace","path":"/plan/targets/1/text","value":"hai mươi"},{"op":"remove","path":"/plan/targets/0"}]}',
    );
    const [changed, other] = input.table.rows.map((row) => unitPlan(input, row)['plan']);
    expect(changed).toMatchObject({ targets: [{ text: 'hai mươi' }] });
    expect(other).toEqual(base.plan);
  });

  it('names the code, the operation and the path of an override that cannot be carried out', async () => {
    const input = await inputOf('code\n00004', '{"00004":[{"op":"replace","path":"/plan/nothing/x","value":1}]}');
    expect(() => unitPlan(input, input.table.rows[0]!)).toThrow(/mã 00004, thao tác 1 \(replace \/plan\/nothing\/x\)/);
  });
});

describe('file names', () => {
  it('stand by province and unit unless told otherwise', async () => {
    const input = await inputOf('code\n00004');
    const row = input.table.rows[0]!;
    const plan = unitPlan(input, row);
    expect(fileNames()(row, plan, 'Kế hoạch')).toBe('thành phố Hà Nội/00004 phường Ba Đình/Kế hoạch');
    expect(fileNames('{{nam}}/{{stt}} {{nguoi_ky}}')(row, plan)).toBe('2026/0001 B');
  });
});
