/** Runs the built program as a user does, in a folder of the test's own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { runKept } from './kept-program.ts';

const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Added to this process's own. */
type Environment = Record<string, string>;

export interface Place {
  /** The folder that commands run in. */
  folder: string;
  /** In a process that has run other commands before: for what a command reads, writes, says and answers. */
  run(words: readonly string[], stdin?: string | Buffer, env?: Environment): Promise<Run>;
  /** In a process of its own, from its start to its end: one of each command, and whatever is about the process. */
  runAlone(words: readonly string[], stdin?: string | Buffer, env?: Environment): Promise<Run>;
  start(words: readonly string[], env?: Environment): ChildProcess;
  /** Every file below the folder, sorted, with `/`. */
  files(): Promise<string[]>;
  path(name: string): string;
  /** Copies a sample in as `plan.json`, or under another name. */
  bring(sample: string, name?: string): Promise<void>;
}

function collect(child: ChildProcess, stdin: string | Buffer | undefined): Promise<Run> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** A fresh folder before each test, gone after it. */
export function placeForEach(): Place {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  // The database is not compiled a second time, better, for the short time that it runs.
  const start = (words: readonly string[], env: Environment = {}) =>
    spawn(process.execPath, ['--liftoff-only', program, ...words], { cwd: folder, env: { ...process.env, ...env } });
  return {
    get folder() {
      return folder;
    },
    start,
    run: (words, stdin = '', env = {}) =>
      runKept({ words, folder, stdin: Buffer.from(stdin), env: { ...process.env, ...env } }),
    runAlone: (words, stdin, env) => collect(start(words, env), stdin),
    files: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort();
    },
    path: (name) => join(folder, name),
    bring: (sample, name = 'plan.json') =>
      copyFile(fileURLToPath(new URL(`../../samples/${sample}.json`, import.meta.url)), join(folder, name)),
  };
}

export interface JsonError {
  error: { code: string; message: string; findings: { path: string; code: string }[] };
}
