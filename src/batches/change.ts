/** Changing a batch that has not been started. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import type { UnitsTable } from '../bulk/contract.ts';
import { tableOf } from '../bulk/table/chosen-units.ts';
import { loadStockTemplate } from '../render/stock.ts';
import type { Database } from '../store/index.ts';
import { batches } from '../store/schema/index.ts';
import { settled } from '../store/search/words.ts';
import { lockBatch, readBatch, type Batch, type BatchFormat } from './batch.ts';
import { settledChoice } from './create/choices.ts';
import { noDryRun } from './dry-run/none.ts';
import { demandState, demandWriter } from './lifecycle.ts';
import { invalid } from './refusals.ts';
import { chosenUnits, type ChosenUnits } from './units/chosen.ts';
import { keepUnits } from './units/keep.ts';

export interface BatchChange {
  title?: string | undefined;
  formats?: readonly BatchFormat[] | undefined;
  /** Null: the usual one. */
  pattern?: string | null | undefined;
  template?: string | undefined;
  overrides?: unknown;
  /** In place of those there are. */
  units?: ChosenUnits | undefined;
}

interface Place {
  db: Database;
  clock: () => Date;
}

function titleOf(title: string | undefined): { title?: string } {
  if (title === undefined) return {};
  const said = settled(title);
  if (said === '') throw invalid('batches.no-title', 'Tên đợt đang trống; hãy ghi tên cho dễ tìm.', 'title');
  return { title: said };
}

/** @throws Failure `batches.missing`, `batches.wrong-state`, `batches.no-title`, and as `createBatch` */
export async function changeBatch({ db, clock }: Place, actor: Actor, id: string, change: BatchChange): Promise<Batch> {
  demandWriter(actor);
  const { status } = await readBatch(db, actor, id);
  demandState('change', { status });
  const { template, formats, units } = change;
  const fields = {
    ...titleOf(change.title),
    ...(formats ? { formats: [...new Set(formats)].sort() } : {}),
    ...(template === undefined ? {} : { template: (await loadStockTemplate(template)).id }),
    ...settledChoice(change),
  };
  const table = units && tableOf(await chosenUnits(db, actor, units));
  const what = Object.keys({ ...fields, ...(table ? { units: true } : {}) });
  if (what.length > 0) {
    await db.transaction(async (tx) => {
      demandState('change', await lockBatch(tx, actor, id));
      // What was found before a change of the input says nothing of it now; a title is no input.
      const found = what.some((one) => one !== 'title') ? noDryRun : {};
      await tx
        .update(batches)
        .set({ ...fields, ...found })
        .where(eq(batches.id, id));
      if (table) await keepUnits(tx, id, table);
      await audit(tx, actor, 'batch.changed', { kind: 'batch', id }, { changed: what }, clock());
    });
  }
  return readBatch(db, actor, id);
}

/** A table that was uploaded, in place of the units there are. @throws Failure `batches.missing`, `batches.wrong-state` */
export async function setUnits({ db, clock }: Place, actor: Actor, id: string, table: UnitsTable): Promise<Batch> {
  demandWriter(actor);
  await db.transaction(async (tx) => {
    demandState('setUnits', await lockBatch(tx, actor, id));
    await keepUnits(tx, id, table);
    await audit(tx, actor, 'batch.units-set', { kind: 'batch', id }, { units: table.rows.length }, clock());
  });
  return readBatch(db, actor, id);
}
