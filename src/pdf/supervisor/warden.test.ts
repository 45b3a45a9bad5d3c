import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;

/** Starts a group with a child of its own, says both ids, then ends in the way its first argument says. */
const parent = `
import { startGroup } from './process-group.js';
import { watchOver } from './warden.js';
watchOver(process.argv[3]);
startGroup({ command: '/bin/sh', args: ['-c', 'sleep 62 & echo $$ $! > "$0"; wait', process.argv[4]], env: process.env, holdsNode: true });
if (process.argv[2] === 'exit') setTimeout(() => process.exit(0), 500);
if (process.argv[2] === 'crash') setTimeout(() => { throw new Error('crash'); }, 500);
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-warden-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'parent.js'), parent);
  for (const name of ['process-group', 'messages', 'warden']) {
    const source = await readFile(new URL(`./${name}.ts`, import.meta.url), 'utf8');
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { ...compilerOptions, rewriteRelativeImportExtensions: true },
    });
    await writeFile(join(folder, `${name}.js`), outputText);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Running, not only waiting to be buried. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status !== '' && !/\) [ZX]/.test(status);
}

it.each(['exit', 'crash', 'SIGTERM', 'SIGINT', 'SIGKILL'])(
  'processes and their folder do not outlive a Node that ends by %s',
  async (way) => {
    const work = join(folder, `work ${way}`);
    await mkdir(work);
    const told = join(folder, `ids-${way}`);
    const node = spawn(process.execPath, [join(folder, 'parent.js'), way, work, told], { stdio: 'ignore' });
    await expect.poll(() => readFile(told, 'utf8').catch(() => ''), { timeout: 10_000 }).toMatch(/\d+ \d+\n/);
    const ids = (await readFile(told, 'utf8')).trim().split(' ').map(Number);
    if (way.startsWith('SIG')) {
      expect(await Promise.all(ids.map(isRunning))).toEqual([true, true]);
      node.kill(way as NodeJS.Signals);
    }
    await expect.poll(() => Promise.all(ids.map(isRunning)), { timeout: 10_000 }).toEqual([false, false]);
    await expect.poll(() => existsSync(work), { timeout: 10_000 }).toBe(false);
  },
);
