// The work on batches in a process: what it does with units, and that nothing that happens to the queue or to a worker matters.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { MadeUnit } from '../../src/bulk/making.ts';
import { batchQueue } from '../../src/batches/queue/queue.ts';
import type { Held } from '../../src/batches/work/held.ts';
import { claimItems, mostAttempts, renewLeases } from '../../src/batches/items/claim.ts';
import { finishItem } from '../../src/batches/items/finish.ts';
import { takeBackSilent } from '../../src/batches/work/silent.ts';
import { startBatchWork, type BatchWork, type WorkOptions } from '../../src/batches/work/work.ts';
import { Failure } from '../../src/failure.ts';
import { batchItems } from '../../src/store/schema/index.ts';
import { connectionsOf } from '../../src/store/connections.ts';
import { eachStore, openFresh, type StoreUnderTest } from '../store/stores.ts';
import { addBatch, codeOf, countOf, filesOf, itemsOf, setStatus, statusOf } from './batch-in-store.ts';

const provenance = { plan: 'p', template: 't', engine: 'e', fonts: 'f', renderer: 'r' };

/** A unit's one document, which says its code. */
function made({ code }: { code: string }, path = `${code}/van-ban.docx`): MadeUnit {
  const bytes = Buffer.from(`văn bản của ${code}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, format: 'docx' as const, mediaType: 'application/x', bytes, sha256, engine: 'none' };
  return { code, key: `key ${code}`, files: [file], provenance };
}

const works: BatchWork[] = [];
afterEach(async () => {
  for (const work of works.splice(0)) await work.close();
});

interface Told {
  work: BatchWork;
  log: string[];
}

const quick = { lease: 1_500, heartbeat: 300, watch: 50, sweep: 50, busy: 30, idle: 50, grace: 1_000 };

function start({ store }: StoreUnderTest, options: Partial<WorkOptions> = {}): Told {
  const log: string[] = [];
  const tell = (facts: object, message: string) => void log.push(`${message} ${JSON.stringify(facts)}`);
  const told = { info: tell, warn: tell, error: tell };
  const work = startBatchWork({
    store,
    lanes: 4,
    log: told,
    times: quick,
    make: (item) => Promise.resolve(made(item)),
    ...options,
  });
  works.push(work);
  return { work, log };
}

async function until(what: () => Promise<boolean>, patience = 20_000): Promise<void> {
  for (const begun = Date.now(); !(await what()); await pause(25)) {
    if (Date.now() - begun > patience) throw new Error('It did not happen in time');
  }
}

const done = (under: StoreUnderTest, id: string) => until(async () => (await statusOf(under.db, id)) === 'done');

/** Every unit has its document, once, and the bytes are there. */
async function expectWhole({ db, store }: StoreUnderTest, id: string, units: number): Promise<void> {
  const files = await filesOf(db, id);
  const codes = Array.from({ length: units }, (_, at) => codeOf(at + 1));
  expect(files.map(({ code }) => code)).toEqual(codes);
  expect(await countOf(db, id, 'done')).toBe(units);
  for (const { sha256, code } of files) {
    expect(Buffer.from((await store.blobs.get(sha256))!).toString()).toBe(`văn bản của ${code}`);
  }
}

eachStore('bulk work', (under) => {
  it('makes and keeps the documents of every unit, ends the batch and removes its queue', async () => {
    const id = await addBatch(under.db, { units: 37 });
    start(under);
    await done(under, id);
    await expectWhole(under, id, 37);
    const [item] = await itemsOf(under.db, id);
    expect(item).toMatchObject({ key: 'key 00001', madeWith: provenance, attempts: 1, worker: null, leaseUntil: null });
    await until(async () => {
      const left = await under.db.execute(sql`select 1 from pgboss.queue where name = ${`batch.${id}`}`);
      return (left as unknown as { rows: unknown[] }).rows.length === 0;
    });
  });

  it('does not wait for its next look when it is told of a batch', async () => {
    const { work } = start(under, { times: { ...quick, idle: 60_000 } });
    await pause(100);
    const id = await addBatch(under.db, { units: 1 });
    work.kick();
    await done(under, id);
  });

  it("keeps what is wrong with one unit as that unit's error, and makes the others", async () => {
    const id = await addBatch(under.db, { units: 12 });
    const findings = [{ code: 'plan.x', severity: 'error' as const, path: 'plan', message: 'Sai.' }];
    const { log } = start(under, {
      make: (item) => {
        if (item.code === '00003') throw new Failure('input', 'bulk.override-failed', 'Ghi đè sai.', findings);
        if (item.code === '00004') throw new TypeError('quotes the plan');
        return Promise.resolve(made(item, item.code < '00007' ? 'cùng tên.docx' : undefined));
      },
    });
    await done(under, id);
    const items = await itemsOf(under.db, id);
    const errors = items.filter(({ status }) => status === 'failed').map(({ code, errorCode }) => [code, errorCode]);
    const doubled = errors.filter(([, error]) => error === 'batches.name-taken').length;
    expect(errors).toContainEqual(['00003', 'bulk.override-failed']);
    expect(errors).toContainEqual(['00004', 'batches.unit-fault']);
    // 1, 2, 5 and 6 want the same name: one of them has it.
    expect(doubled).toBe(3);
    expect(items[2]).toMatchObject({ errorMessage: 'Ghi đè sai.', errorFindings: findings });
    expect(await countOf(under.db, id, 'done')).toBe(7);
    expect(log.join('\n')).toContain('a unit has met a fault');
    expect(log.join('\n')).not.toContain('quotes the plan');
  });

  it('lets batches take turns: one that is started later does not wait for the end of the first', async () => {
    const order: string[] = [];
    const make = async (item: Held) => {
      await pause(5);
      order.push(item.batchId);
      return made(item);
    };
    const first = await addBatch(under.db, { units: 120 });
    const second = await addBatch(under.db, { units: 30 });
    start(under, { make });
    await done(under, first);
    expect(await statusOf(under.db, second)).toBe('done');
    expect(order.lastIndexOf(second)).toBeLessThan(90);
  });

  it('completes a batch whose queue was emptied, doubled, filled with others’ units, or removed', async () => {
    const id = await addBatch(under.db, { units: 60 });
    let count = 0;
    const queue = batchQueue(under.db);
    const codes = Array.from({ length: 60 }, (_, at) => codeOf(at + 1));
    const harm: Record<number, () => Promise<unknown>> = {
      5: () => queue.send(id, [...codes, ...codes, 'gibt-es-nicht'], false),
      15: () => queue.send(id, codes, true),
      25: () => under.db.execute(sql`delete from pgboss.job`),
      35: () => queue.drop(id),
      45: () => under.db.execute(sql`drop schema pgboss cascade`),
    };
    let harmed = Promise.resolve() as Promise<unknown>;
    const { log } = start(under, {
      lanes: 2,
      make: async (item) => {
        count += 1;
        const next = harm[count];
        if (next) harmed = harmed.then(next);
        await harmed;
        return made(item);
      },
    });
    await done(under, id).catch((error: unknown) => {
      throw new Error(log.join('\n'), { cause: error });
    });
    await expectWhole(under, id, 60);
    expect(count).toBe(60);
    await queue.close();
  });

  it('stops within two seconds when a batch is paused or cancelled, and goes on when it is resumed', async () => {
    const id = await addBatch(under.db, { units: 60 });
    const make = async (item: Held) => {
      await pause(30);
      return made(item);
    };
    start(under, { make });
    await until(async () => (await countOf(under.db, id, 'done')) > 5);
    await setStatus(under.db, id, 'paused');
    await until(async () => (await countOf(under.db, id, 'running')) === 0, 2_000);
    const before = await countOf(under.db, id, 'done');
    await pause(200);
    expect(await countOf(under.db, id, 'done')).toBe(before);
    await setStatus(under.db, id, 'running');
    await done(under, id);
    await expectWhole(under, id, 60);
    expect((await itemsOf(under.db, id)).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  it('gives back at its end what is not finished, for others to take at once', async () => {
    const id = await addBatch(under.db, { units: 25 });
    const { work } = start(under, {
      make: (item) =>
        new Promise((_, reject) => item.stop.signal.addEventListener('abort', () => reject(new Error('stopped')))),
    });
    await until(async () => (await countOf(under.db, id, 'running')) > 0);
    expect(await work.close()).toBe(true);
    expect(await countOf(under.db, id, 'waiting')).toBe(25);
    start(under);
    await done(under, id);
    await expectWhole(under, id, 25);
  });

  it('takes over the units of a worker that stops without a word, and that worker writes nothing any more', async () => {
    const id = await addBatch(under.db, { units: 8 });
    const codes = Array.from({ length: 8 }, (_, at) => codeOf(at + 1));
    const claim = { batchId: id, codes, worker: 'silent', lease: 0.2 };
    expect(await claimItems(under.db, claim)).toHaveLength(8);
    expect(await claimItems(under.db, { ...claim, worker: 'other' })).toHaveLength(0);
    start(under);
    await done(under, id);
    const names = codes.map((code) => ({ batchId: id, code }));
    expect(await renewLeases(under.db, 'silent', names)).toEqual(names);
    for (const name of names) {
      const late = made(name, `${name.code}/khac.docx`);
      expect(await finishItem(under.store, { ...name, worker: 'silent' }, late)).toBe(false);
    }
    await expectWhole(under, id, 8);
    expect(await takeBackSilent(under.db)).toEqual([]);
  });

  it('does not begin a unit again that has taken its workers down with it', async () => {
    const id = await addBatch(under.db, { units: 2 });
    await under.db
      .update(batchItems)
      .set({ attempts: mostAttempts, status: 'running', worker: 'silent', leaseUntil: '2020-01-01T00:00:00Z' })
      .where(and(eq(batchItems.batchId, id), eq(batchItems.code, '00002')));
    start(under);
    await done(under, id);
    expect((await itemsOf(under.db, id)).map(({ errorCode }) => errorCode)).toEqual([null, 'batches.worker-lost']);
  });

  it('waits while the disk is full, with one line in the log for it, and no unit fails', async () => {
    const id = await addBatch(under.db, { units: 5 });
    let full = 6;
    const blobs = {
      ...under.store.blobs,
      put: (bytes: Uint8Array) => {
        if (full-- > 0) return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
        return under.store.blobs.put(bytes);
      },
    };
    const { log } = start({ kind: under.kind, db: under.db, store: { ...under.store, blobs } });
    await done(under, id);
    await expectWhole(under, id, 5);
    expect(log.filter((line) => line.includes('ENOSPC'))).toHaveLength(1);
    expect(log.filter((line) => line.includes('the database is back'))).toHaveLength(1);
  });

  it('ends, and says so, when the database has failed for good', async () => {
    const failure = new Failure('unavailable', 'store.disk-failed', 'Ổ đĩa báo lỗi.');
    const id = await addBatch(under.db, { units: 5 });
    const blobs = { ...under.store.blobs, put: () => Promise.reject(failure) };
    const { work, log } = start({ kind: under.kind, db: under.db, store: { ...under.store, blobs } });
    await expect(work.over).rejects.toBe(failure);
    expect(log.join('\n')).toContain('bulk work ends: the database has failed {"code":"store.disk-failed"}');
    await work.close();
    expect(await countOf(under.db, id, 'failed')).toBe(0);
    await setStatus(under.db, id, 'cancelled');
  });

  it('asks the database little while no batch runs', async () => {
    const { db } = under;
    start(under, { times: {} });
    await pause(300);
    const connections = connectionsOf(db);
    let asked = 0;
    const count = () => void (asked += 1);
    connections.on('acquire', count);
    await pause(2_500);
    connections.off('acquire', count);
    expect(asked).toBeLessThanOrEqual(4);
  });
});

describe('several workers', () => {
  it('that begin at the same moment on an empty database make its tables once and every unit once', async () => {
    const store = await openFresh('postgres');
    try {
      const under = { kind: 'postgres' as const, store, db: store.db };
      const id = await addBatch(store.db, { units: 200 });
      const began: string[] = [];
      const make = (item: Held) => {
        began.push(item.code);
        return Promise.resolve(made(item));
      };
      const told = [start(under, { make }), start(under, { make }), start(under, { make })];
      await done(under, id);
      await expectWhole(under, id, 200);
      expect(began).toHaveLength(200);
      expect(told.flatMap(({ log }) => log).filter((line) => /fail|fault/.test(line))).toEqual([]);
      for (const work of works.splice(0)) await work.close();
    } finally {
      await store.close();
    }
  });
});
