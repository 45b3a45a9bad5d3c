/** What a person, or with `--json` a program, reads when something is found or goes wrong. */
import { Failure, type Finding, type Severity } from '../failure.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `plan.outline[2].heading: sentence [code]` */
export function findingLine(finding: Finding): string {
  return `${finding.path === '' ? '' : `${finding.path}: `}${finding.message} [${finding.code}]`;
}

const severityNames: Record<Severity, string> = { error: 'lỗi', warning: 'cảnh báo', information: 'lưu ý' };

/** `Có 2 lỗi, 1 cảnh báo.`; undefined where there is nothing. */
export function countWords(counts: Readonly<Record<Severity, number>>): string | undefined {
  const words = (Object.keys(severityNames) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severityNames[severity]}`);
  return words.length === 0 ? undefined : `Có ${words.join(', ')}.`;
}

export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

const internal = new Failure(
  'input',
  'internal',
  'Chương trình gặp lỗi ngoài dự kiến; hãy chạy lại với KEHOACH_DEBUG=1 và gửi nội dung lỗi cho người bảo trì.',
);

/** Tells what went wrong and gives the exit code. A stack is shown only with `KEHOACH_DEBUG=1`. */
export function reportFailure(error: unknown, terminal: Terminal, json: boolean): number {
  const failure = error instanceof Failure ? error : internal;
  const { code, message, findings } = failure;
  if (json) {
    terminal.out(jsonText({ error: { code, message, findings } }));
  } else {
    terminal.err(`Lỗi [${code}]: ${message}`);
    // What the sentence has said is not said again.
    for (const finding of findings.filter((one) => one.message !== message)) terminal.err(findingLine(finding));
  }
  if (process.env.KEHOACH_DEBUG === '1') terminal.err(stackOf(error));
  return failure === internal ? exitCode.findings : exitCodeOf[failure.kind];
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? String(error);
  return error.cause === undefined ? own : `${own}\nCause: ${stackOf(error.cause)}`;
}
