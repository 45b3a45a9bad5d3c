/** `kehoach template preview`: what a template makes of a sample or a plan. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import type { PreviewFlags } from '../preview-template.ts';

export function templatePreviewCommand(context: Context): Command {
  return withFileLimits(new Command('preview'))
    .summary('xem thử mẫu với dữ liệu / try a template with data')
    .description(
      'Xuất một mẫu với một kế hoạch mẫu hoặc dữ liệu của bạn thành PDF hoặc Word; chỗ thiếu in dấu chấm, không in mờ "DỰ THẢO".\n' +
        'Makes a PDF or Word file of a template with a sample or your own plan; gaps as dots, without a mark.',
    )
    .argument('<FILE.docx|ID>', 'tệp mẫu hoặc mã mẫu có sẵn / a template file or the id of a stock template')
    .option(
      '--sample <NAME>',
      'một kế hoạch mẫu; mặc định theo mẫu / a sample plan; one that fits the template unless told',
    )
    .option('--plan <PLAN.json>', 'dữ liệu kế hoạch; "-" là stdin / plan data; "-" is stdin')
    .requiredOption('-o, --output <FILE>', 'nơi ghi, đuôi .pdf hoặc .docx / where to write, ending in .pdf or .docx')
    .option('--force', 'ghi đè tệp đã có / replace an existing file')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (template: string, flags: PreviewFlags) => {
      // Loaded here: the other commands, and the help, need none of it.
      const { previewTemplate } = await import('../preview-template.ts');
      await previewTemplate(template, flags, context);
    });
}
