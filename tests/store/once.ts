// What is made once in a test run, by whichever test process needs it first.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds. */
const patience = 90_000;

const claimed = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** The text that `make` gives, made by the first of all processes that ask in this run. */
export async function once(runFolder: string, name: string, make: () => Promise<string>): Promise<string> {
  const result = join(runFolder, `${name}.json`);
  if (claimed(join(runFolder, `${name}.claimed`))) {
    const answer = await make().then(
      (text) => ({ text }),
      (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    writeFileSync(`${result}.new`, JSON.stringify(answer));
    renameSync(`${result}.new`, result);
  }
  for (const start = Date.now(); !existsSync(result); await wait(50)) {
    if (Date.now() - start > patience) throw new Error(`${name} was not ready after ${patience} ms`);
  }
  const { text, error } = JSON.parse(readFileSync(result, 'utf8')) as { text?: string; error?: string };
  if (text === undefined) throw new Error(`${name}: ${error}`);
  return text;
}
