/** Puts finished files on disk: all of them or none, never half of one, never over an input. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { PlacedFile } from './destination.ts';

export interface WriteOptions {
  /** Replace files that exist. */
  force: boolean;
  /** Files that are never replaced: what the run reads. */
  inputs: readonly string[];
}

async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** @throws Failure `cli.output-exists`, `cli.output-is-input`, `cli.output-is-folder` */
export async function refuse(path: string, options: WriteOptions): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return;
  if (there.isDirectory()) {
    throw new Failure('usage', 'cli.output-is-folder', `"${path}" đang là thư mục; hãy chọn tên tệp khác.`);
  }
  for (const input of options.inputs) {
    if (await sameFile(path, input)) {
      throw new Failure(
        'usage',
        'cli.output-is-input',
        `"${path}" là tệp đầu vào, không được ghi đè; hãy chọn tên khác.`,
      );
    }
  }
  if (!options.force) {
    throw new Failure(
      'usage',
      'cli.output-exists',
      `Tệp "${path}" đã có; hãy thêm --force để ghi đè hoặc chọn tên khác.`,
    );
  }
}

/** Writes beside the target under a name of its own; the caller renames or removes it. */
async function stage(file: PlacedFile): Promise<string> {
  const path = join(dirname(file.path), `.${basename(file.path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(file.bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return path;
}

/** Why a file could not be written. */
export function describe(error: NodeJS.ErrnoException, path: string): Failure {
  const reason =
    error.code === 'ENOSPC'
      ? 'ổ đĩa đã hết chỗ'
      : error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS'
        ? 'không có quyền ghi'
        : error.code === 'ENOTDIR' || error.code === 'EEXIST'
          ? 'đường dẫn đi qua một tệp, không phải thư mục'
          : error.code === 'ENAMETOOLONG'
            ? 'tên quá dài'
            : 'hệ thống báo lỗi';
  return new Failure('usage', 'cli.not-writable', `Không ghi được "${path}": ${reason}.`, [], error);
}

/**
 * Missing folders are made. Every file is first written whole beside its target, then all are renamed into place.
 * @throws Failure `cli.output-exists`, `cli.output-is-input`, `cli.output-is-folder`, `cli.not-writable`
 */
export async function writeAll(files: readonly PlacedFile[], options: WriteOptions): Promise<void> {
  for (const file of files) await refuse(file.path, options);
  const staged: { temporary: string; path: string }[] = [];
  /** New names that are in place already. */
  const placed: string[] = [];
  let made: string | undefined;
  let at = files[0]?.path ?? '';
  try {
    for (const file of files) {
      at = file.path;
      made = (await mkdir(dirname(file.path), { recursive: true })) ?? made;
      staged.push({ temporary: await stage(file), path: file.path });
    }
    for (const { temporary, path } of staged) {
      at = path;
      const isNew = (await stat(path).catch(() => undefined)) === undefined;
      await rename(temporary, path);
      if (isNew) placed.push(path);
    }
  } catch (error) {
    const left = [...staged.map(({ temporary }) => temporary), ...placed];
    await Promise.all(left.map((path) => rm(path, { force: true })));
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw describe(error as NodeJS.ErrnoException, at);
  }
}
