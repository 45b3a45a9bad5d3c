/** What an earlier run has left of each unit, and so what is still to be made. */
import type { BulkInput, UnitRow } from '../contract.ts';
import { unitKey } from '../making.ts';
import { unitError, type UnitError } from '../manifest.ts';
import type { JournalState } from '../output/journal-lines.ts';
import { toOutput } from '../output/failures.ts';
import type { Place } from '../output/place.ts';
import { sha256OfFile, type Tree } from '../output/tree.ts';
import { unitPlan } from '../unit-plan.ts';
import type { RunOptions } from './contract.ts';
import { inLanes } from './lanes.ts';

/** Files read at once. */
const readers = 8;

/** A unit that is to be made. */
export interface UnitToMake {
  row: UnitRow;
  /** Empty where there is no plan, or nothing from before. */
  key: string;
  /** There is no plan to make documents of. */
  error?: UnitError;
}

/** The files of the ZIP that is there, by path, if it is the one that the journal tells of. */
export async function packedFiles({ kind, path }: Place, state: JournalState): Promise<ReadonlyMap<string, string>> {
  if (kind !== 'zip' || !state.packed) return new Map();
  const sum = await toOutput(path, () => sha256OfFile(path).catch(ignoreMissing));
  return sum === state.packed.sha256 ? state.packed.files : new Map();
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** @param compared whether something made before is to be compared with it; a key takes as long as a small document */
function toMake(row: UnitRow, { maker }: RunOptions, input: BulkInput, compared: boolean): UnitToMake {
  try {
    const plan = unitPlan(input, row);
    return { row, key: compared ? unitKey(maker, row, plan) : '' };
  } catch (error) {
    return { row, key: '', error: unitError(error) };
  }
}

/**
 * Where its documents will stand, as far as that can be told before: those of several files have names of their own. Takes as long
 * as reading and wording the plan.
 */
export function expectedPaths({ row, error }: UnitToMake, { input, maker }: RunOptions): string[] {
  if (error) return [];
  try {
    const path = maker.pathOf(row, unitPlan(input, row));
    return maker.formats.map((format) => `${path}.${format}`);
  } catch {
    // Told when the unit is made.
    return [];
  }
}

export interface Sorted {
  make: UnitToMake[];
  /** Paths of files that are there as they should. */
  verified: ReadonlySet<string>;
}

/** Units are kept whose key is the same and whose files are there with the same bytes. */
export async function sortOut(
  rows: readonly UnitRow[],
  options: RunOptions,
  tree: Tree,
  state: JournalState,
  packed: ReadonlyMap<string, string>,
): Promise<Sorted> {
  const { input, signal } = options;
  const make: UnitToMake[] = [];
  const verified = new Set<string>();
  const isThere = async (path: string, sum: string) => {
    if (packed.get(path) === sum) return true;
    const same = (await tree.sha256(path)) === sum;
    if (same) verified.add(path);
    return same;
  };
  const look = async (row: UnitRow) => {
    const before = state.units.get(row.code);
    const made = before && !before.entry.error;
    const unit = toMake(row, options, input, made ?? false);
    if (made && before.key === unit.key) {
      const there = await Promise.all(before.entry.files.map(({ path, sha256 }) => isThere(path, sha256)));
      if (there.every(Boolean)) return;
    }
    make.push(unit);
  };
  await inLanes(rows, readers, look, signal);
  make.sort((a, b) => (a.row.code < b.row.code ? -1 : 1));
  return { make, verified };
}
