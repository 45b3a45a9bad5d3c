/** `kehoach db export`. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { Failure } from '../../../failure.ts';
import type { Context } from '../../context.ts';
import { jsonText } from '../../report.ts';
import { describe, refuse } from '../../write.ts';
import { withStore } from './with-store.ts';

interface ExportFlags {
  output: string;
  force?: boolean;
  json?: boolean;
}

async function exportTo({ output, force, json }: ExportFlags, { terminal }: Context): Promise<void> {
  await refuse(output, { force: force ?? false, inputs: [] });
  const { exportToFile } = await import('../../../store/index.ts');
  const { rows, blobs, sha256 } = await withStore(async (store) => {
    try {
      await mkdir(dirname(output), { recursive: true });
      return await exportToFile(store, output);
    } catch (error) {
      const fromFiles = !(error instanceof Failure) && (error as NodeJS.ErrnoException).syscall !== undefined;
      throw fromFiles ? describe(error as NodeJS.ErrnoException, output) : error;
    }
  });
  if (json) terminal.out(jsonText({ file: output, rows, blobs, sha256 }));
  else terminal.out(`Đã xuất ${rows} bản ghi và ${blobs} tệp vào "${output}".`);
}

export function exportCommand(context: Context): Command {
  return new Command('export')
    .summary('xuất toàn bộ dữ liệu ra một tệp / everything into one file')
    .description(
      'Xuất mọi bản ghi và tệp đã lưu ra một tệp, nhập được vào PostgreSQL hoặc cơ sở dữ liệu nhúng. Tệp có mật khẩu (đã băm) và ' +
        'toàn bộ văn bản: hãy giữ kín.\nWrites all rows and stored files to one file that either database can read in. Keep it secret.',
    )
    .requiredOption('-o, --output <TỆP>', 'tệp kết quả, ví dụ sao-luu.kehoach.gz / the file to write')
    .option('--force', 'ghi đè tệp đã có / replace an existing file')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((flags: ExportFlags) => exportTo(flags, context));
}
