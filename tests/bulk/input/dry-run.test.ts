/** What a dry run says before anything is produced. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BulkInput } from '../../../src/bulk/contract.ts';
import { dryRun, type DryRunOptions } from '../../../src/bulk/dry-run.ts';
import { readOverrides } from '../../../src/bulk/overrides.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';

const base = JSON.parse(
  readFileSync(new URL('../../../samples/ke-hoach-goc-cap-xa-2026.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const options: DryRunOptions = { template: 'quyet-dinh-ke-hoach', formats: ['docx', 'pdf'], threads: 2, sample: 0 };

async function inputOf(csv: string, overrides = '{}'): Promise<BulkInput> {
  const table = await readUnitsTable(new TextEncoder().encode(csv), 'bang.csv');
  return { base, table, overrides: readOverrides(overrides) };
}

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

  it('tells columns without use, with the placeholder that was meant', async () => {
    const input = await inputOf('code,Tỷ lệ đúng hạn,Nguoi kyy\n00004,97,A');
    const { unusedColumns, findings } = await dryRun(input, options);
    expect(unusedColumns).toEqual([{ letter: 'C', heading: 'Nguoi kyy', near: 'nguoi_ky' }]);
    expect(findings.map(({ code, path }) => `${path} ${code}`)).toEqual(['C bulk.unused-column']);
  });

  it('estimates pages and bytes by a few units', async () => {
    const input = await inputOf('code\n00004\n00008\n00025');
    const { pages, bytes, seconds } = await dryRun(input, { ...options, sample: 2 });
    expect(pages).toBe(33);
    expect(bytes).toBeGreaterThan(300_000);
    expect(seconds).toBeGreaterThan(0);
  });
});
