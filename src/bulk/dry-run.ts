/** Before anything is produced: which rows would fail and why, which names are open, how much work it will be. */
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure, type Finding } from '../failure.ts';
import { fullName, provinceName } from '../plan/conventions/naming.ts';
import type { Format, Renderer, RenderOrder } from '../render/contract.ts';
import { documentName } from '../render/file-names.ts';
import type { BulkInput, UnitRow } from './contract.ts';
import { nameCollisions, type NamedFile } from './names/collisions.ts';
import { fileNames, usualPattern } from './names/names.ts';
import { strayOverrides } from './overrides.ts';
import { columnsByPath, rowFinding } from './dry-run/cells.ts';
import type { DryRun, RowFinding, RowFindings } from './dry-run/contract.ts';
import { estimate, spread, warmUp, type WarmUp } from './dry-run/estimate.ts';
import { examineUnit } from './dry-run/examine-unit.ts';
import { nameToDecide } from './dry-run/names-to-decide.ts';
import { sharedFindings } from './dry-run/shared-findings.ts';
import { unusedColumnFinding, unusedColumns } from './dry-run/unused-columns.ts';
import { unitPlan } from './unit-plan.ts';

export interface DryRunOptions {
  /** What `render` gets. */
  template: RenderOrder['template'];
  formats: readonly Format[];
  /** Of the file names; the usual one unless told. */
  pattern?: string | undefined;
  /** That the run will have, for the estimate. */
  threads: number;
  /** How many units' documents are made for the estimate; 0: none, and the estimates are 0. */
  sample?: number;
  /** One with as many threads as the run; in this thread, with the native engine, unless told. */
  render?: Renderer['render'];
  signal?: AbortSignal;
  /** Told now and then, and at the end. */
  progress?: (done: number, units: number) => void;
}

/** So long the thread is kept at a time, milliseconds. */
const slice = 12;
const usualSample = 24;
/** Findings told of one row. */
const mostOfRow = 10;

async function renderHere(): Promise<Pick<Renderer, 'render' | 'close'>> {
  const { nativeEngine } = await import('../pdf/native/engine.ts');
  const { rendererInProcess } = await import('../render/in-process.ts');
  return rendererInProcess(nativeEngine());
}

function told(row: UnitRow, findings: RowFinding[]): RowFindings {
  const { unit, code } = row;
  const name = `${fullName(unit)}${unit.province ? `, ${provinceName(unit.province)}` : ''}`;
  return { ...(row.row === undefined ? {} : { row: row.row }), code, name, findings };
}

/**
 * @throws Failure `bulk.bad-pattern` (kind `usage`); the signal's reason; what `render` throws of the template. What is wrong
 *   with single units is in the answer.
 */
export async function dryRun(input: BulkInput, options: DryRunOptions): Promise<DryRun> {
  const { pattern = usualPattern, formats, signal, progress } = options;
  const { rows } = input.table;
  const names = fileNames(pattern);
  const columns = columnsByPath(input.table, input.base);
  const failing: RowFindings[] = [];
  const notices: RowFindings[] = [];
  const files: NamedFile[] = [];
  const sound: UnitRow[] = [];
  const sample = options.sample ?? usualSample;
  const warming = sample > 0 ? warmUpBeside(input, options) : undefined;
  let since = performance.now();
  try {
    for (const [i, row] of rows.entries()) {
      if (performance.now() - since > slice) {
        progress?.(i, rows.length);
        await nextTurn();
        signal?.throwIfAborted();
        since = performance.now();
      }
      const { data, plan, findings } = examineUnit(input, row);
      const all = findings.slice(0, mostOfRow).map((finding) => rowFinding(finding, data ?? input.base, row, columns));
      if (data && plan) {
        try {
          const path = names(row, data, documentName(plan));
          for (const format of formats) files.push({ code: row.code, path: `${path}.${format}` });
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          all.push({ code: error.code, severity: 'error', path: '', message: error.message });
        }
        const open = nameToDecide(input, row, data);
        if (open) notices.push(told(row, [open]));
      }
      if (all.length > 0) failing.push(told(row, all));
      else sound.push(row);
    }
  } finally {
    await warming?.end();
  }
  progress?.(rows.length, rows.length);
  failing.push(...collisions(files, input));
  const unused = unusedColumns(input, pattern);
  const findings: Finding[] = [
    ...(input.table.notices ?? []),
    ...strayOverrides(input.table, input.overrides),
    ...unused.map(unusedColumnFinding),
    ...sharedFindings(failing, rows.length),
  ];
  const sampled = spread(sound, sample).map((row) => unitPlan(input, row));
  const figures = await estimated(sampled, sound.length, options, warming !== undefined);
  return { units: rows.length, failing, notices, findings, unusedColumns: unused, ...figures };
}

/** Units whose file would have the name of another one's. */
function collisions(files: readonly NamedFile[], { table }: BulkInput): RowFindings[] {
  const byCode = new Map(table.rows.map((row) => [row.code, row]));
  const byUnit = new Map<string, RowFindings>();
  for (const finding of nameCollisions(files)) {
    const row = byCode.get(finding.path);
    if (row && !byUnit.has(row.code)) byUnit.set(row.code, told(row, [finding]));
  }
  return [...byUnit.values()];
}

const threadsOf = ({ threads }: DryRunOptions) => Math.max(1, Math.min(threads, availableParallelism()));

/** Of so few units nobody wants to know the seconds. */
const fewUnits = 50;

/** While units are looked through, what makes their documents warms up; in this thread it would only be in the way. */
function warmUpBeside(input: BulkInput, options: DryRunOptions): WarmUp | undefined {
  const { rows } = input.table;
  const { template, formats, render, signal } = options;
  if (!render || rows.length < fewUnits) return undefined;
  const plan = (at: number) => unitPlan(input, rows[(at * 7) % rows.length]!);
  return warmUp(plan, { template, formats, renderThreads: threadsOf(options), render, ...(signal ? { signal } : {}) });
}

async function estimated(
  data: readonly Record<string, unknown>[],
  units: number,
  options: DryRunOptions,
  warm: boolean,
) {
  const { template, formats, threads, signal } = options;
  const own = options.render || data.length === 0 ? undefined : await renderHere();
  const render = options.render ?? own?.render ?? (() => Promise.reject(new Error('Nothing to render')));
  try {
    const renderThreads = own ? 1 : threadsOf(options);
    const figures = { template, formats, threads, renderThreads, render, warm };
    return await estimate(data, units, { ...figures, ...(signal ? { signal } : {}) });
  } finally {
    await own?.close();
  }
}
