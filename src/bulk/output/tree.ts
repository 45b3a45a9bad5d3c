/** Documents below one folder. A file is written whole under another name first, then renamed: none is ever half there. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { outputFailure, toOutput } from './failures.ts';

export interface TreeFile {
  /** Relative, with slashes. */
  path: string;
  bytes: Uint8Array;
}

export interface Staged {
  path: string;
  temporary: string;
}

export interface Tree {
  /** Makes the folder, and throws away what a killed run has left half-written. */
  begin(): Promise<void>;
  /** Writes files under names of their own: all or none. `name` is nobody else's meanwhile. */
  stage(name: string, files: readonly TreeFile[]): Promise<Staged[]>;
  /** Paths of all files that are there, but those half-written. */
  list(): Promise<string[]>;
  /** Gives staged files their names. */
  settle(staged: readonly Staged[]): Promise<void>;
  /** Hex; undefined where there is no file. */
  sha256(path: string): Promise<string | undefined>;
  /** Bytes; undefined where there is no file. */
  size(path: string): Promise<number | undefined>;
  /** Also folders that are empty then. */
  remove(path: string): Promise<void>;
  /** The path on this machine. @throws when it would be outside of the folder */
  at(path: string): string;
  /** Nothing half-written is left. */
  end(): Promise<void>;
}

/** Of files that are being written; within the folder, so that they can be renamed. */
export const scratchName = '.kehoach-dang-ghi';

const isGone = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Hex, of any length in little memory. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export function treeAt(root: string): Tree {
  const scratch = join(root, scratchName);
  const at = (path: string) => {
    const full = resolve(root, ...path.split('/'));
    if (full.startsWith(root.endsWith(sep) ? root : root + sep)) return full;
    throw new Error(`Outside of the folder: ${path}`);
  };
  const size = (path: string) =>
    ifThere(async () => {
      const there = await lstat(at(path));
      return there.isFile() ? there.size : -1;
    });

  return {
    at,
    size,
    begin: () =>
      toOutput(root, async () => {
        await rm(scratch, { recursive: true, force: true });
        await mkdir(scratch, { recursive: true });
      }),
    async stage(name, files) {
      const staged: Staged[] = [];
      for (const [ordinal, { path, bytes }] of files.entries()) {
        const temporary = join(scratch, `${name}-${ordinal}`);
        staged.push({ path, temporary });
        try {
          await writeFile(temporary, bytes);
        } catch (error) {
          await Promise.all(staged.map((one) => rm(one.temporary, { force: true }).catch(() => undefined)));
          throw outputFailure(error, at(path));
        }
      }
      return staged;
    },
    async settle(staged) {
      for (const { path, temporary } of staged) {
        await toOutput(at(path), async () => {
          await mkdir(dirname(at(path)), { recursive: true });
          await rename(temporary, at(path));
        });
      }
    },
    async list() {
      const entries = (await ifThere(() => readdir(root, { recursive: true, withFileTypes: true }))) ?? [];
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((path) => !path.startsWith(`${scratchName}/`));
    },
    async sha256(path) {
      const bytes = await size(path);
      if (bytes === undefined || bytes < 0) return bytes === undefined ? undefined : 'none';
      return ifThere(() => sha256OfFile(at(path)));
    },
    remove: (path) =>
      toOutput(at(path), async () => {
        await rm(at(path), { force: true });
        for (let folder = dirname(at(path)); folder !== root; folder = dirname(folder)) {
          // Whatever else is in it stays.
          if (
            !(await rmdir(folder).then(
              () => true,
              () => false,
            ))
          )
            break;
        }
      }),
    end: () => toOutput(root, () => rm(scratch, { recursive: true, force: true })),
  };
}
