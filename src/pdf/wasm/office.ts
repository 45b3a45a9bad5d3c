/** One process with LibreOffice as WebAssembly, under a watchdog: it hangs at times, at the start as well as later. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobFiles } from '../soffice/hand-over.ts';
import { officeEnvironment } from '../soffice/profile.ts';
import { startGroup } from '../supervisor/process-group.ts';
import type { Instance } from '../supervisor/supervisor.ts';
import type { Answer, Question } from './contract.ts';
import type { WasmInstallation } from './installation.ts';

/** Milliseconds. */
export interface Patience {
  /** A start usually takes 2 to 10 seconds. */
  startMs: number;
  /** A document usually takes a fifth of a second, the first one some seconds. */
  documentMs: number;
  /** After so long without a document the process ends and gives back its 1.1 to 1.5 GB. */
  idleMs: number;
}

/** A plain Node does not run TypeScript: the process is always the compiled one (tests build first). */
const child = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/pdf/wasm/child.js' : './child.js', import.meta.url),
);

/** Starts processes one after another, each with a folder of its own below the place. */
export function wasmStarter(
  place: string,
  env: NodeJS.ProcessEnv,
  { startMs, idleMs }: Patience,
): (installation: WasmInstallation) => Promise<Instance> {
  return async (installation) => {
    const folder = join(place, `office-${randomUUID()}`);
    await mkdir(folder);
    const group = startGroup({
      command: process.execPath,
      args: [child, installation.folder, String(idleMs)],
      env: officeEnvironment(env, folder),
      holdsNode: false,
      channel: true,
    });
    const watchdog = setTimeout(group.kill, startMs);
    const calm = () => clearTimeout(watchdog);
    void group.ended.then(calm);
    return {
      group,
      ready: group.messages.next().then(calm),
      clear: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
    };
  };
}

/**
 * Converts the Word file in the folder. A process that does not answer in time is killed; its supervisor then tries the
 * document once more with a new one.
 * @returns the bytes that LibreOffice wrote; undefined if it cannot load the file
 */
export async function askOffice(
  { group }: Instance,
  folder: string,
  { documentMs }: Patience,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const question: Question = { docx: join(folder, jobFiles.word), pdf: join(folder, jobFiles.pdf) };
  const watchdog = setTimeout(group.kill, documentMs);
  try {
    const answer = (await group.messages.ask({ ...question }, signal)) as Answer;
    return answer.kind === 'done' ? await readFile(question.pdf) : undefined;
  } finally {
    clearTimeout(watchdog);
  }
}
