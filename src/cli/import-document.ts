/** The work of `kehoach import`. */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { surely, type Imported, type ImportReport } from '../intake/contract.ts';
import { fileImporter } from '../intake/outside/importer.ts';
import type { Context } from './context.ts';
import type { PlacedFile } from './destination.ts';
import { exitCode, exitCodeForFindings } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { importLines } from './import-report.ts';
import { readBytes } from './input.ts';
import { findingLine, jsonText } from './report.ts';
import { refuse, writeAll, type WriteOptions } from './write.ts';

export interface ImportFlags extends LimitFlags {
  output?: string;
  report?: string;
  force?: boolean;
  json?: boolean;
}

/** Beside the input under its own name unless told; into a folder under that name too. */
async function outputOf(input: string, { output }: ImportFlags): Promise<string> {
  if (input === '-' && output === undefined) {
    throw new Failure('usage', 'cli.output-needed', 'Khi đọc từ stdin, hãy dùng -o để nêu nơi ghi kết quả.');
  }
  const own = input === '-' ? 'kehoach.json' : `${basename(input, extname(input))}.json`;
  if (output === undefined) return join(dirname(input), own);
  const isFolder = /[/\\]$/.test(output) || ((await stat(output).catch(() => undefined))?.isDirectory() ?? false);
  return isFolder ? join(output, own) : output;
}

function refuseSame(output: string, { report }: ImportFlags): void {
  if (report === undefined || resolve(report) !== resolve(output)) return;
  const message = `Kế hoạch và --report cùng ghi vào "${report}"; hãy chọn hai tên khác nhau.`;
  throw new Failure('usage', 'cli.same-output', message);
}

async function read(input: string, flags: ImportFlags, signal: AbortSignal): Promise<Imported> {
  const name = input === '-' ? 'từ stdin' : `"${basename(input)}"`;
  const bytes = await readBytes(input);
  const importer = fileImporter({ limits: limitsOf(flags) });
  try {
    return await importer.read({ bytes, name }, { signal });
  } finally {
    importer.close();
  }
}

const asFile = (path: string, value: unknown): PlacedFile => ({ path, bytes: Buffer.from(`${jsonText(value)}\n`) });

/** 1: a piece that a clerk has to look at, or a finding. */
function exitCodeOf({ pieces, findings, stripped }: ImportReport): number {
  const doubtful = pieces.some(
    ({ state, confidence }) => state === 'free' || (state !== 'noise' && confidence < surely),
  );
  return doubtful ? exitCode.findings : exitCodeForFindings([...findings, ...stripped]);
}

/** Reads what is in the document, writes the plan and the report, tells what needs looking at. */
export async function importDocument(input: string, flags: ImportFlags, context: Context): Promise<void> {
  const { terminal, signal, finish } = context;
  const output = await outputOf(input, flags);
  refuseSame(output, flags);
  const options: WriteOptions = { force: flags.force ?? false, inputs: input === '-' ? [] : [input] };
  const paths = flags.report === undefined ? [output] : [output, flags.report];
  // Told before the work and not after it.
  for (const path of paths) await refuse(path, options);
  const { plan, report } = await read(input, flags, signal);
  signal.throwIfAborted();
  const files = [asFile(output, plan), ...(flags.report === undefined ? [] : [asFile(flags.report, report)])];
  await writeAll(files, options);
  finish(exitCodeOf(report));
  if (flags.json) {
    terminal.out(jsonText({ ...report, files: paths }));
    return;
  }
  terminal.out(importLines(report).join('\n'));
  if (report.stripped.length > 0) terminal.err(`Trước khi đọc đã bỏ ${report.stripped.length} thứ khỏi tệp:`);
  for (const finding of report.stripped) terminal.err(findingLine(finding));
  for (const path of paths) terminal.err(`Đã ghi ${path}`);
}
