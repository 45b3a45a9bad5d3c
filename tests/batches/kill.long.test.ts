// `kill -9` at random moments of a batch: at the end every unit has its documents, each once, with the bytes of an undisturbed run.
// KEHOACH_SEED repeats a run, KEHOACH_KILLS and KEHOACH_UNITS make it shorter.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/open.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import type { Database, Store } from '../../src/store/store.ts';
import { openToOthers, postgresServer } from '../store/postgres-server.ts';
import { addBatch, countOf, filesOf, itemsOf, statusOf } from './batch-in-store.ts';
import { chance, start, type Running } from './processes.ts';
import { formats, inputOf, undisturbed } from './undisturbed.ts';

const seed = Number(process.env.KEHOACH_SEED ?? Date.now() % 1_000_000);
const kills = Number(process.env.KEHOACH_KILLS ?? 30);
const units = Number(process.env.KEHOACH_UNITS ?? 500);

const input = inputOf(units);
let wanted: string[] = [];

beforeAll(async () => {
  console.log(`seed ${seed}: ${kills} kills, ${units} units`);
  wanted = await undisturbed(input);
}, 600_000);

function temporaryFolder(): string {
  const folder = openToOthers(mkdtempSync(join(tmpdir(), 'kehoach-batch-kill-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Units between two kills, at most: so that the last kill comes before the last unit. */
const stretch = (1.4 * units) / kills;

/** Waits until so many units have been made, or for a minute: what is killed is killed at its work. */
async function progressed(made: () => Promise<number>, wanted: number): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 60_000; await pause(20)) {
    if ((await made()) >= wanted) return;
  }
}

const blobsIn = (folder: string): number =>
  existsSync(join(folder, 'blobs')) ? readdirSync(join(folder, 'blobs'), { recursive: true }).length : 0;

const began = (db: Database): Promise<string> =>
  addBatch(db, { units: input.table.rows, base: { ...input.base }, formats, template: input.template });

async function expectWhole({ db, blobs }: Store, id: string): Promise<void> {
  expect(await statusOf(db, id)).toBe('done');
  const files = await filesOf(db, id);
  const lines: string[] = [];
  for (const { code, path, sha256 } of files) {
    expect(await blobs.get(sha256), path).toBeDefined();
    lines.push(`${code} ${path} ${sha256}`);
  }
  expect(lines.sort()).toEqual(wanted);
  expect(await countOf(db, id, 'done')).toBe(units);
  const attempts = (await itemsOf(db, id)).map((item) => item.attempts);
  console.log(
    `begun ${attempts.reduce((sum, one) => sum + one, 0)} times in all, one unit at most ${Math.max(...attempts)}`,
  );
}

describe(`a batch of ${units} units, killed ${kills} times`, () => {
  it('by a service with its embedded database, started again each time', { timeout: 1_800_000 }, async () => {
    const random = chance(seed);
    const folder = join(temporaryFolder(), 'data');
    const first = await openEmbedded(folder);
    const id = await began(first.db);
    await first.close();
    const env = { KEHOACH_DATA: folder, DATABASE_URL: '' };
    const serve = (): Running => start(['serve', '--port', '0'], env);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = blobsIn(folder);
      const running = serve();
      // Every fifth while it is starting.
      if (kill % 5 === 4) await pause(200 + random() * 2_500);
      else {
        await running.ready;
        await progressed(() => Promise.resolve((blobsIn(folder) - before) / formats.length), random() * stretch);
        await pause(random() * 100);
      }
      await running.kill('SIGKILL');
    }
    const between = await openEmbedded(folder);
    console.log(`embedded: ${await countOf(between.db, id, 'done')} of ${units} done after the last kill`);
    await between.close();
    const last = serve();
    const ended = Date.now();
    while (!last.log.some((line) => line.includes('a batch has ended')) && Date.now() - ended < 600_000)
      await pause(250);
    console.log(`embedded: done ${((Date.now() - ended) / 1_000).toFixed(1)} s after the last start`);
    await last.kill('SIGTERM');
    expect(last.child.exitCode).toBe(0);
    const store = await openEmbedded(folder);
    await expectWhole(store, id);
    await store.close();
  });

  it('by three workers on PostgreSQL, each replaced when it is killed', { timeout: 1_800_000 }, async () => {
    const random = chance(seed);
    const server = postgresServer(join(temporaryFolder(), 'server'));
    server.start();
    onTestFinished(() => server.stop());
    const url = server.url('postgres');
    const store = await openPostgres(url);
    const id = await began(store.db);
    const worker = (): Running => start(['worker', '--threads', '1'], { DATABASE_URL: url });
    const workers = [worker(), worker(), worker()];
    await workers[0]!.ready;
    /** Units that nobody has taken over half a minute after their lease ran out: 60 s after their worker's last word. */
    const late = async (): Promise<unknown[]> => {
      const found = await store.db.execute(
        sql`select code from batch_items where status = 'running' and lease_until < now() - interval '30 seconds'`,
      );
      return (found as unknown as { rows: unknown[] }).rows;
    };
    for (let kill = 0; kill < kills; kill += 1) {
      const before = await countOf(store.db, id, 'done');
      await progressed(async () => (await countOf(store.db, id, 'done')) - before, random() * stretch);
      await pause(random() * 100);
      const which = Math.floor(random() * workers.length);
      await workers[which]!.kill('SIGKILL');
      workers[which] = worker();
      expect(await late()).toEqual([]);
    }
    console.log(`three workers: ${await countOf(store.db, id, 'done')} of ${units} done after the last kill`);
    const lastKill = Date.now();
    for (; (await statusOf(store.db, id)) !== 'done' && Date.now() - lastKill < 600_000; await pause(250)) {
      expect(await late()).toEqual([]);
    }
    console.log(`three workers: done ${((Date.now() - lastKill) / 1_000).toFixed(1)} s after the last kill`);
    for (const one of workers) {
      await one.kill('SIGTERM');
      expect(one.child.exitCode).toBe(0);
    }
    await expectWhole(store, id);
    await store.close();
  });
});
