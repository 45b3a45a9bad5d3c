/** What a run finds before it writes anything: what is there, what is to be made, and what cannot be. */
import type { UnitError } from '../manifest.ts';
import { readJournal, type JournalReading } from '../output/journal.ts';
import type { JournalState } from '../output/journal-lines.ts';
import { treeAt, type Tree } from '../output/tree.ts';
import { expectedPaths, packedFiles, sortOut, type UnitToMake } from './already.ts';
import { chosenRows } from './chosen-rows.ts';
import type { RunOptions, Selection } from './contract.ts';
import { foreignFiles, refuseInTheWay } from './in-the-way.ts';
import { manifestsOf } from './manifests.ts';

export interface Survey {
  read: JournalReading;
  tree: Tree;
  /** What the ZIP that is there holds. */
  packed: ReadonlyMap<string, string>;
  /** Codes of the units that the run is about. */
  chosen: ReadonlySet<string>;
  make: UnitToMake[];
  kept: number;
  /** By code: why units cannot be made. */
  failing: ReadonlyMap<string, UnitError>;
  /** Files that are not the run's own. */
  foreign: ReadonlySet<string>;
  /** Codes of units that are no longer in the table. */
  leaving: string[];
  /** An earlier run has ended, and its manifests and ZIP are there. */
  finished: boolean;
}

/** Whether a run is about some of the table's units only. */
export const isPart = ({ only, onlyFailed = false }: Selection): boolean => only !== undefined || onlyFailed;

/** Whether manifests and ZIP stand as the journal says, and the journal says that all is there. */
async function isFinished(
  { place }: RunOptions,
  tree: Tree,
  state: JournalState,
  packed: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (!state.finished) return false;
  const manifests = manifestsOf(state);
  if (manifests.some(({ path, sha256 }) => state.manifest.get(path) !== sha256)) return false;
  if (place.kind === 'zip') return packed.size > 0;
  for (const { path, sha256 } of manifests) if ((await tree.sha256(path)) !== sha256) return false;
  return true;
}

/** Units from before whose files would now meet those of another unit. */
function withLate(
  make: readonly UnitToMake[],
  failing: ReadonlyMap<string, UnitError>,
  options: RunOptions,
  chosen: ReadonlySet<string>,
) {
  const known = new Set(make.map(({ row }) => row.code));
  const late = options.input.table.rows.filter(({ code }) => chosen.has(code) && failing.has(code) && !known.has(code));
  return [...make, ...late.map((row) => ({ row, key: '' }))];
}

/** @throws Failure of kind `usage` where the run cannot begin; the signal's reason */
export async function survey(options: RunOptions): Promise<Survey> {
  const { input, place, selection, check, signal } = options;
  const read = await readJournal(place);
  const { state } = read;
  const rows = chosenRows(input.table.rows, selection, state);
  const chosen = new Set(rows.map(({ code }) => code));
  const tree = treeAt(place.root);
  const packed = await packedFiles(place, state);
  const { make, verified } = await sortOut(rows, options, tree, state, packed);
  signal?.throwIfAborted();
  const foreign = place.kind === 'zip' ? new Set<string>() : await foreignFiles(tree, state, verified);
  await refuseInTheWay(options, tree, state, foreign, () => make.flatMap((unit) => expectedPaths(unit, options)));
  const finished = await isFinished(options, tree, state, packed);
  const failing = (make.length > 0 && (await check?.(make.map(({ row }) => row)))) || new Map<string, UnitError>();
  const all = withLate(make, failing, options, chosen);
  const inTable = new Set(input.table.rows.map(({ code }) => code));
  const leaving = isPart(selection) ? [] : [...state.units.keys()].filter((code) => !inTable.has(code));
  return { read, tree, packed, chosen, make: all, kept: rows.length - all.length, failing, foreign, leaving, finished };
}
