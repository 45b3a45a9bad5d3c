/** Where a run writes: a folder tree, or a ZIP; and beside it the folder of its journal. */
import { basename, extname, join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';

export interface Place {
  kind: 'folder' | 'zip';
  /** Absolute. */
  path: string;
  /** The journal, the lock, and what waits for a ZIP. */
  work: string;
  /** Where documents are written: the folder itself, or one in `work`. */
  root: string;
}

export const journalSuffix = '.nhat-ky';

/** A ZIP by its ending, unless a folder is called so. */
export async function placeOf(output: string): Promise<Place> {
  const path = resolve(output);
  const work = `${path}${journalSuffix}`;
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (extname(path).toLowerCase() !== '.zip' || isFolder) return { kind: 'folder', path, work, root: path };
  return { kind: 'zip', path, work, root: join(work, 'van-ban') };
}

export const nameOf = ({ path }: Place): string => basename(path);
