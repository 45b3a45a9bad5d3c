/** `kehoach pdf`: a Word file in, a PDF out. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { PdfFlags } from '../convert-word.ts';
import { withFileLimits } from '../file-limits.ts';
import { oneOf } from '../usage.ts';

export function pdfCommand(context: Context): Command {
  return withFileLimits(new Command('pdf'))
    .summary('chuyển tệp Word sang PDF / a Word file to PDF')
    .description(
      'Chuyển một tệp Word (.docx) sang PDF; macro và nội dung nguy hiểm bị từ chối hoặc bỏ.\n' +
        'Makes a PDF of a Word file; macros and other active content are refused or left out.',
    )
    .argument('<FILE.docx>', 'tệp Word; "-" là stdin / a Word file; "-" is stdin')
    .option(
      '--engine <auto|native|libreoffice>',
      'chương trình tạo PDF / what makes the PDF',
      oneOf('--engine', ['auto', 'native', 'libreoffice'] as const),
      'auto' as const,
    )
    .option('--draft', 'in mờ "DỰ THẢO" trên mọi trang / "DỰ THẢO" across every page')
    .option('--pdfa', 'PDF/A-2b để lưu trữ / for archives')
    .option(
      '-o, --output <PATH>',
      'nơi ghi: tệp, thư mục hoặc .zip; mặc định cạnh tệp Word / file, folder or .zip; beside the input unless told',
    )
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: PdfFlags) => {
      // Loaded here: the other commands, and the help, need no engine.
      const { convertWord } = await import('../convert-word.ts');
      await convertWord(input, flags, context);
    });
}
