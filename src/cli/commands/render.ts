/** `kehoach render`: plan data in, Word or PDF out. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { RenderFlags } from '../render-plan.ts';
import { withFileLimits } from '../file-limits.ts';
import { oneOf } from '../usage.ts';

export function renderCommand(context: Context): Command {
  return withFileLimits(new Command('render'))
    .summary('xuất văn bản Word, PDF / make the document')
    .description('Xuất văn bản từ dữ liệu kế hoạch.\nMakes the document from plan data.')
    .argument('<PLAN.json>', 'dữ liệu kế hoạch; "-" là stdin / plan data; "-" is stdin')
    .option('-t, --template <ID|FILE.docx>', 'mẫu có sẵn hoặc tệp mẫu Word / stock template or a Word file')
    .option('-f, --format <docx|pdf>', 'định dạng / format', oneOf('--format', ['docx', 'pdf'] as const))
    .option(
      '--engine <auto|native|libreoffice>',
      'chương trình tạo PDF / what makes the PDF',
      oneOf('--engine', ['auto', 'native', 'libreoffice'] as const),
      'auto' as const,
    )
    .option(
      '--draft',
      'bản dự thảo: chỗ thiếu in dấu chấm, mọi trang in mờ "DỰ THẢO" / draft: gaps as dots, "DỰ THẢO" across every page',
    )
    .option('--attach', 'đính kèm dữ liệu kế hoạch vào PDF / puts the plan data into the PDF')
    .option('--pdfa', 'PDF/A-2b để lưu trữ; cùng --attach là PDF/A-3b / for archives; PDF/A-3b with --attach')
    .option('--separate', 'quyết định, kế hoạch, từng phụ lục thành tệp riêng / each part in a file of its own')
    .option(
      '-o, --output <PATH>',
      'nơi ghi: tệp, thư mục hoặc .zip; mặc định cạnh tệp dữ liệu / file, folder or .zip; beside the input unless told',
    )
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: RenderFlags) => {
      // Loaded here: the other commands, and the help, need nothing of the main line.
      const { renderPlan } = await import('../render-plan.ts');
      await renderPlan(input, flags, context);
    });
}
