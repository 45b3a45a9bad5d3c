/** The lint of a stock template that nobody has changed: there is no row to keep it in, and it is the same until the next release. */
import { LRUCache } from 'lru-cache';
import type { LintReport } from '../contract.ts';
import { lintInProcess } from '../lint/lint-in-process.ts';
import type { TemplatePlace } from '../place.ts';
import { stockFile } from './stock.ts';

const known = new LRUCache<string, LintReport>({ max: 20 });

/** @throws Failure `template.unknown`, and those of the process it is looked at in */
export async function stockLint({ processes }: Pick<TemplatePlace, 'processes'>, slug: string): Promise<LintReport> {
  const { bytes, sha256, fileName } = await stockFile(slug);
  const before = known.get(sha256);
  if (before) return before;
  const { report } = await lintInProcess(processes, bytes, { name: fileName });
  known.set(sha256, report);
  return report;
}
