/** Runs commands in one process that stays (kept-program.mjs), one after the other; it ends with the process that asks. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Run } from './command-line.ts';

export interface Order {
  words: readonly string[];
  folder: string;
  stdin: Uint8Array;
  env: NodeJS.ProcessEnv;
}

let kept: ChildProcess | undefined;
let before: Promise<unknown> = Promise.resolve();

function keptProcess(): ChildProcess {
  if (kept?.connected) return kept;
  kept = fork(new URL('kept-program.mjs', import.meta.url), {
    // As the tests themselves run (vitest.config.ts).
    execArgv: process.execArgv.filter((flag) => /single-threaded-gc|liftoff/.test(flag)),
    serialization: 'advanced',
  });
  kept.unref();
  kept.channel?.unref();
  return kept;
}

async function give(order: Order): Promise<Run> {
  const child = keptProcess();
  const ended = new AbortController();
  const died = once(child, 'exit', ended).then(([code]) => {
    throw new Error(`The kept process has ended (${String(code)}): kehoach ${order.words.join(' ')}`);
  });
  const answer = once(child, 'message', ended);
  child.send(order);
  try {
    return ((await Promise.race([answer, died])) as [Run])[0];
  } finally {
    ended.abort();
    void Promise.allSettled([answer, died]);
  }
}

export function runKept(order: Order): Promise<Run> {
  const run = before.then(() => give(order));
  before = run.catch(() => undefined);
  return run;
}
