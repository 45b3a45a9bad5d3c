/** `kehoach db migrate`. */
import { Command } from 'commander';
import type { Context } from '../../context.ts';
import { jsonText } from '../../report.ts';
import { kindNames, withStore } from './with-store.ts';

export function migrateCommand({ terminal }: Context): Command {
  return new Command('migrate')
    .summary('tạo hoặc cập nhật các bảng / create or update the tables')
    .description(
      'Tạo hoặc cập nhật các bảng và thử ghi. Dịch vụ tự làm việc này mỗi lần khởi động.\n' +
        'Creates or updates the tables and tries to write. The service does so at each start.',
    )
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (flags: { json?: boolean }) => {
      const kind = await withStore(async (store) => store.kind);
      if (flags.json) terminal.out(jsonText({ database: kind, upToDate: true }));
      else terminal.out(`Các bảng đã đúng phiên bản (${kindNames[kind]}).`);
    });
}
