/** What a dry run says before anything is produced. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BulkInput } from '../../../src/bulk/contract.ts';
import { dryRun, type DryRunOptions } from '../../../src/bulk/dry-run.ts';
import { readOverrides } from '../../../src/bulk/overrides.ts';
import { tableOf } from '../../../src/bulk/table/chosen-units.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';
import { allUnits } from '../../../src/units/unit-list.ts';

const base = JSON.parse(
  readFileSync(new URL('../../../samples/ke-hoach-goc-cap-xa-2026.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const options: DryRunOptions = { template: 'quyet-dinh-ke-hoach', formats: ['docx', 'pdf'], threads: 2, sample: 0 };

async function inputOf(csv: string, overrides = '{}', plan = base): Promise<BulkInput> {
  const table = await readUnitsTable(new TextEncoder().encode(csv), 'bang.csv');
  return { base: plan, table, overrides: readOverrides(overrides) };
}

const ofPlan = (plan: Record<string, unknown>) => ({
  ...base,
  plan: { ...(base['plan'] as Record<string, unknown>), ...plan },
});

describe('a dry run', () => {
  it('names row and column of a value that the plan does not take', async () => {
    const input = await inputOf('code,decision.number,Ngày kế hoạch tỉnh\n00004,12,\n00008,1x2y,31/2/2026\n00025,,');
    const { failing, units } = await dryRun(input, options);
    expect(units).toBe(3);
    expect(failing).toHaveLength(1);
    expect(failing[0]).toMatchObject({ row: 3, code: '00008', name: 'phường Ngọc Hà, thành phố Hà Nội' });
    expect(failing[0]?.findings[0]).toMatchObject({ path: 'B3', column: 'B', heading: 'decision.number' });
    expect(failing[0]?.findings[0]?.message).toMatch(/^Hàng 3, cột B \(decision\.number\): /);
  });

  it('names the column whose value a text cannot work with', async () => {
    const { failing } = await dryRun(await inputOf('code,Ngày kế hoạch tỉnh\n00004,15/1/2026\n00008,hôm qua'), options);
    expect(failing.map(({ row }) => row)).toEqual([3]);
    expect(failing[0]?.findings.map(({ path, code }) => `${path} ${code}`)).toContain('B3 wording.bad-date');
  });

  it('names the empty cell of a value that nothing else gives', async () => {
    const plan = ofPlan({ closing: ['Do {{nguoi_soan}} soạn'] });
    const { failing } = await dryRun(await inputOf('code,Người soạn\n00004,A\n00008,', '{}', plan), options);
    expect(failing[0]?.findings).toMatchObject([{ path: 'B3', code: 'wording.unknown-placeholder' }]);
    expect(failing[0]?.findings[0]?.message).toMatch(/^Hàng 3, cột B \(Người soạn\): ô còn trống; /);
  });

  it('tells what is wrong with every unit once, as a fault of the base plan', async () => {
    const plan = ofPlan({ number: 7 });
    const { failing, findings } = await dryRun(await inputOf('code\n00004\n00008', '{}', plan), options);
    expect(failing).toHaveLength(2);
    expect(findings).toMatchObject([{ code: 'plan.wrong-type', path: 'plan.number' }]);
    expect(findings[0]?.message).toContain('kế hoạch gốc');
  });

  it('names the operation of an override that fails, and overrides of other units', async () => {
    const overrides = '{"4":[{"op":"remove","path":"/plan/none"}],"12345":[]}';
    const { failing, findings } = await dryRun(await inputOf('code\n00004\n00008', overrides), options);
    expect(failing).toMatchObject([{ code: '00004', findings: [{ code: 'bulk.override-failed', path: '00004[0]' }] }]);
    expect(findings.map(({ code, path }) => `${path} ${code}`)).toEqual(['12345 bulk.stray-override']);
  });

  it('tells columns without use, with the placeholder that was meant', async () => {
    const input = await inputOf('code,Tỷ lệ đúng hạn,Nguoi kyy,Ghi chú\n00004,97,A,x');
    const { unusedColumns, findings } = await dryRun(input, options);
    expect(unusedColumns).toEqual([
      { letter: 'C', heading: 'Nguoi kyy', near: 'nguoi_ky' },
      { letter: 'D', heading: 'Ghi chú' },
    ]);
    expect(findings.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'C bulk.unused-column',
      'D bulk.unused-column',
    ]);
    const named = await dryRun(input, { ...options, pattern: '{{ma}} {{ghi_chu}}{{nguoi_kyy}}' });
    expect(named.unusedColumns).toEqual([]);
  });

  it('tells names that a person must decide on until table, override or list decides', async () => {
    const units = allUnits().filter(({ name }) => name === 'Trần Phú' || name === 'Điện Biên Phủ');
    const [first, second, third] = units.filter(({ namedAfter }) => !namedAfter);
    const rows = units.map(({ code }) => `${code},${code === first!.code ? 'không' : ''}`);
    const override = `{"${second!.code}":[{"op":"add","path":"/organ/unit/namedAfter","value":"person"}]}`;
    const { notices } = await dryRun(await inputOf(`code,Tên theo\n${rows.join('\n')}`, override), options);
    const open = notices.map(({ code }) => code);
    expect(open).not.toContain(first!.code);
    expect(open).not.toContain(second!.code);
    expect(open).toContain(third!.code);
    expect(open).toHaveLength(units.filter(({ namedAfter }) => !namedAfter).length - 2);
    expect(notices[0]?.findings[0]).toMatchObject({ code: 'bulk.name-to-decide', severity: 'warning' });
  });

  it('tells units whose files would have the same name, and a pattern that a unit has no value for', async () => {
    const same = await dryRun(await inputOf('code\n00004\n00008'), { ...options, pattern: '{{nam}}' });
    expect(same.failing).toMatchObject([{ code: '00008', findings: [{ code: 'bulk.same-file-name' }] }]);
    const lacking = await dryRun(await inputOf('code,Đợt\n00004,1\n00008,'), { ...options, pattern: '{{ma}} {{dot}}' });
    expect(lacking.failing).toMatchObject([{ code: '00008', findings: [{ code: 'bulk.bad-pattern' }] }]);
    await expect(dryRun(await inputOf('code\n00004'), { ...options, pattern: '../{{ma}}' })).rejects.toMatchObject({
      code: 'bulk.bad-pattern',
    });
  });

  it('leaves the thread to others in between, and ends when it is told to', async () => {
    const input = { base, table: tableOf(allUnits().slice(0, 150)), overrides: {} };
    const stop = new AbortController();
    let turns = 0;
    let over = false;
    const others = (async () => {
      while (!over) {
        await pause(1);
        turns++;
      }
    })();
    await dryRun(input, options).finally(() => (over = true));
    await others;
    expect(turns).toBeGreaterThan(5);
    const running = dryRun(input, { ...options, signal: stop.signal, progress: () => stop.abort(new Error('enough')) });
    await expect(running).rejects.toThrow('enough');
  });

  it('estimates pages and bytes by a few units, whatever the formats', async () => {
    const input = await inputOf('code\n00004\n00008\n00025');
    const { pages, bytes, seconds } = await dryRun(input, { ...options, sample: 2 });
    expect(pages).toBe(33);
    expect(bytes).toBeGreaterThan(300_000);
    expect(seconds).toBeGreaterThan(0);
    const word = await dryRun(input, { ...options, sample: 2, formats: ['docx'] });
    expect(word.pages).toBe(33);
    expect(word.bytes).toBeLessThan(bytes);
  });
});
