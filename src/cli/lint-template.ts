/** The work of `kehoach template lint`. */
import { basename, extname } from 'node:path';
import { Failure, type Severity } from '../failure.ts';
import type { LintedTemplate, LintFinding, LintReport } from '../templates/contract.ts';
import { lintInProcess } from '../templates/lint/lint-in-process.ts';
import { outsidePool } from '../word/gate/confined/outside.ts';
import type { Context } from './context.ts';
import { exitCodeForFindings } from './exit-code.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { readWordBytes } from './input.ts';
import { countWords, jsonText } from './report.ts';
import { writeAll } from './write.ts';

export interface LintFlags extends LimitFlags {
  annotate?: string;
  force?: boolean;
  json?: boolean;
}

const headings: Record<Severity, string> = { error: 'LỖI', warning: 'CẢNH BÁO', information: 'LƯU Ý' };

function findingLines({ message, clause, remedy, code }: LintFinding, at: number): string[] {
  return [
    `${at + 1}. ${message}`,
    ...(clause === undefined ? [] : [`   Căn cứ:    ${clause}`]),
    `   Cách sửa:  ${remedy} [${code}]`,
  ];
}

function reportLines({ findings, counts }: LintReport): string[] {
  const groups = (Object.keys(headings) as Severity[]).flatMap((severity) => {
    const some = findings.filter((one) => one.severity === severity);
    return some.length === 0 ? [] : [`${headings[severity]} (${some.length})`, ...some.flatMap(findingLines), ''];
  });
  return [...groups, countWords(counts) ?? 'Không có điểm nào cần sửa.'];
}

async function lint(input: string, flags: LintFlags, signal: AbortSignal): Promise<LintedTemplate> {
  const name = input === '-' ? 'từ stdin' : basename(input);
  const bytes = await readWordBytes(input);
  const processes = outsidePool({ limits: limitsOf(flags), pool: { processes: 1 } });
  try {
    return await lintInProcess(processes, bytes, { name, annotate: flags.annotate !== undefined, signal });
  } finally {
    processes.close();
  }
}

/** Tells what is wrong with a template, and writes the copy with comments if it is asked for. */
export async function lintTemplateFile(
  input: string,
  flags: LintFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  const { annotate, force = false, json } = flags;
  if (annotate !== undefined && extname(annotate).toLowerCase() !== '.docx') {
    const message = `Kết quả "${annotate}" là tệp Word; hãy đặt tên có đuôi .docx.`;
    throw new Failure('usage', 'cli.format-and-ending', message);
  }
  const { report, annotated } = await lint(input, flags, signal);
  signal.throwIfAborted();
  const files = annotate !== undefined && annotated ? [{ path: annotate, bytes: annotated }] : [];
  await writeAll(files, { force, inputs: input === '-' ? [] : [input] });
  finish(exitCodeForFindings(report.findings));
  if (json) {
    terminal.out(jsonText({ ...report, files: files.map(({ path }) => path) }));
    return;
  }
  terminal.out(reportLines(report).join('\n'));
  for (const { path } of files) terminal.err(`Đã ghi ${path}`);
  if (annotate !== undefined && !annotated)
    terminal.err('Không ghi bản có nhận xét, vì mẫu có thứ không an toàn hoặc quá lớn.');
}
