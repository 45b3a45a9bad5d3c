/** The work of `kehoach bulk`. */
import { availableParallelism } from 'node:os';
import type { BulkInput, UnitRow } from '../../bulk/contract.ts';
import { dryRun } from '../../bulk/dry-run.ts';
import type { DryRun } from '../../bulk/dry-run/contract.ts';
import { templateLabel, type Maker } from '../../bulk/making.ts';
import type { UnitError } from '../../bulk/manifest.ts';
import { fileNames } from '../../bulk/names/names.ts';
import { placeOf } from '../../bulk/output/place.ts';
import { runBulk } from '../../bulk/run/run.ts';
import { Failure } from '../../failure.ts';
import type { Format, Renderer } from '../../render/contract.ts';
import { loadTemplate, templateFor } from '../../render/stock.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { limitsOf } from '../file-limits.ts';
import { jsonText } from '../report.ts';
import { expectationLine, failingLines, noticeLines } from './dry-run-report.ts';
import type { BulkFlags } from './flags.ts';
import { progressOf } from './progress.ts';
import { readBulkInput } from './read-input.ts';
import { bulkRenderer } from './renderer.ts';
import { summaryData, summaryLines } from './summary.ts';

/** Failing rows that are told before a run; `--dry-run` tells all. */
const mostRows = 30;

/** Units whose documents are made for the expectation before a run; `--dry-run` makes more. */
const sampleBefore = 24;

const mostWorkers = 8;

/** Everything that does not change from here on. */
interface Order {
  input: BulkInput;
  flags: BulkFlags;
  maker: Omit<Maker, 'renderer' | 'signal'>;
  formats: readonly Format[];
  workers: number;
  context: Context;
}

function rehearse(
  { input, flags, maker, formats, workers, context }: Order,
  renderer: Renderer,
  sample?: number,
): Promise<DryRun> {
  return dryRun(input, {
    template: maker.template.id,
    formats,
    pattern: flags.name,
    threads: workers,
    render: (order, call) => renderer.render(order, call),
    signal: context.signal,
    ...(sample === undefined ? {} : { sample }),
  });
}

async function onlyRehearse(order: Order, renderer: Renderer): Promise<void> {
  const { flags, context } = order;
  const found = await rehearse(order, renderer);
  context.finish(found.failing.length > 0 ? exitCode.findings : exitCode.done);
  if (flags.json) context.terminal.out(jsonText(found));
  else
    for (const line of [...failingLines(found), ...noticeLines(found), expectationLine(found)])
      context.terminal.out(line);
}

/** The first fault of each row that would fail. */
function errorsOf({ failing }: DryRun): ReadonlyMap<string, UnitError> {
  return new Map(
    failing.map(({ code, findings }) => {
      const [first] = findings;
      const more = findings.length > 1 ? ` (và ${findings.length - 1} lỗi khác)` : '';
      return [code, { code: first?.code ?? 'plan.invalid', message: `${first?.message ?? ''}${more}` }];
    }),
  );
}

/** Files of two units can only meet where the pattern does not name the unit's code. */
const mayMeet = (pattern: string | undefined) => pattern !== undefined && !/\{\{\s*ma\s*\}\}/.test(pattern);

/** Tells what is wrong with the units that are about to be made. */
function checking(order: Order, renderer: Renderer) {
  const { input, flags, context } = order;
  return async (rows: readonly UnitRow[]): Promise<ReadonlyMap<string, UnitError>> => {
    const looked = mayMeet(flags.name) ? input.table.rows : rows;
    const found = await rehearse(
      { ...order, input: { ...input, table: { ...input.table, rows: looked } } },
      renderer,
      sampleBefore,
    );
    if (!flags.json) {
      const names = found.notices.length;
      const open =
        names > 0 ? [`${names} tên đơn vị cần người quyết định (tên người, sự kiện); xem bằng --dry-run.`] : [];
      for (const line of [...failingLines(found, mostRows), ...open, expectationLine(found)])
        context.terminal.err(line);
    }
    return errorsOf(found);
  };
}

const debugging = () => process.env.KEHOACH_DEBUG === '1';

async function run(order: Order, renderer: Renderer, plan: string): Promise<void> {
  const { input, flags, maker, formats, workers, context } = order;
  const { terminal, signal, finish } = context;
  const quiet = { ...terminal, err: flags.json ? () => undefined : terminal.err };
  const started = performance.now();
  const progress = progressOf(quiet, formats.length, process.stderr);
  const place = await placeOf(flags.output ?? '');
  const named = [plan, flags.units, flags.overrides, flags.template].filter(
    (path) => path !== undefined && path !== '-',
  );
  const result = await runBulk({
    input,
    maker: { ...maker, renderer },
    place,
    selection: { ...(flags.only ? { only: flags.only } : {}), onlyFailed: flags.onlyFailed ?? false },
    lanes: 2 * workers,
    force: flags.force ?? false,
    inputs: named as string[],
    check: checking(order, renderer),
    observer: { ...progress, fault: (error) => debugging() && terminal.err(String((error as Error).stack ?? error)) },
    signal,
  }).finally(() => progress.end());
  finish(
    result.state === 'stopped' ? exitCode.interrupted : result.failed.length > 0 ? exitCode.findings : exitCode.done,
  );
  if (flags.json) terminal.out(jsonText(summaryData(place, result, (performance.now() - started) / 1_000)));
  else for (const line of summaryLines(result)) terminal.err(line);
  if (!flags.json && result.state !== 'stopped') terminal.out(flags.output ?? '');
}

/** Reads plan and table, checks every unit, makes their documents, tells how it went. */
export async function produceBulk(plan: string, flags: BulkFlags, context: Context): Promise<void> {
  if (flags.output === undefined && !flags.dryRun) {
    throw new Failure(
      'usage',
      'cli.output-needed',
      'Hãy dùng -o để nêu thư mục hoặc tệp .zip ghi kết quả, hoặc --dry-run.',
    );
  }
  const input = await readBulkInput(plan, flags, context.signal);
  const template = await loadTemplate(flags.template ?? templateFor(input.base));
  const formats = flags.format ?? ['docx', 'pdf'];
  const workers = flags.workers ?? Math.min(mostWorkers, availableParallelism());
  const maker = {
    template: { id: template.id, label: templateLabel(template) },
    formats,
    options: { engine: formats.includes('pdf') ? flags.engine : 'none' },
    pathOf: fileNames(flags.name),
  };
  const order: Order = { input, flags, maker, formats, workers, context };
  const renderer = bulkRenderer({ template, engine: flags.engine, workers, fileLimits: limitsOf(flags) });
  try {
    await (flags.dryRun ? onlyRehearse(order, renderer) : run(order, renderer, plan));
  } finally {
    await renderer.close();
  }
}
