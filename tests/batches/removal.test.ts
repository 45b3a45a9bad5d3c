// What goes with a batch, and what stays because others have the same bytes.
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { is } from 'drizzle-orm';
import type { Actor } from '../../src/accounts/actor.ts';
import { readBatch } from '../../src/batches/batch.ts';
import { removeBatch, sweepBatches } from '../../src/batches/remove/remove.ts';
import { takeStep } from '../../src/batches/run/steps.ts';
import { holdBlobs, removeSpent } from '../../src/store/index.ts';
import { sha256Of } from '../../src/store/blobs/blobs.ts';
import { references } from '../../src/store/blobs/spent.ts';
import * as schema from '../../src/store/schema/index.ts';
import { auditLog, batchItems, spentBlobs } from '../../src/store/schema/index.ts';
import { codeOf, makeOffice } from '../drafts/office.ts';
import { eachStore } from '../store/stores.ts';
import { clock, codes, madeOf, makeAll, startedBatch } from './batch.ts';

const day = 24 * 3_600_000;
const later = (days: number) => new Date(Date.now() + days * day);
const sumsOf = (wanted: readonly string[]) =>
  wanted.flatMap((code) => madeOf(code).files.map(({ bytes }) => sha256Of(bytes)));

it('every column that names blobs is known to those who remove them', () => {
  const naming = Object.values(schema)
    .filter((value) => is(value, PgTable))
    .flatMap((table) => getTableConfig(table).columns.map((column) => `${getTableConfig(table).name}.${column.name}`))
    .filter((name) => name.endsWith('sha256') && !['blobs.sha256', 'spent_blobs.sha256'].includes(name));
  const known = references.map((column) => `${getTableConfig(column.table).name}.${column.name}`);
  expect([...known].sort()).toEqual(naming.sort());
});

eachStore('a batch that is removed', (under) => {
  let actor: Actor;
  beforeAll(async () => {
    actor = await (await makeOffice(under.db)).person('Lan');
  });
  const place = () => ({ db: under.db, clock });
  const there = async (sums: readonly string[]) => [...(await under.store.blobs.among(under.db, sums))];
  const done = async (units: readonly string[] = codes) => {
    const id = await startedBatch(under.store, actor, { units });
    await makeAll(under.store, id, units);
    return id;
  };

  it('takes its items, its files and their bytes along, but none that another batch has too', async () => {
    const first = await done();
    const second = await done([codes[0]]);
    await removeBatch(place(), actor, first);
    expect(await codeOf(readBatch(under.db, actor, first))).toBe('batches.missing');
    expect(await removeSpent(under.db, under.store.blobs)).toBe(4);
    expect((await there(sumsOf(codes))).sort()).toEqual(sumsOf([codes[0]]).sort());
    await removeBatch(place(), actor, second);
    // Two files, and the template's.
    expect(await removeSpent(under.db, under.store.blobs)).toBe(3);
    expect(await there(sumsOf(codes))).toEqual([]);
    expect(await under.db.$count(spentBlobs)).toBe(0);
  });

  it('cannot be one that runs', async () => {
    const id = await startedBatch(under.store, actor);
    expect(await codeOf(removeBatch(place(), actor, id))).toBe('batches.wrong-state');
    await takeStep(place(), actor, id, 'pause');
    await removeBatch(place(), actor, id);
  });

  it('keeps bytes from being removed that somebody is about to name', async () => {
    const id = await done();
    const sums = sumsOf(codes);
    await removeBatch(place(), actor, id);
    let held!: () => void;
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const naming = under.db.transaction(async (tx) => {
      expect(await holdBlobs(tx, under.store.blobs, sums)).toEqual([]);
      held();
      // Long enough for whoever removes; PostgreSQL lets them wait for the lock, the embedded database for its one connection.
      await setTimeout(300);
      expect((await under.store.blobs.among(tx, sums)).size).toBe(sums.length);
    });
    await isHeld;
    await Promise.all([naming, removeSpent(under.db, under.store.blobs)]);
    await under.db.transaction(async (tx) => {
      expect(await holdBlobs(tx, under.store.blobs, sums)).toEqual(sums);
    });
  });

  it('goes by itself when its time is over, unless it runs, and the log tells of it', async () => {
    const over = await done();
    const running = await startedBatch(under.store, actor);
    expect(await sweepBatches(under.store, later(80))).toMatchObject({ batches: 0 });
    const items = await under.db.$count(batchItems);
    expect(await sweepBatches(under.store, later(100))).toMatchObject({ batches: 1, blobs: 6 });
    expect(await under.db.$count(batchItems)).toBe(items - codes.length);
    expect((await readBatch(under.db, actor, running)).status).toBe('running');
    const entries = await under.db.select().from(auditLog);
    expect(entries.at(-1)).toMatchObject({
      action: 'batch.removed',
      subjectId: over,
      actor: 'kehoach',
      organisationId: actor.organisationId,
    });
  });
});
