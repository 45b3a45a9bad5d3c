/** `kehoach doctor`: looks at this machine before a run. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Check, CheckState } from '../doctor/checks.ts';
import { engineTable } from '../doctor/engines.ts';
import { exitCode } from '../exit-code.ts';
import { jsonText } from '../report.ts';

const stateNames: Record<CheckState, string> = { ok: 'ĐẠT', warning: 'CẢNH BÁO', error: 'LỖI' };

function lineOf(check: Check): string {
  return `[${stateNames[check.state]}] ${check.message} [${check.code}]`;
}

async function diagnose(flags: { json?: boolean }, { terminal, finish }: Context): Promise<void> {
  // Loaded here: it tries the whole main line.
  const { examineMachine } = await import('../doctor/checks.ts');
  const { listEngines } = await import('../../pdf/engines.ts');
  const checks = await examineMachine();
  const engines = await listEngines(process.env);
  const ready = checks.every((check) => check.state !== 'error');
  finish(ready ? exitCode.done : exitCode.findings);
  if (flags.json) {
    terminal.out(jsonText({ ready, checks, engines }));
    return;
  }
  for (const check of checks) terminal.out(lineOf(check));
  for (const line of ['', ...engineTable(engines), '']) terminal.out(line);
  terminal.out(
    ready ? 'Máy này xuất được văn bản Word và PDF.' : 'Máy này chưa xuất được văn bản; hãy sửa các mục LỖI.',
  );
}

export function doctorCommand(context: Context): Command {
  return new Command('doctor')
    .summary('kiểm tra máy / check this machine')
    .description(
      'Kiểm tra máy: Node, mẫu văn bản, PDF, LibreOffice và phông chữ của máy (không bắt buộc), quyền ghi.\n' +
        'Checks this machine: Node, templates, PDF, LibreOffice and its fonts (optional), write permission.',
    )
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((flags: { json?: boolean }) => diagnose(flags, context));
}
