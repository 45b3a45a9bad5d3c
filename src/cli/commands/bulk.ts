/** `kehoach bulk`: one base plan and a table of units in, the documents of every unit out. */
import { Command, Option } from 'commander';
import { Failure } from '../../failure.ts';
import type { BulkFlags } from '../bulk/flags.ts';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import { oneOf, wholeNumber } from '../usage.ts';

/** `a, b` as a list; given twice, both. */
function listed(value: string, before: readonly string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

function formats(value: string): ('docx' | 'pdf')[] {
  const chosen = listed(value).map(oneOf('--format', ['docx', 'pdf'] as const));
  if (chosen.length > 0) return (['docx', 'pdf'] as const).filter((format) => chosen.includes(format));
  throw new Failure('usage', 'cli.unknown-value', 'Tùy chọn --format cần docx, pdf hoặc docx,pdf.');
}

export function bulkCommand(context: Context): Command {
  return withFileLimits(new Command('bulk'))
    .summary('xuất văn bản cho nhiều đơn vị / make the documents of many units')
    .description(
      'Xuất văn bản của từng đơn vị từ một kế hoạch gốc có chỗ điền và một bảng đơn vị. Dừng giữa chừng thì chạy lại\n' +
        'đúng lệnh đó để làm tiếp; nhật ký nằm cạnh kết quả (KẾT-QUẢ.nhat-ky).\n' +
        'Makes the documents of every unit from a base plan with placeholders and a table of units. After a stop the same\n' +
        'command goes on from there; its journal is beside the output (OUTPUT.nhat-ky).',
    )
    .argument('<PLAN.json>', 'kế hoạch gốc; "-" là stdin / base plan; "-" is stdin')
    .addOption(
      new Option('--units <FILE>', 'bảng đơn vị: CSV (UTF-8) hoặc XLSX / table of units').conflicts('province'),
    )
    .option(
      '--province <TÊN,…>',
      'mọi xã, phường, đặc khu của các tỉnh, thành phố này, không cần bảng / all units of these provinces',
      listed,
    )
    .option('--overrides <FILE.json>', 'thay đổi riêng theo mã đơn vị (JSON Patch) / changes by code of unit')
    .option('-f, --format <docx,pdf>', 'định dạng; mặc định cả hai / formats; both unless told', formats)
    .option('-o, --output <DIR|FILE.zip>', 'nơi ghi: thư mục hoặc tệp .zip / folder or ZIP')
    .option('-t, --template <ID|FILE.docx>', 'mẫu có sẵn hoặc tệp mẫu Word / stock template or a Word file')
    .option(
      '--engine <auto|native|libreoffice>',
      'chương trình tạo PDF / what makes the PDF',
      oneOf('--engine', ['auto', 'native', 'libreoffice'] as const),
      'auto' as const,
    )
    .option('--name <MẪU>', 'mẫu tên tệp, ví dụ "{{tinh.ten}}/{{ma}} {{tai_lieu}}" / pattern of file names')
    .option(
      '--workers <N>',
      'số luồng; mặc định theo số nhân, nhiều nhất 8 / threads; one for each core, 8 at most, unless told',
      wholeNumber('--workers', 1, 64),
    )
    .option('--dry-run', 'chỉ kiểm tra, không ghi gì / only check, write nothing')
    .option('--only <MÃ,…>', 'chỉ các đơn vị có mã này / only these codes', listed)
    .option('--only-failed', 'chỉ các đơn vị lần trước bị lỗi / only units that failed last time')
    .option('--force', 'ghi đè tệp khác đang có ở nơi ghi / replace files that are in the way')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (input: string, flags: BulkFlags) => {
      // Loaded here: the other commands, and the help, need nothing of it.
      const { produceBulk } = await import('../bulk/produce-bulk.ts');
      await produceBulk(input, flags, context);
    });
}
