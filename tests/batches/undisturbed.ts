// What a batch must come to: the same units made one after the other in this process, with no database around.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { BulkInput } from '../../src/bulk/contract.ts';
import { makeUnit, templateLabel, type Maker } from '../../src/bulk/making.ts';
import { fileNames } from '../../src/bulk/names/names.ts';
import { tableOf } from '../../src/bulk/table/chosen-units.ts';
import { libreOfficeEngine } from '../../src/pdf/libreoffice.ts';
import { renderPool } from '../../src/render/pool/pool.ts';
import { loadStockTemplate, templateFor } from '../../src/render/stock.ts';
import { allUnits } from '../../src/units/unit-list.ts';

export const formats: ('docx' | 'pdf')[] = ['docx', 'pdf'];

const baseFile = new URL('../../samples/ke-hoach-goc-cap-xa-2026.json', import.meta.url);

/** The first units of the list, with a base plan for communes. */
export function inputOf(units: number): BulkInput & { template: string } {
  const base = JSON.parse(readFileSync(baseFile, 'utf8')) as Record<string, unknown>;
  return { base, table: tableOf(allUnits().slice(0, units)), overrides: {}, template: templateFor(base) };
}

/** `code path sha256` of every document, sorted. */
export async function undisturbed(input: BulkInput & { template: string }): Promise<string[]> {
  const office = libreOfficeEngine();
  const pool = renderPool({ office });
  const template = await loadStockTemplate(input.template);
  const maker: Maker = {
    renderer: pool,
    template: { id: template.id, label: templateLabel(template) },
    formats,
    options: {},
    pathOf: fileNames(),
  };
  const lines: string[] = [];
  const rows = input.table.rows.values();
  const lane = async () => {
    for (const row of rows) {
      for (const { path, bytes } of (await makeUnit(maker, input, row)).files) {
        lines.push(`${row.code} ${path} ${createHash('sha256').update(bytes).digest('hex')}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  await pool.close();
  await office.close();
  return lines.sort();
}
