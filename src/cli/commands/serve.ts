/** `kehoach serve`: the service, with accounts and database; with `--stateless` the pure functions only. */
import { Command } from 'commander';
import { settingsFrom, type Settings } from '../../config/settings.ts';
import type { Started } from '../../http/server.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { limitsOf, withFileLimits, type LimitFlags } from '../file-limits.ts';
import type { Terminal } from '../terminal.ts';
import { wholeNumber } from '../usage.ts';

interface ServeFlags extends LimitFlags {
  stateless?: boolean;
  port?: number;
  host?: string;
  /** MB. */
  bodyLimit?: number;
}

/** What the command line says goes before the environment. */
function settingsOf({ port, host, bodyLimit }: ServeFlags): Settings {
  const settings = settingsFrom(process.env);
  return {
    ...settings,
    port: port ?? settings.port,
    host: host ?? settings.host,
    bodyLimit: bodyLimit === undefined ? settings.bodyLimit : bodyLimit * 1024 * 1024,
  };
}

/** All at once, so that whoever waits for the address has the rest as well. */
function tell(terminal: Terminal, { address, metrics, setup, pages }: Started, stateless: boolean): void {
  const lines = [`Đang phục vụ tại ${address} (tài liệu API: ${address}/docs); nhấn Ctrl-C để dừng.`];
  if (metrics !== undefined) lines.push(`Số đo cho Prometheus: ${metrics}`);
  if (setup) {
    lines.push(`Chưa có tài khoản nào. Hãy mở ${setup.page} và nhập mã thiết lập (dùng một lần): ${setup.token}`);
  }
  if (!pages && !stateless) lines.push('Chưa có trang web (dist/web); hãy chạy: npm run build');
  terminal.err(lines.join('\n'));
}

async function start(flags: ServeFlags, { terminal, signal, finish }: Context): Promise<void> {
  const settings = settingsOf(flags);
  const stateless = flags.stateless ?? false;
  // Loaded here: the other commands need none of the HTTP libraries.
  const { serve } = await import('../../http/server.ts');
  const clean = await serve({
    settings,
    stateless,
    fileLimits: limitsOf(flags),
    signal,
    started: (started) => tell(terminal, started, stateless),
  });
  finish(clean ? exitCode.done : exitCode.findings);
}

export function serveCommand(context: Context): Command {
  return withFileLimits(new Command('serve'))
    .summary('dịch vụ HTTP và trang web / HTTP service and web pages')
    .description(
      'Chạy dịch vụ: trang web, tài khoản, cơ sở dữ liệu trong thư mục KEHOACH_DATA (mặc định ./data) hoặc PostgreSQL ở\n' +
        'DATABASE_URL; nhật ký (JSON, không chứa nội dung văn bản) ra stdout. Các biến môi trường: docs/operations.md.\n' +
        'Runs the service: web pages, accounts, database in the folder KEHOACH_DATA (default ./data) or PostgreSQL at\n' +
        'DATABASE_URL; its log (JSON, without document content) goes to stdout. Environment: docs/operations.md.',
    )
    .option('--stateless', 'chỉ các hàm thuần, không tài khoản, không cơ sở dữ liệu / without accounts or database')
    .option('--port <PORT>', 'cổng; mặc định KEHOACH_PORT hoặc 8080 / port', wholeNumber('--port', 0, 65_535))
    .option('--host <HOST>', 'địa chỉ lắng nghe; mặc định KEHOACH_HOST hoặc 127.0.0.1 / address to listen on')
    .option(
      '--body-limit <MB>',
      'dữ liệu gửi lên lớn nhất, tính bằng MB; mặc định KEHOACH_BODY_LIMIT hoặc 8 / largest request',
      wholeNumber('--body-limit', 1, 64),
    )
    .action((flags: ServeFlags) => start(flags, context));
}
