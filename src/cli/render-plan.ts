/** The work of `kehoach render`. */
import { createHash } from 'node:crypto';
import { withAttachments } from '../render/attachments.ts';
import type { Format, Rendered } from '../render/contract.ts';
import { render } from '../render/render.ts';
import { loadTemplate, templateFor } from '../render/stock.ts';
import type { Context } from './context.ts';
import { formatFor, place, type PlacedFile } from './destination.ts';
import { exitCode } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { readPlanData } from './input.ts';
import { findingLine, jsonText } from './report.ts';
import { writeAll } from './write.ts';

export interface RenderFlags extends LimitFlags {
  template?: string;
  format?: Format;
  engine: 'auto' | 'native' | 'libreoffice';
  draft?: boolean;
  attach?: boolean;
  pdfa?: boolean;
  separate?: boolean;
  output?: string;
  force?: boolean;
  json?: boolean;
}

async function make(data: unknown, flags: RenderFlags, format: Format, signal: AbortSignal): Promise<Rendered> {
  const plan = flags.separate ? withAttachments(data, 'separateFiles') : data;
  const template = await loadTemplate(flags.template ?? templateFor(plan));
  const { draft = false, attach = false, pdfa = false } = flags;
  const fileLimits = limitsOf(flags);
  const options = { format, draft, attach, pdfa, signal, fileLimits };
  if (format === 'docx') return render(plan, template, options);
  // Loaded here: Word documents need no engine.
  const { engineNamed } = await import('../pdf/choose.ts');
  const { outsideEngine } = await import('../pdf/outside/engine.ts');
  const engine = template.outside ? outsideEngine(flags.engine, fileLimits) : engineNamed(flags.engine);
  try {
    return await render(plan, template, { ...options, engine });
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

/** Reads the plan, makes its documents, writes them all or none, and tells what they are. */
export async function renderPlan(
  input: string,
  flags: RenderFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
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
