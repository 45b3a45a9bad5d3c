/** What a unit that could not be made says in its own words, and mending it: as if the table had said so. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { Column, UnitRow } from '../../bulk/contract.ts';
import { ownName } from '../../bulk/unit-plan.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { demandBatch, lockBatch } from '../batch.ts';
import { demandState, demandWriter } from '../lifecycle.ts';
import { conflict, invalid, missing } from '../refusals.ts';

export interface ItemValue {
  /** A value for placeholders, or a text of the plan by its path. */
  kind: 'variable' | 'field';
  /** `nguoi_ky`, `decision.number` */
  name: string;
  /** Of the table's column, where there is one. */
  heading: string | null;
  /** The unit's own; null: the base plan's holds. */
  own: string | null;
  /** The base plan's, where it has one. */
  usual: string | null;
}

export interface ValueChange {
  kind: ItemValue['kind'];
  name: string;
  /** Null: the base plan's holds. */
  value: string | null;
}

interface Source {
  base: Readonly<Record<string, unknown>>;
  columns: readonly Column[];
  row: UnitRow;
}

async function sourceOf(db: Database, batchId: string, code: string) {
  const [found] = await db
    .select({ base: batches.base, columns: batches.columns, row: batchItems.row, status: batchItems.status })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(and(eq(batchItems.batchId, batchId), eq(batchItems.code, code)));
  if (!found) throw missing('đơn vị');
  return found as Source & { status: (typeof found)['status'] };
}

const usualValues = ({ base }: Source): Readonly<Record<string, string>> =>
  (base['variables'] ?? {}) as Record<string, string>;

/** Columns of the table first, in its order; then what the base plan has beside them. */
function valuesOf(source: Source): ItemValue[] {
  const { base, columns, row } = source;
  const usual = usualValues(source);
  const told = columns.flatMap(({ heading, sets }): ItemValue[] => {
    if (sets.kind === 'field')
      return [{ kind: 'field', name: sets.path, heading, own: row.fields[sets.path] ?? null, usual: null }];
    if (sets.kind !== 'variable') return [];
    const { name } = sets;
    const ofBase = usual[ownName(base, name)] ?? null;
    return [{ kind: 'variable', name, heading, own: row.variables[name] ?? null, usual: ofBase }];
  });
  const known = new Set(told.filter(({ kind }) => kind === 'variable').map(({ name }) => ownName(base, name)));
  const rest = Object.entries(usual)
    .filter(([name]) => !known.has(name))
    .map(([name, value]): ItemValue => ({
      ...{ kind: 'variable', name, heading: null, own: row.variables[name] ?? null, usual: value },
    }));
  return [...told, ...rest];
}

/** @throws Failure `batches.missing` */
export async function itemValues(db: Database, actor: Actor, batchId: string, code: string): Promise<ItemValue[]> {
  await demandBatch(db, actor, batchId);
  return valuesOf(await sourceOf(db, batchId, code));
}

function changed(texts: Readonly<Record<string, string>>, changes: readonly ValueChange[]): Record<string, string> {
  const next = new Map(Object.entries(texts));
  for (const { name, value } of changes) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}

/**
 * Only of a unit that has failed: what has been made, or is being made, stays as it is.
 * @throws Failure `batches.missing`, `batches.wrong-state`, `batches.not-failed`, `batches.unknown-value`
 */
export async function mendItem(
  { db, clock }: { db: Database; clock: () => Date },
  actor: Actor,
  batchId: string,
  code: string,
  changes: readonly ValueChange[],
): Promise<ItemValue[]> {
  demandWriter(actor);
  return db.transaction(async (tx) => {
    demandState('mend', await lockBatch(tx, actor, batchId));
    const source = await sourceOf(tx, batchId, code);
    const known = valuesOf(source);
    for (const [i, { kind, name }] of changes.entries()) {
      if (known.some((value) => value.kind === kind && value.name === name)) continue;
      const message = `Đơn vị ${code} không có giá trị "${name}"; các giá trị có: ${known.map((value) => value.name).join(', ')}.`;
      throw invalid('batches.unknown-value', message, `values[${i}].name`);
    }
    const of = (kind: ItemValue['kind']) => changes.filter((change) => change.kind === kind);
    const { row } = source;
    const next = {
      ...row,
      variables: changed(row.variables, of('variable')),
      fields: changed(row.fields, of('field')),
    };
    const [written] = await tx
      .update(batchItems)
      .set({ row: next })
      .where(and(eq(batchItems.batchId, batchId), eq(batchItems.code, code), eq(batchItems.status, 'failed')))
      .returning({ code: batchItems.code });
    if (!written) throw conflict('batches.not-failed', `Đơn vị ${code} không còn ở trạng thái lỗi; hãy tải lại trang.`);
    const details = { code, changed: changes.map(({ name }) => name) };
    await audit(tx, actor, 'batch.item-mended', { kind: 'batch', id: batchId }, details, clock());
    return valuesOf({ ...source, row: next });
  });
}
