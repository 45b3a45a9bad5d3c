/** Asks whoever sits at the terminal. Questions go to stderr, so that stdout holds results only. */
import { Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import { Failure } from '../failure.ts';

/** Swallows what readline would echo. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** @throws Failure `cli.no-terminal` (kind `usage`) */
function requireTerminal(instead: string): void {
  if (process.stdin.isTTY) return;
  const message = `Không có bàn phím (stdin không phải terminal) để hỏi; hãy dùng ${instead}.`;
  throw new Failure('usage', 'cli.no-terminal', message);
}

/** A line as it is typed. @param instead the option that tells it without asking */
export async function ask(question: string, instead: string, signal: AbortSignal): Promise<string> {
  requireTerminal(instead);
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  try {
    return (await lines.question(`${question}: `, { signal })).trim();
  } finally {
    lines.close();
  }
}

/** A line that does not show while it is typed. */
export async function askSecret(question: string, instead: string, signal: AbortSignal): Promise<string> {
  requireTerminal(instead);
  process.stderr.write(`${question}: `);
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  try {
    return await lines.question('', { signal });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** The first line of stdin, for `--password-stdin`. */
export async function lineFromStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}
