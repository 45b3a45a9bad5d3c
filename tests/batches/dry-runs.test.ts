// Dry runs in the background: what is kept of one that is broken off, and that none hangs.
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/accounts/actor.ts';
import { readBatch } from '../../src/batches/batch.ts';
import { changeBatch } from '../../src/batches/change.ts';
import { dryRuns, readDryRun, type DryRunsSettings } from '../../src/batches/dry-run/dry-runs.ts';
import type { DryRun } from '../../src/bulk/dry-run/contract.ts';
import { Failure } from '../../src/failure.ts';
import { batches } from '../../src/store/schema/index.ts';
import { makeOffice } from '../drafts/office.ts';
import { eachStore } from '../store/stores.ts';
import { clock, startedBatch } from './batch.ts';

const found = { units: 3, pages: 9 } as DryRun;

eachStore('a dry run', (under) => {
  let actor: Actor;
  beforeAll(async () => {
    actor = await (await makeOffice(under.db)).person('Lan');
  });
  const fresh = () => startedBatch(under.store, actor, { start: false });
  const runs = (carryOut: DryRunsSettings['carryOut']) =>
    dryRuns(under.store, { threads: 2, ...(carryOut ? { carryOut } : {}) });
  const told = (id: string) => readDryRun(under.db, actor, id);
  /** Until it is stopped. */
  const forEver: DryRunsSettings['carryOut'] = (_order, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

  it('keeps what it found, of all rows and columns of the batch', async () => {
    const id = await fresh();
    await runs((order) => {
      expect(order.input.table.rows.map(({ code }) => code)).toEqual(['00004', '00008', '00025']);
      return Promise.resolve(found);
    }).start(actor, id);
    await expect.poll(() => told(id)).toEqual({ state: 'done', result: found });
  });

  it('has failed, with a word to try again, when the service stops or its process ends without a word', async () => {
    const [stopped, killed] = [await fresh(), await fresh()];
    const running = runs(forEver);
    await running.start(actor, stopped);
    await running.start(actor, killed);
    await under.db
      .update(batches)
      .set({ dryRunLeaseUntil: sql`now() - interval '1 second'` })
      .where(eq(batches.id, killed));
    expect(await told(stopped)).toEqual({ state: 'running' });
    for (const id of [killed, stopped]) {
      if (id === stopped) await running.close();
      const { state, error } = await told(id);
      expect([state, error]).toEqual(['failed', expect.stringContaining('hãy chạy thử lại')]);
    }
    expect((await readBatch(under.db, actor, killed)).dryRunState).toBe('failed');
  });

  it('is not kept when the input has become another meanwhile', async () => {
    const id = await fresh();
    let end!: (result: DryRun) => void;
    const running = runs(() => new Promise((resolve) => (end = resolve)));
    await running.start(actor, id);
    await expect.poll(() => typeof end).toBe('function');
    await changeBatch({ ...under.store, clock }, actor, id, { formats: ['pdf'] });
    end(found);
    await running.close();
    expect(await told(id)).toEqual({ state: null });
  });

  it('tells in its own sentence why it cannot be done, and nothing of a fault of the program', async () => {
    const [refused, broken] = [await fresh(), await fresh()];
    await runs(() => Promise.reject(new Failure('usage', 'bulk.bad-pattern', 'Mẫu tên tệp sai.'))).start(
      actor,
      refused,
    );
    await runs(() => Promise.reject(new Error('secret'))).start(actor, broken);
    await expect.poll(() => told(refused)).toEqual({ state: 'failed', error: 'Mẫu tên tệp sai.' });
    await expect
      .poll(() => told(broken))
      .toMatchObject({ state: 'failed', error: expect.not.stringContaining('secret') as string });
  });
});
