/** `kehoach template lint`: a Word template looked through before anybody uses it. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import type { LintFlags } from '../lint-template.ts';

export function templateLintCommand(context: Context): Command {
  return withFileLimits(new Command('lint'))
    .summary('kiểm tra mẫu / look a template through')
    .description(
      'Kiểm tra một mẫu Word trước khi dùng: thẻ, phần bắt buộc, thể thức theo Nghị định 30, việc tạo PDF, thứ không an toàn.\n' +
        'Looks a Word template through: tags, required parts, the form of Decree 30, PDF, what is unsafe.\n\n' +
        'Mã kết thúc: 0 không có lỗi và cảnh báo, 1 có, 2 dùng sai lệnh.\n' +
        'Exit code: 0 neither errors nor warnings, 1 some, 2 wrong use.',
    )
    .argument('<FILE.docx>', 'mẫu Word; "-" là stdin / a Word template; "-" is stdin')
    .option('--annotate <OUT.docx>', 'ghi bản có nhận xét (comment) ở từng chỗ / write a copy with comments')
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: LintFlags) => {
      // Loaded here: the other commands, and the help, need none of it.
      const { lintTemplateFile } = await import('../lint-template.ts');
      await lintTemplateFile(input, flags, context);
    });
}
