/** Files that an earlier run has made and that are no longer wanted: of units that left the table, or have another name now. */
import { stat } from 'node:fs/promises';
import type { JournalState } from '../output/journal-lines.ts';
import type { Tree } from '../output/tree.ts';
import { manifestNames } from './manifests.ts';

/** What a file system that does not tell capitals apart takes for the same. */
const folded = (path: string) => path.normalize('NFC').toLowerCase();

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/**
 * Removes them, but nothing that somebody has changed since.
 * @returns how many
 */
export async function sweep(tree: Tree, { ours, units }: JournalState): Promise<number> {
  const wanted = new Set<string>(manifestNames);
  for (const { entry } of units.values()) for (const { path } of entry.files) wanted.add(path);
  const byFolded = new Map([...wanted].map((path) => [folded(path), path]));
  let removed = 0;
  for (const [path, sums] of ours) {
    if (wanted.has(path)) continue;
    const sum = await tree.sha256(path);
    if (sum === undefined || !sums.has(sum)) continue;
    const twin = byFolded.get(folded(path));
    if (twin !== undefined && (await isSameFile(tree.at(twin), tree.at(path)))) continue;
    await tree.remove(path);
    removed++;
  }
  return removed;
}
