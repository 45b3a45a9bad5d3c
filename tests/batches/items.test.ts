// Who works on an item, and what is written when it is made: by leases, on both databases.
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/accounts/actor.ts';
import { readBatch } from '../../src/batches/batch.ts';
import { claimItems, failLost, giveBack, mostAttempts, renewLeases } from '../../src/batches/items/claim.ts';
import { failItem, finishItem } from '../../src/batches/items/finish.ts';
import { listItems } from '../../src/batches/items/list.ts';
import { takeStep } from '../../src/batches/run/steps.ts';
import { settle } from '../../src/batches/run/settle.ts';
import { batchFiles, batchItems } from '../../src/store/schema/index.ts';
import { sha256Of } from '../../src/store/blobs/blobs.ts';
import { makeOffice } from '../drafts/office.ts';
import { eachStore } from '../store/stores.ts';
import { clock, codes, letLeasesEnd, madeOf, makeAll, startedBatch } from './batch.ts';

eachStore('items of a batch', (under) => {
  let actor: Actor;
  beforeAll(async () => {
    actor = await (await makeOffice(under.db)).person('Lan');
  });
  const claim = (batchId: string, worker: string, wanted: readonly string[] = codes) =>
    claimItems(under.db, { batchId, codes: wanted, worker });
  const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);
  const itemOf = async (batchId: string, code: string) => {
    const [row] = await under.db
      .select()
      .from(batchItems)
      .where(and(eq(batchItems.batchId, batchId), eq(batchItems.code, code)));
    return row!;
  };

  it('go to one worker each, however many come at once, with what is to be made', async () => {
    const id = await startedBatch(under.store, actor);
    const claims = await Promise.all(Array.from({ length: 6 }, (_, n) => claim(id, `w${n}`)));
    expect(
      claims
        .flat()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes]);
    const [first] = claims.flat();
    expect(first).toMatchObject({ attempts: 1, row: { code: first!.code, unit: { code: first!.code } } });
    expect(await claim(id, 'late')).toEqual([]);
  });

  it('are not given out before the start, in a pause, or after the end', async () => {
    const id = await startedBatch(under.store, actor, { start: false });
    expect(await claim(id, 'w')).toEqual([]);
    await takeStep({ db: under.db, clock }, actor, id, 'start');
    await takeStep({ db: under.db, clock }, actor, id, 'pause');
    expect(await claim(id, 'w')).toEqual([]);
    await takeStep({ db: under.db, clock }, actor, id, 'resume');
    expect(codesOf(await claim(id, 'w', [codes[0]]))).toEqual([codes[0]]);
    await takeStep({ db: under.db, clock }, actor, id, 'cancel');
    expect(await claim(id, 'w')).toEqual([]);
  });

  it('are taken over when the lease is over; whoever lost them writes nothing', async () => {
    const id = await startedBatch(under.store, actor);
    await claim(id, 'lost');
    expect(await renewLeases(under.db, 'lost', [{ batchId: id, code: codes[0] }])).toEqual([]);
    await letLeasesEnd(under.db, id);
    expect(codesOf(await claim(id, 'next', [codes[0]]))).toEqual([codes[0]]);
    expect(await renewLeases(under.db, 'lost', [{ batchId: id, code: codes[0] }])).toHaveLength(1);
    const item = { batchId: id, code: codes[0], worker: 'lost' };
    expect(await finishItem(under.store, item, madeOf(codes[0], 'by the lost'))).toBe(false);
    expect(await failItem(under.store, item, { code: 'x', message: 'x' })).toBe(false);
    expect(await under.db.$count(batchFiles, eq(batchFiles.batchId, id))).toBe(0);
    expect(await finishItem(under.store, { ...item, worker: 'next' }, madeOf(codes[0]))).toBe(true);
    expect(await finishItem(under.store, { ...item, worker: 'next' }, madeOf(codes[0]))).toBe(false);
    const { items } = await listItems(under.db, actor, id, { status: 'done' });
    expect(items.map(({ code, files }) => [code, files.map(({ path }) => path)])).toEqual([
      [codes[0], madeOf(codes[0]).files.map(({ path }) => path)],
    ]);
  });

  it('wait again as if never begun when a worker gives them back', async () => {
    const id = await startedBatch(under.store, actor);
    await claim(id, 'w');
    await giveBack(under.db, 'other', [{ batchId: id, code: codes[0] }]);
    expect((await itemOf(id, codes[0])).status).toBe('running');
    await giveBack(under.db, 'w', [{ batchId: id, code: codes[0] }]);
    expect(await itemOf(id, codes[0])).toMatchObject({
      status: 'waiting',
      worker: null,
      leaseUntil: null,
      attempts: 0,
    });
  });

  it('fail when workers are lost over them again and again', async () => {
    const id = await startedBatch(under.store, actor, { units: [codes[0]] });
    for (let n = 0; n < mostAttempts; n++) {
      expect(await claim(id, `w${n}`), `${n}`).toHaveLength(1);
      if (n < mostAttempts - 1) expect(await failLost(under.db)).toEqual([]);
      await letLeasesEnd(under.db, id);
    }
    expect(await claim(id, 'one more')).toEqual([]);
    expect(await failLost(under.db)).toEqual([{ batchId: id, code: codes[0] }]);
    expect(await settle(under.db, id)).toBe(true);
    expect((await itemOf(id, codes[0])).errorCode).toBe('batches.worker-lost');
    expect(await readBatch(under.db, actor, id)).toMatchObject({ status: 'done', counts: { failed: 1 } });
  });

  it('end their batch with the last of them, also when that has failed; those that failed can be tried again', async () => {
    const id = await startedBatch(under.store, actor);
    await claim(id, 'w');
    await finishItem(under.store, { batchId: id, code: codes[0], worker: 'w' }, madeOf(codes[0]));
    await finishItem(under.store, { batchId: id, code: codes[1], worker: 'w' }, madeOf(codes[1]));
    expect((await readBatch(under.db, actor, id)).status).toBe('running');
    const error = { code: 'plan.invalid', message: 'Thiếu số.', findings: [] };
    await failItem(under.store, { batchId: id, code: codes[2], worker: 'w' }, error);
    const ended = await readBatch(under.db, actor, id);
    expect(ended).toMatchObject({ status: 'done', counts: { waiting: 0, running: 0, done: 2, failed: 1 } });
    expect(ended.finishedAt).not.toBeNull();
    const again = await takeStep({ db: under.db, clock }, actor, id, 'retryFailed');
    expect(again).toMatchObject({ status: 'running', counts: { waiting: 1, done: 2, failed: 0 }, finishedAt: null });
    await makeAll(under.store, id);
    expect((await readBatch(under.db, actor, id)).status).toBe('done');
  });

  it('end their batch however many are finished at the same moment', async () => {
    const units = ['00004', '00008', '00025', '00070', '00082', '00091'];
    const id = await startedBatch(under.store, actor, { units });
    await claim(id, 'w', units);
    await Promise.all(units.map((code) => finishItem(under.store, { batchId: id, code, worker: 'w' }, madeOf(code))));
    expect((await readBatch(under.db, actor, id)).status).toBe('done');
  });

  it('of a cancelled batch are lost to those who are at them', async () => {
    const id = await startedBatch(under.store, actor);
    await claim(id, 'w');
    await takeStep({ db: under.db, clock }, actor, id, 'cancel');
    expect(await renewLeases(under.db, 'w', [{ batchId: id, code: codes[0] }])).toHaveLength(1);
    expect(await finishItem(under.store, { batchId: id, code: codes[0], worker: 'w' }, madeOf(codes[0]))).toBe(false);
  });

  it('fail when another unit’s file has the name already', async () => {
    const id = await startedBatch(under.store, actor);
    await claim(id, 'w');
    await finishItem(under.store, { batchId: id, code: codes[0], worker: 'w' }, madeOf(codes[0]));
    expect(await finishItem(under.store, { batchId: id, code: codes[1], worker: 'w' }, madeOf(codes[0]))).toBe(true);
    expect(await itemOf(id, codes[1])).toMatchObject({ status: 'failed', errorCode: 'batches.name-taken' });
  });

  describe('whose bytes are removed between their being put and their being named', () => {
    it('get them put again', async () => {
      const id = await startedBatch(under.store, actor);
      await claim(id, 'w');
      let puts = 0;
      const blobs = {
        ...under.store.blobs,
        put: async (bytes: Uint8Array) => {
          const sum = await under.store.blobs.put(bytes);
          // The first time they are gone at once.
          if (puts++ === 0) await under.store.blobs.remove(under.db, [sum]);
          return sum;
        },
      };
      const made = madeOf(codes[0], 'removed in between');
      expect(await finishItem({ db: under.db, blobs }, { batchId: id, code: codes[0], worker: 'w' }, made)).toBe(true);
      expect(puts).toBe(4);
      for (const { bytes } of made.files) expect(await under.store.blobs.has(sha256Of(bytes))).toBe(true);
    });
  });
});
