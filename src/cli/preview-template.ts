/** The work of `kehoach template preview`. */
import { extname } from 'node:path';
import { samplePlan } from '../drafts/create/samples.ts';
import { Failure } from '../failure.ts';
import { libreOfficeEngine } from '../pdf/libreoffice.ts';
import { fileConverter } from '../pdf/outside/converter.ts';
import type { Format, RenderedFile } from '../render/contract.ts';
import { loadTemplate, sha256 } from '../render/stock.ts';
import { previewsIn, type PreviewedVersion } from '../templates/preview/preview.ts';
import { outsidePool } from '../word/gate/confined/outside.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { readPlanData } from './input.ts';
import { jsonText } from './report.ts';
import { refuse, writeAll } from './write.ts';

export interface PreviewFlags extends LimitFlags {
  sample?: string;
  plan?: string;
  output: string;
  force?: boolean;
  json?: boolean;
}

/** Those that the usual data is taken from, in turn: the first holds all parts, the second has no decision. */
const usualSamples = ['b-quyet-dinh-ke-hoach-xa-2026', 'a-ke-hoach-xa-2021-2025'] as const;

function formatOf(output: string): Format {
  const ending = extname(output).toLowerCase();
  if (ending === '.pdf' || ending === '.docx') return ending === '.pdf' ? 'pdf' : 'docx';
  throw new Failure('usage', 'cli.format-and-ending', `Kết quả "${output}" phải có đuôi .pdf hoặc .docx.`);
}

async function make(
  version: PreviewedVersion,
  plans: readonly unknown[],
  format: Format,
  { signal, ...flags }: LimitFlags & { signal: AbortSignal },
): Promise<RenderedFile> {
  const limits = limitsOf(flags);
  const processes = outsidePool({ limits, pool: { processes: 1 } });
  const office = libreOfficeEngine();
  const converter = fileConverter({ office, limits, processes });
  const previews = previewsIn({ processes, converter });
  try {
    const [data, ...others] = plans;
    const work = (plan: unknown) => previews[format === 'pdf' ? 'pdf' : 'word']({ version, data: plan }, signal);
    return await work(data).catch((error: unknown) => {
      const lacking = error instanceof Failure && error.code === 'template.lacks-part';
      if (lacking && others.length > 0) return work(others[0]);
      throw error;
    });
  } finally {
    processes.close();
    await office.close();
  }
}

async function plansOf({ sample, plan }: PreviewFlags): Promise<unknown[]> {
  if (sample !== undefined && plan !== undefined) {
    throw new Failure(
      'usage',
      'cli.conflicting-options',
      'Không dùng chung được --sample và --plan; hãy bỏ một trong hai.',
    );
  }
  if (plan !== undefined) return [await readPlanData(plan)];
  return Promise.all((sample === undefined ? usualSamples : [sample]).map(samplePlan));
}

export async function previewTemplate(
  template: string,
  flags: PreviewFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  const format = formatOf(flags.output);
  const options = { force: flags.force ?? false, inputs: [template, flags.plan ?? '-'].filter((path) => path !== '-') };
  await refuse(flags.output, options);
  const { id: slug, version, bytes } = await loadTemplate(template);
  const made = await make({ slug, version, sha256: sha256(bytes), bytes }, await plansOf(flags), format, {
    ...flags,
    signal,
  });
  signal.throwIfAborted();
  await writeAll([{ path: flags.output, bytes: made.bytes }], options);
  finish(exitCode.done);
  if (flags.json) terminal.out(jsonText({ path: flags.output, size: made.bytes.length, sha256: sha256(made.bytes) }));
  else terminal.out(flags.output);
}
