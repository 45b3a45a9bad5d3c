/** A new batch. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { Overrides, UnitsTable } from '../../bulk/contract.ts';
import { tableOf } from '../../bulk/table/chosen-units.ts';
import { putAndName, type Blobs, type Database } from '../../store/index.ts';
import { batches } from '../../store/schema/index.ts';
import { settled } from '../../store/search/words.ts';
import { readBatch, type Batch, type BatchFormat } from '../batch.ts';
import { demandWriter } from '../lifecycle.ts';
import { dayAfter } from '../remove/expiry.ts';
import { chosenUnits, type ChosenUnits } from '../units/chosen.ts';
import { pinTemplate } from '../template/pin.ts';
import { keepUnits } from '../units/keep.ts';

import { basePlan, type BaseSource } from './base-plan.ts';
import { settledChoice } from './choices.ts';

export interface NewBatch {
  /** The base plan's unless told. */
  title?: string | undefined;
  base: BaseSource;
  /** None unless told: they are uploaded later. */
  units?: ChosenUnits | undefined;
  formats: readonly BatchFormat[];
  pattern?: string | null | undefined;
  /** Of the catalogue; unless told the one that was chosen for the draft, else the usual one of the plan’s form. */
  template?: string | undefined;
  overrides?: unknown;
}

export interface CreatePlace {
  db: Database;
  blobs: Blobs;
  clock: () => Date;
  /** Days that a batch is kept after its last run. */
  keepDays: number;
}

const noUnits: UnitsTable = { columns: [], rows: [] };

/** Longer titles are cut. */
const longestTitle = 300;

/**
 * @throws Failure `accounts.role-missing`, what `basePlan` and `chosenUnits` throw, `template.unknown`, `bulk.…` for a bad pattern
 * or bad overrides
 */
export async function createBatch(place: CreatePlace, actor: Actor, wanted: NewBatch): Promise<Batch> {
  const { db, blobs, clock, keepDays } = place;
  demandWriter(actor);
  const base = await basePlan(db, actor, wanted.base);
  const { pattern = null, overrides = {} as Overrides } = settledChoice(wanted);
  const table = wanted.units ? tableOf(await chosenUnits(db, actor, wanted.units)) : noUnits;
  const now = clock();
  const { pin, bytes } = await pinTemplate(place, actor, {
    plan: base.plan,
    slug: wanted.template ?? base.template ?? undefined,
    now,
  });
  const id = randomUUID();
  const title = settled(wanted.title ?? base.title).slice(0, longestTitle) || base.title;
  await putAndName(db, blobs, [bytes], async (tx) => {
    await tx.insert(batches).values({
      id,
      organisationId: actor.organisationId,
      title,
      baseDraftId: base.draftId,
      baseTitle: base.title,
      base: base.plan,
      ...pin,
      formats: [...new Set(wanted.formats)].sort(),
      pattern,
      columns: [],
      notices: [],
      overrides,
      status: 'new',
      units: 0,
      createdBy: actor.userId,
      createdAt: now.toISOString(),
      keepDays,
      expiresAt: dayAfter(now, keepDays),
    });
    await keepUnits(tx, id, table);
    const details = { from: wanted.base.from, units: table.rows.length };
    await audit(tx, actor, 'batch.created', { kind: 'batch', id }, details, now);
  });
  return readBatch(db, actor, id);
}
