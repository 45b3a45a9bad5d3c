/** `kehoach serve --stateless`: the pure functions over HTTP, without accounts or database. */
import { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { limitsOf, withFileLimits, type LimitFlags } from '../file-limits.ts';
import { wholeNumber } from '../usage.ts';

interface ServeFlags extends LimitFlags {
  stateless?: boolean;
  port: number;
  host: string;
  bodyLimit: number;
}

async function start(flags: ServeFlags, { terminal, signal, finish }: Context): Promise<void> {
  if (!flags.stateless) {
    throw new Failure(
      'usage',
      'cli.stateless-only',
      'Bản này chỉ có dịch vụ không lưu trữ: hãy chạy "kehoach serve --stateless"; dịch vụ đầy đủ (tài khoản, cơ sở dữ liệu) sẽ có ở bản sau.',
    );
  }
  // Loaded here: the other commands need none of the HTTP libraries.
  const { serve } = await import('../../http/server.ts');
  const clean = await serve({
    port: flags.port,
    host: flags.host,
    bodyLimit: flags.bodyLimit * 1024 * 1024,
    fileLimits: limitsOf(flags),
    signal,
    listening: (address) => {
      terminal.err(`Đang phục vụ tại ${address} (tài liệu API: ${address}/docs); nhấn Ctrl-C để dừng.`);
    },
  });
  finish(clean ? exitCode.done : exitCode.findings);
}

export function serveCommand(context: Context): Command {
  return withFileLimits(new Command('serve'))
    .summary('dịch vụ HTTP / HTTP service')
    .description(
      'Chạy dịch vụ HTTP; nhật ký (JSON, không chứa nội dung văn bản) ra stdout.\n' +
        'Runs the HTTP service; its log (JSON, without document content) goes to stdout.',
    )
    .option('--stateless', 'không tài khoản, không cơ sở dữ liệu / without accounts or database')
    .option('--port <PORT>', 'cổng / port', wholeNumber('--port', 0, 65_535), 8080)
    .option('--host <HOST>', 'địa chỉ lắng nghe / address to listen on', '127.0.0.1')
    .option(
      '--body-limit <MB>',
      'dữ liệu gửi lên lớn nhất, tính bằng MB / largest request',
      wholeNumber('--body-limit', 1, 64),
      8,
    )
    .action((flags: ServeFlags) => start(flags, context));
}
