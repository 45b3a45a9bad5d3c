/**
 * A bulk run into a folder or a ZIP. Whatever ends it, the same run begun again goes on from there and ends with the same bytes
 * as one that nothing has disturbed: documents are written beside the journal's word for them, and the rest follows from both.
 */
import { mkdir, rm, stat } from 'node:fs/promises';
import { lockFolder } from '../../folder-lock.ts';
import { lockFailures, toOutput, vanished } from '../output/failures.ts';
import { openJournal, type Journal } from '../output/journal.ts';
import type { JournalState } from '../output/journal-lines.ts';
import type { Tree } from '../output/tree.ts';
import type { RunOptions, RunResult } from './contract.ts';
import { inLanes } from './lanes.ts';
import { manifestsOf } from './manifests.ts';
import { pack } from './pack.ts';
import { produce } from './produce.ts';
import { isPart, survey, type Survey } from './survey.ts';
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
async function complete(
  options: RunOptions,
  tree: Tree,
  journal: Journal,
  { packed, leaving }: Survey,
): Promise<number> {
  const { place, observer, signal } = options;
  const { state } = journal;
  for (const code of leaving) await journal.add({ gone: code });
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
  await journal.finish(zipBytes);
  return removed;
}

/** What waited for the ZIP. */
const dropStaged = async ({ place }: RunOptions): Promise<void> => {
  if (place.kind === 'zip') await toOutput(place.root, () => rm(place.root, { recursive: true, force: true }));
};

/** Units that this run is not about, of which a killed one has left less than the journal says: they are made by the next whole run. */
async function forgetHalf(tree: Tree, journal: Journal, packed: Packed, chosen: ReadonlySet<string>): Promise<void> {
  for (const [code, { entry }] of [...journal.state.units]) {
    if (chosen.has(code)) continue;
    const there = await Promise.all(
      entry.files.map(
        async ({ path, sha256, bytes }) => packed.get(path) === sha256 || (await tree.size(path)) === bytes,
      ),
    );
    if (!there.every(Boolean)) await journal.add({ gone: code });
  }
}

async function carryOut(options: RunOptions, found: Survey): Promise<RunResult> {
  const { place, observer, signal } = options;
  const { read, tree, packed, make, kept, failing, foreign, chosen } = found;
  const { state } = read;
  observer?.begins?.({ make: make.length, kept });
  const journal = await openJournal(place, read);
  let made = 0;
  const end = (how: RunResult['state'], removed = 0) => resultOf(state, { state: how, made, kept, removed });
  const counting = { ...observer, made: () => (made++, observer?.made?.()) };
  try {
    if (make.length > 0 || !found.finished) await tree.begin();
    const changed = await produce(make, { failing, foreign }, { ...options, observer: counting }, tree, journal);
    if (signal?.aborted) return end('stopped');
    if (found.finished && !changed && found.leaving.length === 0) {
      await dropStaged(options);
      return end('nothing-to-do');
    }
    await tree.begin();
    if (isPart(options.selection)) await forgetHalf(tree, journal, packed, chosen);
    const removed = await complete(options, tree, journal, found);
    await dropStaged(options);
    return end('done', removed);
  } catch (error) {
    if (!signal?.aborted) throw error;
    return end('stopped');
  } finally {
    await tree.end().catch(() => undefined);
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
    const found = await survey(options);
    begun = true;
    return await carryOut(options, found);
  } finally {
    // A run that was refused has left nothing.
    if (isNew && !begun) await rm(work, { recursive: true, force: true });
    lock.release();
  }
}
