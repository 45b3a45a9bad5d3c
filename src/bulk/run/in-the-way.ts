/** Files that stand where the run is to write and that it has not made. Looked for before anything is produced. */
import { stat } from 'node:fs/promises';
import { inTheWay, isInput } from '../output/failures.ts';
import type { JournalState } from '../output/journal-lines.ts';
import type { Place } from '../output/place.ts';
import { sha256OfFile, type Tree } from '../output/tree.ts';
import type { RunOptions } from './contract.ts';
import { manifestNames } from './manifests.ts';
import { inLanes } from './lanes.ts';

/** The same file has the same, by whatever path. */
async function identity(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  return there && `${there.dev}:${there.ino}`;
}

/**
 * Files of the folder that are not as the run has made them. An empty one under a known name is what a machine leaves that lost
 * its power.
 * @param known paths that were found to be as they should
 */
export async function foreignFiles(
  tree: Tree,
  { ours }: JournalState,
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const foreign = new Set<string>();
  const there = (await tree.list()).filter((path) => !known.has(path));
  await inLanes(there, 8, async (path) => {
    const sums = ours.get(path);
    const own = sums && (sums.has((await tree.sha256(path)) ?? '') || (await tree.size(path)) === 0);
    if (!own) foreign.add(path);
  });
  return foreign;
}

/** Which of the paths a foreign file has, on this file system. @throws Failure `cli.output-is-input` */
export async function taken(
  paths: readonly string[],
  foreign: ReadonlySet<string>,
  tree: Tree,
  inputs: readonly string[],
): Promise<string[]> {
  if (foreign.size === 0) return [];
  const read = await Promise.all(inputs.map(identity));
  const others = new Set(await Promise.all([...foreign].map((path) => identity(tree.at(path)))));
  const found: string[] = [];
  for (const path of paths) {
    const id = await identity(tree.at(path));
    if (id === undefined) continue;
    if (read.includes(id)) throw isInput(tree.at(path));
    if (others.has(id)) found.push(path);
  }
  return found;
}

async function zipInTheWay({ path }: Place, { zips }: JournalState, inputs: readonly string[]): Promise<string[]> {
  const id = await identity(path);
  if (id === undefined) return [];
  if ((await Promise.all(inputs.map(identity))).includes(id)) throw isInput(path);
  return zips.has(await sha256OfFile(path)) ? [] : [path];
}

/**
 * @param paths where documents will stand; asked for only where something foreign is there at all
 * @throws Failure `bulk.output-exists`, `cli.output-is-input` (kind `usage`)
 */
export async function refuseInTheWay(
  { place, force, inputs }: RunOptions,
  tree: Tree,
  state: JournalState,
  foreign: ReadonlySet<string>,
  paths: () => readonly string[],
): Promise<void> {
  const found =
    place.kind === 'zip'
      ? await zipInTheWay(place, state, inputs)
      : foreign.size > 0
        ? await taken([...paths(), ...manifestNames], foreign, tree, inputs)
        : [];
  if (found.length > 0 && !force) throw inTheWay(found);
}
