/** `kehoach render`: plan data in, Word or PDF out. */
import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { withAttachments } from '../../http/documents/attachments.ts';
import { engineNamed } from '../../pdf/choose.ts';
import type { Format, Rendered } from '../../render/contract.ts';
import { render } from '../../render/render.ts';
import { loadTemplate, templateFor } from '../../render/stock.ts';
import type { Context } from '../context.ts';
import { formatFor, place, type PlacedFile } from '../destination.ts';
import { exitCode } from '../exit-code.ts';
import { readPlanData } from '../input.ts';
import { findingLine, jsonText } from '../report.ts';
import { oneOf } from '../usage.ts';
import { writeAll } from '../write.ts';

interface RenderFlags {
  template?: string;
  format?: Format;
  engine: 'auto' | 'libreoffice';
  draft?: boolean;
  attach?: boolean;
  output?: string;
  force?: boolean;
  json?: boolean;
}

async function make(data: unknown, flags: RenderFlags, format: Format, signal: AbortSignal): Promise<Rendered> {
  const plan = flags.attach ? withAttachments(data, 'separateFiles') : data;
  const template = await loadTemplate(flags.template ?? templateFor(plan));
  const draft = flags.draft ?? false;
  if (format === 'docx') return render(plan, template, { format, draft, signal });
  const engine = engineNamed(flags.engine);
  try {
    return await render(plan, template, { format, draft, signal, engine });
  } finally {
    await engine.close();
  }
}

function summary(rendered: Rendered, placed: readonly PlacedFile[]): unknown {
  return {
    files: placed.map(({ path, bytes }) => ({
      path,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    findings: rendered.findings,
    provenance: rendered.provenance,
  };
}

async function renderPlan(input: string, flags: RenderFlags, { terminal, signal, finish }: Context): Promise<void> {
  const format = formatFor(flags.format, flags.output);
  const rendered = await make(await readPlanData(input), flags, format, signal);
  signal.throwIfAborted();
  const placed = await place(rendered.files, { input, output: flags.output, format });
  const inputs = [input, flags.template].filter((path) => path !== undefined && path !== '-') as string[];
  await writeAll(placed, { force: flags.force ?? false, inputs });
  finish(exitCode.done);
  if (flags.json) {
    terminal.out(jsonText(summary(rendered, placed)));
    return;
  }
  for (const file of placed) terminal.out(file.path);
  if (rendered.findings.length > 0) terminal.err(`Đã xuất, có ${rendered.findings.length} điểm cần xem lại:`);
  for (const finding of rendered.findings) terminal.err(findingLine(finding));
}

export function renderCommand(context: Context): Command {
  return new Command('render')
    .summary('xuất văn bản Word, PDF / make the document')
    .description('Xuất văn bản từ dữ liệu kế hoạch.\nMakes the document from plan data.')
    .argument('<PLAN.json>', 'dữ liệu kế hoạch; "-" là stdin / plan data; "-" is stdin')
    .option('-t, --template <ID|FILE.docx>', 'mẫu có sẵn hoặc tệp mẫu Word / stock template or a Word file')
    .option('-f, --format <docx|pdf>', 'định dạng / format', oneOf('--format', ['docx', 'pdf'] as const))
    .option(
      '--engine <auto|libreoffice>',
      'chương trình tạo PDF / what makes the PDF',
      oneOf('--engine', ['auto', 'libreoffice'] as const),
      'auto' as const,
    )
    .option('--draft', 'bản nháp: chỗ thiếu in dấu chấm / draft: gaps are printed as dots')
    .option('--attach', 'kế hoạch, phụ lục thành tệp riêng / attachments in files of their own')
    .option(
      '-o, --output <PATH>',
      'nơi ghi: tệp, thư mục hoặc .zip; mặc định cạnh tệp dữ liệu / file, folder or .zip; beside the input unless told',
    )
    .option('--force', 'ghi đè tệp đã có / replace existing files')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((input: string, flags: RenderFlags) => renderPlan(input, flags, context));
}
