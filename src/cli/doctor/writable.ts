/** Whether files can be written in a folder, tried by writing one. */
import { mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './checks.ts';

const reasons: Record<string, string> = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'chỉ đọc được',
  ENOSPC: 'hết chỗ',
  ENOENT: 'không tồn tại',
};

/** @param name how the folder is called at the head of a sentence */
export async function writableFolder(
  code: string,
  name: string,
  folder: string,
  otherwise: Check['state'],
): Promise<Check> {
  try {
    await rmdir(await mkdtemp(join(folder, '.kehoach-doctor-')));
    return { code, state: 'ok', message: `${name} ghi được (${folder}).` };
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'không ghi được';
    return {
      code,
      state: otherwise,
      message: `${name} ${reason} (${folder}); hãy chọn hoặc cấp quyền một thư mục khác.`,
    };
  }
}
