// `kehoach worker` as a process: what it needs, what its log is, and how it ends.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { freshPostgresDatabase } from '../store/stores.ts';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

describe('kehoach worker', () => {
  it('says that it needs PostgreSQL, and ends as after wrong use', async () => {
    const run = await place.run(['worker'], undefined, { DATABASE_URL: '' });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('worker.no-database');
    expect(run.stderr).toContain('DATABASE_URL');
    expect(await place.files()).toEqual([]);
  });

  it('refuses a number of threads that is none', async () => {
    const run = await place.run(['worker', '--threads', '0'], undefined, { DATABASE_URL: 'postgres://db/kehoach' });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('--threads');
  });

  it('tells in lines of JSON that it is ready, and ends cleanly when it is asked to', async () => {
    const child = place.start(['worker', '--threads', '1'], { DATABASE_URL: await freshPostgresDatabase() });
    const exited = once(child, 'exit') as Promise<[number | null]>;
    const lines: { level: number; msg: string; threads?: number }[] = [];
    for await (const line of createInterface({ input: child.stdout! })) {
      lines.push(JSON.parse(line) as (typeof lines)[number]);
      if (lines.length === 1) child.kill('SIGTERM');
    }
    const [code] = await exited;
    expect(code).toBe(0);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [30, 'bulk work is ready'],
      [30, 'stopping'],
    ]);
    expect(lines[0]).toMatchObject({ threads: 1, pid: child.pid });
  });
});
