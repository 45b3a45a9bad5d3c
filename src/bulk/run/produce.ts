/** Makes units and writes their documents, each unit whole or not at all; a unit that fails is noted and the run goes on. */
import { Failure } from '../../failure.ts';
import { version } from '../../render/version.ts';
import { makeUnit, type MadeUnit } from '../making.ts';
import { entryText, manifestFile, unitError, unitNames, type ManifestEntry, type UnitError } from '../manifest.ts';
import { inTheWay, OutputFailure } from '../output/failures.ts';
import type { Journal } from '../output/journal.ts';
import type { Tree } from '../output/tree.ts';
import type { UnitToMake } from './already.ts';
import type { RunOptions } from './contract.ts';
import { taken } from './in-the-way.ts';
import { inLanes } from './lanes.ts';

/** @returns whether something stands otherwise in the journal than before */
export async function produce(
  units: readonly UnitToMake[],
  { failing, foreign }: { failing: ReadonlyMap<string, UnitError>; foreign: ReadonlySet<string> },
  options: RunOptions,
  tree: Tree,
  journal: Journal,
): Promise<boolean> {
  const { input, lanes, observer, signal, force, inputs } = options;
  const maker = { ...options.maker, ...(signal ? { signal } : {}) };
  let changed = false;

  const note = async (code: string, key: string, entry: ManifestEntry) => {
    const before = journal.state.units.get(code)?.entry;
    if (entry.error && before && entryText(before) === entryText(entry)) return;
    changed = true;
    await journal.add({ unit: code, key, entry: { ...entry, files: [...entry.files] } });
  };

  const fail = async ({ row, key }: UnitToMake, error: UnitError) => {
    const entry = { ...unitNames(row), files: [], template: maker.template.label, renderer: version, error };
    await note(row.code, key, entry);
    observer?.failed?.(entry);
  };

  /** Names of several files of one unit could not be told before. */
  const refuseUnforeseen = async ({ files }: MadeUnit) => {
    const found = await taken(
      files.map(({ path }) => path),
      foreign,
      tree,
      inputs,
    );
    if (found.length > 0 && !force) throw inTheWay(found);
  };

  const keep = async (unit: UnitToMake, made: MadeUnit) => {
    const { row } = unit;
    const { template, renderer } = made.provenance;
    const staged = await tree.stage(row.code, made.files);
    await note(row.code, made.key, { ...unitNames(row), files: made.files.map(manifestFile), template, renderer });
    await tree.settle(staged);
    observer?.made?.();
  };

  const one = async (unit: UnitToMake): Promise<void> => {
    const known = unit.error ?? failing.get(unit.row.code);
    if (known) return fail(unit, known);
    let made: MadeUnit;
    try {
      made = await makeUnit(maker, input, unit.row);
      await refuseUnforeseen(made);
    } catch (error) {
      if (error instanceof OutputFailure) throw error;
      // Left because the run was stopped: it has not failed.
      if (signal?.aborted) return;
      if (!(error instanceof Failure)) observer?.fault?.(error);
      return fail(unit, unitError(error));
    }
    return keep(unit, made);
  };

  await inLanes(units, lanes, one, signal);
  return changed;
}
