/** Makes the units of batches. What is the same for all units of a batch is read once while it runs, for then it does not change. */
import { eq } from 'drizzle-orm';
import type { BulkInput, Column, Overrides } from '../../bulk/contract.ts';
import { makeUnit, type MadeUnit, type Maker } from '../../bulk/making.ts';
import { fileNames } from '../../bulk/names/names.ts';
import type { Renderer } from '../../render/contract.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { batches } from '../../store/schema/index.ts';
import { pinnedLabel, pinnedOrder } from '../template/pin.ts';
import type { Held } from './held.ts';
import type { Patience } from './patience.ts';

interface Place {
  db: Database;
  blobs: Blobs;
}

/** What a unit of a batch is made with and from. */
interface Order {
  maker: Omit<Maker, 'renderer' | 'signal'>;
  /** Without the table's rows: each comes with its unit. */
  input: BulkInput;
}

async function readOrder({ db, blobs }: Place, id: string): Promise<Order> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id));
  // Removed since the unit was claimed: whatever is made of it will not be written.
  if (!batch) throw new Error('The batch is gone');
  const ordered = await pinnedOrder(blobs, batch);
  const pattern = batch.pattern ?? undefined;
  return {
    maker: {
      template: {
        id: batch.template,
        label: await pinnedLabel(batch),
        ...(typeof ordered === 'string' ? {} : { kept: ordered }),
      },
      formats: batch.formats,
      options: { pattern: pattern ?? null },
      pathOf: fileNames(pattern),
    },
    input: {
      base: batch.base as BulkInput['base'],
      table: { columns: batch.columns as Column[], rows: [] },
      overrides: batch.overrides as Overrides,
    },
  };
}

/** Batches that are kept in mind: more than run at once. */
const most = 20;

/** @param patiently waits while the store is away */
export function batchMaker(
  place: Place,
  renderer: Pick<Renderer, 'render'>,
): (item: Held, patiently: Patience['run']) => Promise<MadeUnit> {
  const orders = new Map<string, Promise<Order>>();

  const orderOf = (batchId: string, read: () => Promise<Order>): Promise<Order> => {
    const known = orders.get(batchId);
    if (known) return known;
    const order = read();
    orders.set(batchId, order);
    order.catch(() => orders.delete(batchId));
    for (const oldest of orders.keys()) {
      if (orders.size <= most) break;
      orders.delete(oldest);
    }
    return order;
  };

  return async ({ batchId, row, stop }, patiently) => {
    const { maker, input } = await orderOf(batchId, () => patiently(() => readOrder(place, batchId)));
    return makeUnit({ ...maker, renderer, signal: stop.signal }, input, row);
  };
}
