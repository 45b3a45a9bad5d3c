// Batches for tests, in any database.
import { sql } from 'drizzle-orm';
import type { Actor } from '../../src/accounts/actor.ts';
import { createBatch } from '../../src/batches/create/create.ts';
import { claimItems } from '../../src/batches/items/claim.ts';
import { finishItem, type MadeItem } from '../../src/batches/items/finish.ts';
import { takeStep } from '../../src/batches/run/steps.ts';
import type { Database, Store } from '../../src/store/index.ts';

export const clock = () => new Date('2026-11-21T08:00:00.000Z');

/** Of the list, in its order. */
export const codes = ['00004', '00008', '00025'] as const;

/** Started unless told; its id. */
export async function startedBatch(
  { db, blobs }: Store,
  actor: Actor,
  { start = true, units = codes as readonly string[] } = {},
): Promise<string> {
  const { id } = await createBatch({ db, blobs, clock, keepDays: 90 }, actor, {
    base: { from: 'sample', sample: 'toi-thieu' },
    units: { codes: units },
    formats: ['docx', 'pdf'],
  });
  if (start) await takeStep({ db, clock }, actor, id, 'start');
  return id;
}

/** Two files of a unit, with bytes of their own. */
export function madeOf(code: string, text = code): MadeItem {
  const file = (format: 'docx' | 'pdf') => ({
    path: `tỉnh/${code} xã/Kế hoạch.${format}`,
    format,
    mediaType: format === 'pdf' ? 'application/pdf' : 'application/octet-stream',
    bytes: Buffer.from(`${format} ${text}`),
    ...(format === 'pdf' ? { pages: 3, engine: 'Kehoach 0' } : {}),
  });
  const provenance = { plan: 'p', template: 't@1 sha256:0', engine: 'Kehoach 0', fonts: 'f', renderer: '0' };
  return { key: `key ${text}`, files: [file('docx'), file('pdf')], provenance };
}

/** All its waiting items, by one worker. */
export async function makeAll({ db, blobs }: Store, batchId: string, units: readonly string[] = codes): Promise<void> {
  for (const { code } of await claimItems(db, { batchId, codes: units, worker: 'w' })) {
    await finishItem({ db, blobs }, { batchId, code, worker: 'w' }, madeOf(code));
  }
}

/** As if so many seconds had gone by for those who hold leases. */
export async function letLeasesEnd(db: Database, batchId: string): Promise<void> {
  await db.execute(
    sql`update batch_items set lease_until = now() - interval '1 second' where batch_id = ${batchId} and status = 'running'`,
  );
}
