/** `kehoach db import`. */
import { access, constants } from 'node:fs/promises';
import { Command } from 'commander';
import { Failure } from '../../../failure.ts';
import type { Context } from '../../context.ts';
import { jsonText } from '../../report.ts';
import { withStore } from './with-store.ts';

interface ImportFlags {
  force?: boolean;
  json?: boolean;
}

async function importFrom(file: string, { force = false, json }: ImportFlags, { terminal }: Context): Promise<void> {
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw new Failure(
      'usage',
      'cli.cannot-read',
      `Không đọc được tệp "${file}"; hãy xem lại đường dẫn và quyền đọc.`,
      [],
      error,
    );
  });
  const { importStore } = await import('../../../store/index.ts');
  const { rows, blobs } = await withStore((store) => importStore(store, file, { force }));
  if (json) terminal.out(jsonText({ file, rows, blobs }));
  else terminal.out(`Đã nhập ${rows} bản ghi và ${blobs} tệp từ "${file}".`);
}

export function importCommand(context: Context): Command {
  return new Command('import')
    .summary('nhập tệp của db export / read in the file of an export')
    .description(
      'Nhập tệp của "kehoach db export" vào cơ sở dữ liệu trống: nhập trọn vẹn hoặc không nhập gì.\n' +
        'Reads in the file of an export, into an empty database: all of it or nothing.',
    )
    .argument('<TỆP>', 'tệp đã xuất / the file of an export')
    .option('--force', 'XÓA dữ liệu đang có của đích rồi nhập / ERASE what the target holds, then read in')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((file: string, flags: ImportFlags) => importFrom(file, flags, context));
}
