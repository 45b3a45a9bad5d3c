/** Handing a unit's document to the unit's own organisation, as a draft with that unit's plan. Once for each item. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { BulkInput, Column, Overrides, UnitRow } from '../../bulk/contract.ts';
import { unitPlan } from '../../bulk/unit-plan.ts';
import { handOverDraft } from '../../drafts/create/hand-over.ts';
import { Failure } from '../../failure.ts';
import { templateFor } from '../../render/stock.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { demandBatch } from '../batch.ts';
import { demandState, demandWriter } from '../lifecycle.ts';
import { conflict, missing } from '../refusals.ts';
import { receiversOf, type Receiver } from './receivers.ts';

interface Place {
  db: Database;
  clock: () => Date;
}

export interface HandOverResult {
  handedOver: { code: string; draftId: string }[];
  refused: { code: string; name: string; message: string }[];
}

/** What the plans of all units are made of; each row comes with its item. */
async function inputOf(db: Database, id: string): Promise<BulkInput & { template: string }> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id));
  if (!batch) throw missing('đợt');
  return {
    base: batch.base as BulkInput['base'],
    table: { columns: batch.columns as Column[], rows: [] },
    overrides: batch.overrides as Overrides,
    template: batch.template,
  };
}

/** @throws Failure `batches.no-receiver`, `batches.several-receivers` (kind `conflict`) */
function onlyOne(unitName: string, receivers: readonly Receiver[]): Receiver {
  const [first, ...more] = receivers;
  if (!first) {
    throw conflict(
      'batches.no-receiver',
      `Chưa có cơ quan trực thuộc nào mang mã của ${unitName}; hãy nhờ quản trị thêm cơ quan này (kèm mã đơn vị) rồi bàn giao lại.`,
    );
  }
  if (more.length === 0) return first;
  throw conflict(
    'batches.several-receivers',
    `Có ${more.length + 1} cơ quan trực thuộc cùng mang mã của ${unitName}; hãy nhờ quản trị sửa để chỉ còn một.`,
  );
}

/** @throws Failure `batches.missing`, `batches.item-not-done`, and what `onlyOne` and `unitPlan` throw */
async function handOne(
  { db, clock }: Place,
  actor: Actor,
  place: { batchId: string; code: string; input: BulkInput & { template: string } },
  receivers: readonly Receiver[],
): Promise<string> {
  const { batchId, code, input } = place;
  const now = clock();
  return db.transaction(async (tx) => {
    const [item] = await tx
      .select({
        row: batchItems.row,
        status: batchItems.status,
        unitName: batchItems.unitName,
        draftId: batchItems.handedOverDraftId,
      })
      .from(batchItems)
      .where(and(eq(batchItems.batchId, batchId), eq(batchItems.code, code)))
      .for('update');
    if (!item) throw missing(`đơn vị mã ${code} trong đợt`);
    if (item.draftId !== null) return item.draftId;
    if (item.status !== 'done') {
      throw conflict(
        'batches.item-not-done',
        `Văn bản của ${item.unitName} chưa được xuất nên chưa bàn giao được; hãy chờ hoặc làm lại đơn vị lỗi.`,
      );
    }
    const { id: organisationId } = onlyOne(item.unitName, receivers);
    const plan = unitPlan(input, item.row as UnitRow);
    const template = input.template === templateFor(plan) ? null : input.template;
    const draftId = await handOverDraft(tx, actor, { organisationId, plan, template }, now);
    await tx
      .update(batchItems)
      .set({ handedOverDraftId: draftId })
      .where(and(eq(batchItems.batchId, batchId), eq(batchItems.code, code)));
    const details = { unit: item.unitName, draftId, organisationId };
    await audit(tx, actor, 'batch.handed-over', { kind: 'batch', id: batchId }, details, now);
    return draftId;
  });
}

/** Gives the draft's id, also when it was handed over before. @throws as `handOne`, `batches.wrong-state` */
export async function handOverItem(place: Place, actor: Actor, batchId: string, code: string): Promise<string> {
  demandWriter(actor);
  demandState('handOver', await demandBatch(place.db, actor, batchId));
  const input = await inputOf(place.db, batchId);
  const receivers = await receiversOf(place.db, actor, [code]);
  return handOne(place, actor, { batchId, code, input }, receivers.get(code) ?? []);
}

/** Those that are done, or those that are named; a unit that cannot be handed over does not keep the others. */
export async function handOverBatch(
  place: Place,
  actor: Actor,
  batchId: string,
  codes?: readonly string[],
): Promise<HandOverResult> {
  const { db } = place;
  demandWriter(actor);
  demandState('handOver', await demandBatch(db, actor, batchId));
  const input = await inputOf(db, batchId);
  const wanted = codes ? inArray(batchItems.code, [...codes]) : eq(batchItems.status, 'done');
  const items = await db
    .select({ code: batchItems.code, name: batchItems.unitName })
    .from(batchItems)
    .where(and(eq(batchItems.batchId, batchId), wanted))
    .orderBy(asc(batchItems.position));
  const receivers = await receiversOf(
    db,
    actor,
    items.map(({ code }) => code),
  );
  const result: HandOverResult = { handedOver: [], refused: [] };
  for (const { code, name } of items) {
    try {
      const draftId = await handOne(place, actor, { batchId, code, input }, receivers.get(code) ?? []);
      result.handedOver.push({ code, draftId });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      result.refused.push({ code, name, message: error.message });
    }
  }
  const there = new Set(items.map(({ code }) => code));
  const strangers = (codes ?? []).filter((code) => !there.has(code));
  for (const code of strangers) {
    result.refused.push({ code, name: '', message: `Đợt không có đơn vị mã ${code}; hãy xem lại danh sách đơn vị.` });
  }
  return result;
}
