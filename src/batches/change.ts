/** Changing a batch that has not been started. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import type { UnitsTable } from '../bulk/contract.ts';
import { tableOf } from '../bulk/table/chosen-units.ts';
import { putAndName, type Blobs, type Database } from '../store/index.ts';
import { batches } from '../store/schema/index.ts';
import { settled } from '../store/search/words.ts';
import { lockBatch, readBatch, type Batch, type BatchFormat } from './batch.ts';
import { settledChoice } from './create/choices.ts';
import { noDryRun } from './dry-run/none.ts';
import { demandState, demandWriter } from './lifecycle.ts';
import { invalid } from './refusals.ts';
import { noteSpentTemplate, pinOf, pinTemplate } from './template/pin.ts';
import { chosenUnits, type ChosenUnits } from './units/chosen.ts';
import { keepUnits } from './units/keep.ts';

export interface BatchChange {
  title?: string | undefined;
  formats?: readonly BatchFormat[] | undefined;
  /** Null: the usual one. */
  pattern?: string | null | undefined;
  /** By name: the version that is in effect now, also where it is the same name again. */
  template?: string | undefined;
  overrides?: unknown;
  /** In place of those there are. */
  units?: ChosenUnits | undefined;
}

interface Place {
  db: Database;
  blobs: Blobs;
  clock: () => Date;
}

function titleOf(title: string | undefined): { title?: string } {
  if (title === undefined) return {};
  const said = settled(title);
  if (said === '') throw invalid('batches.no-title', 'Tên đợt đang trống; hãy ghi tên cho dễ tìm.', 'title');
  return { title: said };
}

/** The version that is in effect now for the batch's own plan. @throws Failure `batches.missing`, and as `pinTemplate` */
async function pinAnew({ db, blobs, clock }: Place, actor: Actor, id: string, slug: string) {
  const { base } = await pinOf(db, id);
  return pinTemplate({ db, blobs }, actor, { plan: base, slug, now: clock() });
}

/** @throws Failure `batches.missing`, `batches.wrong-state`, `batches.no-title`, and as `createBatch` */
export async function changeBatch(place: Place, actor: Actor, id: string, change: BatchChange): Promise<Batch> {
  const { db, blobs, clock } = place;
  demandWriter(actor);
  const { status } = await readBatch(db, actor, id);
  demandState('change', { status });
  const { template, formats, units } = change;
  const fields = {
    ...titleOf(change.title),
    ...(formats ? { formats: [...new Set(formats)].sort() } : {}),
    ...settledChoice(change),
  };
  const pinned = template === undefined ? undefined : await pinAnew(place, actor, id, template);
  const table = units && tableOf(await chosenUnits(db, actor, units));
  const what = Object.keys({ ...fields, ...(pinned ? { template: true } : {}), ...(table ? { units: true } : {}) });
  if (what.length > 0) {
    await putAndName(db, blobs, pinned ? [pinned.bytes] : [], async (tx) => {
      demandState('change', await lockBatch(tx, actor, id));
      // What was found before a change of the input says nothing of it now; a title is no input.
      const found = what.some((one) => one !== 'title') ? noDryRun : {};
      if (pinned) await noteSpentTemplate(tx, id);
      await tx
        .update(batches)
        .set({ ...fields, ...pinned?.pin, ...found })
        .where(eq(batches.id, id));
      if (table) await keepUnits(tx, id, table);
      await audit(tx, actor, 'batch.changed', { kind: 'batch', id }, { changed: what }, clock());
    });
  }
  return readBatch(db, actor, id);
}

/** A table that was uploaded, in place of the units there are. @throws Failure `batches.missing`, `batches.wrong-state` */
export async function setUnits(
  { db, clock }: Omit<Place, 'blobs'>,
  actor: Actor,
  id: string,
  table: UnitsTable,
): Promise<Batch> {
  demandWriter(actor);
  await db.transaction(async (tx) => {
    demandState('setUnits', await lockBatch(tx, actor, id));
    await keepUnits(tx, id, table);
    await audit(tx, actor, 'batch.units-set', { kind: 'batch', id }, { units: table.rows.length }, clock());
  });
  return readBatch(db, actor, id);
}
