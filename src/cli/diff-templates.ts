/** The work of `kehoach template diff`. */
import { loadTemplate } from '../render/stock.ts';
import { compareTask } from '../templates/compare/tasks.ts';
import { usualFileLimits } from '../word/gate/confined/limits.ts';
import { runConfined } from '../word/gate/confined/run.ts';
import { comparisonLines } from './comparison-report.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { jsonText } from './report.ts';

export interface DiffFlags extends LimitFlags {
  json?: boolean;
}

/** Both files are read in a process of their own. */
export async function diffTemplates(
  before: string,
  after: string,
  flags: DiffFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  const [earlier, later] = await Promise.all([loadTemplate(before), loadTemplate(after)]);
  const order = { after: later.bytes, names: { before: earlier.id, after: later.id } };
  const comparison = await runConfined(compareTask, earlier.bytes, order, {
    ...usualFileLimits,
    ...limitsOf(flags),
    signal,
  });
  finish(comparison.same ? exitCode.done : exitCode.findings);
  if (flags.json) {
    terminal.out(jsonText(comparison));
    return;
  }
  for (const line of comparisonLines(comparison)) terminal.out(line);
}
