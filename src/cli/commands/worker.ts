/** `kehoach worker`: makes the documents of batches, beside a service that shares the same PostgreSQL, on this or another machine. */
import { Command } from 'commander';
import { settingsFrom } from '../../config/settings.ts';
import { Failure } from '../../failure.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { jsonLog } from '../json-log.ts';
import { wholeNumber } from '../usage.ts';

interface WorkerFlags {
  threads?: number;
}

function noDatabase(): Failure {
  const message =
    'Lệnh worker cần cơ sở dữ liệu PostgreSQL chung với dịch vụ; hãy đặt DATABASE_URL=postgres://… như của dịch vụ. ' +
    'Với cơ sở dữ liệu nhúng, chính "kehoach serve" làm việc này.';
  return new Failure('usage', 'worker.no-database', message);
}

async function work({ threads }: WorkerFlags, { terminal, signal, finish }: Context): Promise<void> {
  const settings = settingsFrom(process.env);
  const { databaseUrl } = settings;
  if (databaseUrl === undefined) throw noDatabase();
  // Loaded here: the other commands need none of it.
  const { runWorker } = await import('../worker/run.ts');
  const log = jsonLog(settings.logLevel, terminal.out);
  const clean = await runWorker({ ...settings, databaseUrl, threads, log, signal });
  finish(clean ? exitCode.done : exitCode.findings);
}

export function workerCommand(context: Context): Command {
  return new Command('worker')
    .summary('làm việc hàng loạt cùng dịch vụ / makes the documents of batches')
    .description(
      'Xuất văn bản của các đợt hàng loạt, cùng lúc với dịch vụ, trên máy này hoặc máy khác có chung PostgreSQL (DATABASE_URL).\n' +
        'Chạy bao nhiêu tiến trình cũng được; tiến trình bị dừng thì tiến trình khác làm tiếp. Nhật ký JSON ra stdout. Xem docs/workers.md.\n' +
        'Makes the documents of batches beside the service, on any machine that shares its PostgreSQL (DATABASE_URL). As many as you\n' +
        'like; what one leaves others take over. JSON log on stdout. See docs/workers.md.',
    )
    .option(
      '--threads <N>',
      'số luồng xuất văn bản; mặc định bằng số lõi, nhiều nhất 4 / rendering threads',
      wholeNumber('--threads', 1, 64),
    )
    .action((flags: WorkerFlags) => work(flags, context));
}
