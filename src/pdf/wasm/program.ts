/** The program of the package as it is run: with more threads than its authors gave it. Its files stay as they are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** With four threads it waits for a fifth for ever, at one start in three. */
const fewThreads = 'initMainThread(){var pthreadPoolSize=4;';
const enoughThreads = 'initMainThread(){var pthreadPoolSize=12;';

/** The file that starts the threads, in the package's folder. */
export const programFile = join('wasm', 'soffice.cjs');

/** The program's text with enough threads; undefined if it does not hold the text that is to be replaced, exactly once. */
export function withEnoughThreads(text: string): string | undefined {
  const pieces = text.split(fewThreads);
  return pieces.length === 2 ? pieces.join(enoughThreads) : undefined;
}

export async function isKnownProgram(packageFolder: string): Promise<boolean> {
  const text = await readFile(join(packageFolder, programFile), 'utf8').catch(() => '');
  return withEnoughThreads(text) !== undefined;
}
