/** `kehoach db`: `migrate`, `export` and `import`. */
import { Command } from 'commander';
import type { Context } from '../../context.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';

export function dbCommand(context: Context): Command {
  return new Command('db')
    .description(
      'cơ sở dữ liệu: cập nhật bảng, xuất, nhập (DATABASE_URL: PostgreSQL; không có: thư mục KEHOACH_DATA, mặc định ./data) / ' +
        'the database: bring its tables up to date, export, import',
    )
    .addCommand(migrateCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(importCommand(context));
}
