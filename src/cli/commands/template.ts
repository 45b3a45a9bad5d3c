/** `kehoach template`: `list`, the Word templates that `render --template` knows by id, `tags` and `new`. */
import { Command } from 'commander';
import { stockTemplates } from '../../render/stock.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { tableLines } from '../table.ts';
import { templateLintCommand } from './template-lint.ts';
import { templateNewCommand } from './template-new.ts';
import { templateDiffCommand } from './template-diff.ts';
import { templatePreviewCommand } from './template-preview.ts';
import { templateTagsCommand } from './template-tags.ts';

function listTemplates(flags: { json?: boolean }, { terminal }: Context): void {
  const templates = stockTemplates();
  if (flags.json) {
    terminal.out(jsonText(templates));
    return;
  }
  const lines = tableLines(
    ['Mã', 'Phiên bản', 'Tên'],
    templates.map(({ id, version, title }) => [id, version, title]),
  );
  for (const line of lines) terminal.out(line);
}

export function templateCommand(context: Context): Command {
  const list = new Command('list')
    .summary('các mẫu có sẵn / the stock templates')
    .description('Liệt kê các mẫu có sẵn.\nLists the stock templates.')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((flags: { json?: boolean }) => {
      listTemplates(flags, context);
    });
  return new Command('template')
    .description('mẫu Word: mẫu có sẵn, thẻ dùng trong mẫu / Word templates and their tags')
    .addCommand(list)
    .addCommand(templateTagsCommand(context))
    .addCommand(templateDiffCommand(context))
    .addCommand(templatePreviewCommand(context))
    .addCommand(templateLintCommand(context))
    .addCommand(templateNewCommand(context));
}
