/** `kehoach import`: an existing Word file or text as plan data. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import type { ImportFlags } from '../import-document.ts';

export function importCommand(context: Context): Command {
  return withFileLimits(new Command('import'))
    .summary('đọc văn bản cũ thành dữ liệu kế hoạch / read a document into plan data')
    .description(
      'Đọc một văn bản đã có (tệp Word .docx, hoặc văn bản chép từ PDF) thành dữ liệu kế hoạch để soạn tiếp. Không bỏ chữ nào: ' +
        'đoạn nào chưa rõ là gì thì giữ nguyên trong dữ liệu và được kể ra.\n' +
        'Reads an existing document (a Word file, or text as copied from a PDF) into plan data. Nothing is lost: what is not ' +
        'understood is kept word for word and told.\n\n' +
        'Mã kết thúc là 1 khi có chỗ cần xem lại; dữ liệu vẫn được ghi. Văn bản đọc xong in lại được bằng "kehoach render … --draft".\n' +
        'Exit code 1 tells that there are places to look at; the plan is written all the same.',
    )
    .argument('<FILE>', 'tệp .docx hoặc .txt; "-" là stdin / a Word file or a text; "-" is stdin')
    .option(
      '-o, --output <PLAN.json>',
      'nơi ghi kế hoạch; mặc định cạnh tệp gốc / where the plan goes; beside the input unless told',
    )
    .option('--report <REPORT.json>', 'ghi báo cáo từng đoạn / write what became of every piece')
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: ImportFlags) => {
      // Loaded here: the other commands, and the help, need none of it.
      const { importDocument } = await import('../import-document.ts');
      await importDocument(input, flags, context);
    });
}
