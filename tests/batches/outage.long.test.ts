// PostgreSQL is stopped for twenty seconds in the middle of a batch: the work waits and completes, and no unit fails for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { openToOthers, postgresServer } from '../store/postgres-server.ts';
import { addBatch, countOf, filesOf, itemsOf, statusOf } from './batch-in-store.ts';
import { start, type Running } from './processes.ts';
import { formats, inputOf, undisturbed } from './undisturbed.ts';

const units = 150;

interface Line {
  level: number;
  msg: string;
}

/** Lines of bulk work's own, as far as they are JSON. */
const linesOf = ({ log }: Running): Line[] =>
  log.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);

it.each([
  ['a worker', ['worker', '--threads', '1'], {}],
  ['the service', ['serve', '--port', '0'], {}],
])('is waited for by %s', { timeout: 600_000 }, async (_who, words, env) => {
  const folder = openToOthers(mkdtempSync(join(tmpdir(), 'kehoach-batch-outage-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const input = inputOf(units);
  const wanted = await undisturbed(input);
  const server = postgresServer(join(folder, 'server'));
  server.start();
  onTestFinished(() => server.stop());
  const url = server.url('postgres');
  const store = await openPostgres(url);
  onTestFinished(() => store.close());
  const { db } = store;
  const id = await addBatch(db, {
    units: input.table.rows,
    base: { ...input.base },
    formats,
    template: input.template,
  });
  const running = start(words, { ...env, DATABASE_URL: url });
  onTestFinished(() => running.kill('SIGTERM'));
  while ((await countOf(db, id, 'done')) < 20) await pause(50);
  server.stop();
  await pause(20_000);
  expect(running.child.exitCode).toBeNull();
  server.start();
  const back = Date.now();
  while ((await statusOf(db, id)) !== 'done' && Date.now() - back < 300_000) await pause(250);
  console.log(`done ${((Date.now() - back) / 1_000).toFixed(1)} s after PostgreSQL was back`);
  const files = await filesOf(db, id);
  expect(files.map(({ code, path, sha256 }) => `${code} ${path} ${sha256}`).sort()).toEqual(wanted);
  const items = await itemsOf(db, id);
  expect(items.every(({ status }) => status === 'done')).toBe(true);
  const told = linesOf(running).filter(({ msg }) => /bulk|unit|thread/.test(msg));
  console.log(told.map(({ level, msg }) => `${level} ${msg}`).join('\n'));
  expect(told.filter(({ level }) => level >= 50)).toEqual([]);
  expect(told.length).toBeLessThan(12);
  await running.kill('SIGTERM');
  expect(running.child.exitCode).toBe(0);
});
