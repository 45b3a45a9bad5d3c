/** The work of `kehoach check`. */
import { resolve, basename, extname } from 'node:path';
import { Failure } from '../failure.ts';
import { fileChecker } from '../nd30/outside/checker.ts';
import type { CheckedFile } from '../nd30/outside/task.ts';
import type { Context } from './context.ts';
import type { PlacedFile } from './destination.ts';
import { exitCode } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { formLines, mendLines } from './form-report.ts';
import { readWordBytes } from './input.ts';
import { findingLine, jsonText } from './report.ts';
import { writeAll } from './write.ts';

export interface CheckFlags extends LimitFlags {
  annotate?: string;
  fix?: string;
  force?: boolean;
  json?: boolean;
}

/** Word opens only what is called so; and one file cannot be both. */
function refuseOutputs({ annotate, fix }: CheckFlags): void {
  for (const path of [annotate, fix]) {
    if (path === undefined || extname(path).toLowerCase() === '.docx') continue;
    throw new Failure('usage', 'cli.format-and-ending', `Kết quả "${path}" là tệp Word; hãy đặt tên có đuôi .docx.`);
  }
  if (annotate !== undefined && fix !== undefined && resolve(annotate) === resolve(fix)) {
    throw new Failure(
      'usage',
      'cli.same-output',
      `--annotate và --fix cùng ghi vào "${fix}"; hãy chọn hai tên khác nhau.`,
    );
  }
}

async function check(input: string, flags: CheckFlags, signal: AbortSignal): Promise<CheckedFile> {
  const name = input === '-' ? 'từ stdin' : basename(input);
  const bytes = await readWordBytes(input);
  const checker = fileChecker({ limits: limitsOf(flags), pool: { processes: 1 } });
  try {
    const wanted = { annotate: flags.annotate !== undefined, fix: flags.fix !== undefined };
    return await checker.check({ bytes, name }, { ...wanted, signal });
  } finally {
    checker.close();
  }
}

function filesOf({ annotated, mended }: CheckedFile, { annotate, fix }: CheckFlags): PlacedFile[] {
  return [
    ...(annotate !== undefined && annotated ? [{ path: annotate, bytes: annotated }] : []),
    ...(fix !== undefined && mended ? [{ path: fix, bytes: mended.docx }] : []),
  ];
}

function asJson({ report, stripped, mended }: CheckedFile, files: readonly PlacedFile[]): unknown {
  return {
    ...report,
    stripped,
    ...(mended ? { mends: mended.mends, afterMending: mended.report } : {}),
    files: files.map(({ path }) => path),
  };
}

/** Checks what the gate lets through of a Word file, writes the copies that are asked for, tells what was found. */
export async function checkWord(
  input: string,
  flags: CheckFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  refuseOutputs(flags);
  const checked = await check(input, flags, signal);
  signal.throwIfAborted();
  const files = filesOf(checked, flags);
  await writeAll(files, { force: flags.force ?? false, inputs: input === '-' ? [] : [input] });
  const { report, stripped, mended } = checked;
  finish((mended?.report ?? report).valid ? exitCode.done : exitCode.findings);
  if (flags.json) {
    terminal.out(jsonText(asJson(checked, files)));
    return;
  }
  terminal.out([...formLines(report), ...(mended ? mendLines(mended) : [])].join('\n'));
  if (stripped.length > 0) terminal.err(`Trước khi kiểm tra đã bỏ ${stripped.length} thứ khỏi tệp:`);
  for (const finding of stripped) terminal.err(findingLine(finding));
  for (const { path } of files) terminal.err(`Đã ghi ${path}`);
}
