/**
 * A bulk run into a folder or a ZIP. Whatever ends it, the same run begun again goes on from there and ends with the same bytes
 * as one that nothing has disturbed: documents are written beside the journal's word for them, and the rest follows from both.
 */
import { mkdir, rm, stat } from 'node:fs/promises';
import { lockFolder } from '../../folder-lock.ts';
import { lockFailures, toOutput, vanished } from '../output/failures.ts';
import { openJournal, readJournal, type Journal } from '../output/journal.ts';
import type { JournalState } from '../output/journal-lines.ts';
import { treeAt, type Tree } from '../output/tree.ts';
import { expectedPaths, packedFiles, sortOut } from './already.ts';
import { chosenRows } from './chosen-rows.ts';
import type { RunOptions, RunResult } from './contract.ts';
import { foreignFiles, refuseInTheWay } from './in-the-way.ts';
import { inLanes } from './lanes.ts';
import { manifestsOf } from './manifests.ts';
import { pack } from './pack.ts';
import { produce } from './produce.ts';
import { sweep } from './sweep.ts';

type Packed = ReadonlyMap<string, string>;

function resultOf({ units }: JournalState, told: Pick<RunResult, 'state' | 'made' | 'kept' | 'removed'>): RunResult {
  const entries = [...units.values()].map(({ entry }) => entry).sort((a, b) => (a.code < b.code ? -1 : 1));
  const files = entries.flatMap((entry) => entry.files);
  return {
    ...told,
    failed: entries.filter(({ error }) => error !== undefined),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Whether manifests and ZIP stand as the journal says, and the journal says that all is there. */
async function isFinished({ place }: RunOptions, tree: Tree, state: JournalState, packed: Packed): Promise<boolean> {
  if (!state.finished) return false;
  const manifests = manifestsOf(state);
  if (manifests.some(({ path, sha256 }) => state.manifest.get(path) !== sha256)) return false;
  if (place.kind === 'zip') return packed.size > 0;
  for (const { path, sha256 } of manifests) if ((await tree.sha256(path)) !== sha256) return false;
  return true;
}

/** Somebody may have removed what was written an hour ago. */
async function allThere(tree: Tree, { units }: JournalState): Promise<void> {
  const missing: string[] = [];
  const files = [...units.values()].flatMap(({ entry }) => entry.files);
  await inLanes(files, 8, async ({ path, bytes }) => {
    if ((await tree.size(path)) !== bytes) missing.push(path);
  });
  if (missing.length > 0) throw vanished(missing.sort());
}

/** All units are through: what is no longer wanted goes, manifests and ZIP are written. */
async function complete(options: RunOptions, tree: Tree, journal: Journal, packed: Packed): Promise<number> {
  const { place, input, selection, observer, signal } = options;
  const { state } = journal;
  const inTable = new Set(input.table.rows.map(({ code }) => code));
  const whole = !selection.only && !selection.onlyFailed;
  for (const code of whole ? [...state.units.keys()] : []) if (!inTable.has(code)) await journal.add({ gone: code });
  const removed = await sweep(tree, state);
  const manifests = manifestsOf(state);
  await journal.add({ manifest: manifests.map(({ path, sha256 }) => ({ path, sha256 })) });
  let zipBytes = 0;
  if (place.kind === 'zip') {
    observer?.packing?.();
    zipBytes = (await pack({ place, tree, journal, packed, manifests, ...(signal ? { signal } : {}) })).bytes;
  } else {
    await allThere(tree, state);
    await tree.settle(await tree.stage('manifest', manifests));
  }
  await tree.end();
  await journal.finish(zipBytes);
  return removed;
}

/** What waited for the ZIP. */
const dropStaged = async ({ place }: RunOptions): Promise<void> => {
  if (place.kind === 'zip') await toOutput(place.root, () => rm(place.root, { recursive: true, force: true }));
};

async function locked(options: RunOptions, begun: () => void): Promise<RunResult> {
  const { input, place, selection, check, observer, signal } = options;
  const read = await readJournal(place);
  const { state } = read;
  const rows = chosenRows(input.table.rows, selection, state);
  const tree = treeAt(place.root);
  const packed = await packedFiles(place, state);
  const { make, kept, verified } = await sortOut(rows, options, tree, state, packed);
  if (signal?.aborted) return resultOf(state, { state: 'stopped', made: 0, kept, removed: 0 });
  const foreign = place.kind === 'zip' ? new Set<string>() : await foreignFiles(tree, state, verified);
  await refuseInTheWay(options, tree, state, foreign, () => make.flatMap((unit) => expectedPaths(unit, options)));
  const finished = await isFinished(options, tree, state, packed);
  const sound = make.filter(({ error }) => !error).map(({ row }) => row);
  const failing = (sound.length > 0 && (await check?.(sound))) || new Map<string, never>();
  const codes = new Set(input.table.rows.map(({ code }) => code));
  const leaves = !selection.only && !selection.onlyFailed && [...state.units.keys()].some((code) => !codes.has(code));

  begun();
  observer?.begins?.({ make: make.length, kept });
  const journal = await openJournal(place, read);
  try {
    if (make.length > 0) await tree.begin();
    const { made, changed } = await produce(make, { failing, foreign }, options, tree, journal);
    if (signal?.aborted) return resultOf(state, { state: 'stopped', made, kept, removed: 0 });
    if (finished && !changed && !leaves) {
      if (make.length > 0) await tree.end();
      await dropStaged(options);
      return resultOf(state, { state: 'nothing-to-do', made, kept, removed: 0 });
    }
    if (make.length === 0) await tree.begin();
    const removed = await complete(options, tree, journal, packed);
    await dropStaged(options);
    return resultOf(state, { state: 'done', made, kept, removed });
  } catch (error) {
    if (!signal?.aborted) throw error;
    return resultOf(state, { state: 'stopped', made: 0, kept, removed: 0 });
  } finally {
    await journal.close();
  }
}

/**
 * @throws Failure of kind `usage` before anything is written: `bulk.unknown-code`, `bulk.output-exists`, `cli.output-is-input`,
 *   `bulk.other-journal`; `bulk.in-use`; OutputFailure (kind `unavailable`) when the place takes no more, after which the same run
 *   goes on
 */
export async function runBulk(options: RunOptions): Promise<RunResult> {
  const { work } = options.place;
  const isNew = (await stat(work).catch(() => undefined)) === undefined;
  await toOutput(work, () => mkdir(work, { recursive: true }));
  const lock = lockFolder(work, lockFailures);
  let begun = false;
  try {
    return await locked(options, () => (begun = true));
  } finally {
    // A run that was refused has left nothing.
    if (isNew && !begun) await rm(work, { recursive: true, force: true });
    lock.release();
  }
}
