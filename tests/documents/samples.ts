/** The samples that come with the project, and their documents. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { RenderedFile } from '../../src/render/contract.ts';
import { renderWord } from '../../src/render/render.ts';
import { loadStockTemplate, templateFor } from '../../src/render/stock.ts';

const folder = new URL('../../samples/', import.meta.url);

export const sampleNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** A sample's data, parsed anew each time, so that a test may change it. */
export function sampleData(name: string): Plan {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Plan;
}

/** Data as Word files, with the stock template that suits it. */
export async function documentsOf(data: unknown, draft = false): Promise<{ plan: Plan; files: RenderedFile[] }> {
  return renderWord(data, await loadStockTemplate(templateFor(data)), draft);
}
