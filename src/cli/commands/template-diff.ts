/** `kehoach template diff`: what differs between two Word templates. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import type { DiffFlags } from '../diff-templates.ts';

export function templateDiffCommand(context: Context): Command {
  return withFileLimits(new Command('diff'))
    .summary('hai mẫu khác nhau ở đâu / what differs between two templates')
    .description(
      'So hai mẫu Word: chữ theo từng đoạn, định dạng, kiểu (style), thiết lập trang. Cách Word chia nhỏ chữ không tính.\n' +
        'Compares two Word templates: words by paragraph, looks, styles, page setup. How Word splits runs does not count.\n\n' +
        'Mã kết thúc: 0 khi giống nhau, 1 khi có khác biệt.\nExit code: 0 if they are the same, 1 if not.',
    )
    .argument(
      '<A>',
      'mẫu trước: tệp .docx hoặc mã mẫu có sẵn / the earlier one: a .docx file or the id of a stock template',
    )
    .argument('<B>', 'mẫu sau / the later one')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (before: string, after: string, flags: DiffFlags) => {
      // Loaded here: the other commands, and the help, need none of it.
      const { diffTemplates } = await import('../diff-templates.ts');
      await diffTemplates(before, after, flags, context);
    });
}
