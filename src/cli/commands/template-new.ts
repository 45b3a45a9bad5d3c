/** `kehoach template new`: a template to begin with, which explains itself in comments. */
import { Command } from 'commander';
import { basename } from 'node:path';
import type { TemplateForm } from '../../templates/contract.ts';
import { starterNames } from '../../templates/starter/forms.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { oneOf } from '../usage.ts';
import { writeAll } from '../write.ts';

interface Flags {
  form: TemplateForm;
  output?: string;
  force?: boolean;
  json?: boolean;
}

async function writeStarter(flags: Flags, { terminal }: Context): Promise<void> {
  const { starterTemplate } = await import('../../templates/starter/starter.ts');
  const path = flags.output ?? starterNames[flags.form];
  await writeAll([{ path, bytes: await starterTemplate(flags.form) }], { force: flags.force ?? false, inputs: [] });
  if (flags.json) {
    terminal.out(jsonText({ files: [path], form: flags.form }));
    return;
  }
  terminal.out(path);
  terminal.err(`Mở ${basename(path)} bằng Word: nhận xét ở lề nói từng chỗ là gì và làm tiếp thế nào.`);
}

export function templateNewCommand(context: Context): Command {
  return new Command('new')
    .summary('mẫu khởi đầu có giải thích / a commented starter template')
    .description(
      'Ghi một mẫu khởi đầu: mẫu gốc kèm nhận xét ở lề về từng thẻ, từng phần; nhận xét không in ra văn bản.\n' +
        'Writes a starter: the stock template with comments at its tags and parts, which never reach a document.',
    )
    .option(
      '--form <decision|plan>',
      'Quyết định kèm Kế hoạch, hoặc Kế hoạch riêng / a decision with its plan, or a plan alone',
      oneOf('--form', ['decision', 'plan'] as const),
      'decision' as const,
    )
    .option('-o, --output <FILE.docx>', 'nơi ghi; mặc định trong thư mục hiện tại / in this folder unless told')
    .option('--force', 'ghi đè tệp đã có / replace an existing file')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((flags: Flags) => writeStarter(flags, context));
}
