// Real processes of the built program, and how they are killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));

export interface Running {
  child: ChildProcess;
  /** Resolves when its log says that it works, or when it has ended. */
  ready: Promise<unknown>;
  /** Lines of its log so far. */
  log: string[];
  exited: Promise<unknown>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export function start(words: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const exited = once(child, 'exit');
  const ready = new Promise<void>((resolve) => {
    void exited.then(() => resolve());
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      if (line.includes('bulk work is ready')) resolve();
    });
  });
  createInterface({ input: child.stderr! }).on('line', (line) => log.push(line));
  return {
    child,
    ready,
    log,
    exited,
    async kill(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

/** Numbers from 0 to 1 by a seed, so that a run that failed can be had again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
