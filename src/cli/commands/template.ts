/** `kehoach template`: what is there, tags, lint and starters, and the keeping of versions. */
import { Command } from 'commander';
import { stockTemplates } from '../../render/stock.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { tableLines } from '../table.ts';
import type { StoreFlags } from '../templates/at-store.ts';
import {
  templateActivateCommand,
  templateAddCommand,
  templateApproveCommand,
  templateRetireCommand,
  templateRollbackCommand,
  templateShowCommand,
} from './template-keep.ts';
import { templateLintCommand } from './template-lint.ts';
import { templateNewCommand } from './template-new.ts';
import { templateDiffCommand } from './template-diff.ts';
import { templatePreviewCommand } from './template-preview.ts';
import { templateTagsCommand } from './template-tags.ts';

interface ListFlags extends StoreFlags {
  all?: boolean;
}

function listStock({ json }: ListFlags, { terminal }: Context): void {
  const templates = stockTemplates();
  if (json) {
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
    .summary('các mẫu / the templates')
    .description(
      'Liệt kê các mẫu có sẵn; với --all hoặc --as: cả mẫu của cơ quan, trong cơ sở dữ liệu của dịch vụ.\n' +
        'Lists the stock templates; with --all or --as also what organisations keep, from the database of the service.',
    )
    .option('--all', 'cả mẫu mà cơ quan đầu tiên giữ / also what the first organisation keeps')
    .option('--as <TÊN ĐĂNG NHẬP>', 'như người này thấy / as this person sees them')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (flags: ListFlags) => {
      if (flags.all || flags.as !== undefined) await (await import('../templates/read.ts')).listAll(flags, context);
      else listStock(flags, context);
    });
  return new Command('template')
    .description(
      'mẫu Word: danh mục, thẻ, kiểm tra, thêm và kích hoạt phiên bản / Word templates: catalogue, tags, lint, versions',
    )
    .addCommand(list)
    .addCommand(templateShowCommand(context))
    .addCommand(templateTagsCommand(context))
    .addCommand(templateDiffCommand(context))
    .addCommand(templatePreviewCommand(context))
    .addCommand(templateLintCommand(context))
    .addCommand(templateNewCommand(context))
    .addCommand(templateAddCommand(context))
    .addCommand(templateActivateCommand(context))
    .addCommand(templateApproveCommand(context))
    .addCommand(templateRetireCommand(context))
    .addCommand(templateRollbackCommand(context));
}
