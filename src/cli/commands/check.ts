/** `kehoach check`: a Word file against Nghị định 30. */
import { Command } from 'commander';
import type { CheckFlags } from '../check-word.ts';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';

export function checkCommand(context: Context): Command {
  return withFileLimits(new Command('check'))
    .summary('kiểm tra thể thức tệp Word / check the form of a Word file')
    .description(
      'Kiểm tra thể thức và kỹ thuật trình bày của một tệp Word theo Nghị định 30/2020/NĐ-CP.\n' +
        'Checks the form of a Word file against Decree 30/2020/NĐ-CP.\n\n' +
        'Mã kết thúc là 1 khi còn lỗi; cảnh báo và lưu ý không tính. Với --fix: tính trên tệp đã sửa.\n' +
        'Exit code 1 is for errors, not for warnings; with --fix for those left in the mended file.',
    )
    .argument('<FILE.docx>', 'tệp Word; "-" là stdin / a Word file; "-" is stdin')
    .option('--annotate <OUT.docx>', 'ghi bản có nhận xét (comment) ở từng chỗ / write a copy with comments')
    .option('--fix <OUT.docx>', 'ghi bản đã sửa những chỗ sửa được / write a copy with what has one safe answer mended')
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: CheckFlags) => {
      // Loaded here: the other commands, and the help, need none of it.
      const { checkWord } = await import('../check-word.ts');
      await checkWord(input, flags, context);
    });
}
