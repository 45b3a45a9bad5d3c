/** Taking a number: unique for an organ, kind and year, in the order of the days, and none is left out by a failure. */
import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, gt, lt, max, or, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { registerEntries } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { shortDate } from '../../plan/conventions/dates.ts';
import { conflict } from '../refusals.ts';
import { searchOf, yearOf, type EntryFields } from './entry.ts';
import { numberAndSymbol, parseNumber, type DocumentNumber } from './number.ts';

/** One run of numbers. */
export interface Run {
  organisationId: string;
  kind: string;
  year: number;
}

export function runOf(actor: Actor, { kind, issuedOn }: Pick<EntryFields, 'kind' | 'issuedOn'>): Run {
  return { organisationId: actor.organisationId, kind, year: yearOf(issuedOn) };
}

function inRun({ organisationId, kind, year }: Run): SQL | undefined {
  return and(
    eq(registerEntries.organisationId, organisationId),
    eq(registerEntries.kind, kind),
    eq(registerEntries.year, year),
  );
}

/** Until the transaction ends nobody else takes a number of this run. */
export async function holdRun(db: Database, { organisationId, kind, year }: Run): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`register ${organisationId} ${kind} ${year}`}, 0))`,
  );
}

/** One more than the highest that was ever given, voided ones included. */
export async function nextNumber(db: Database, run: Run): Promise<DocumentNumber> {
  const [found] = await db
    .select({ highest: max(registerEntries.number) })
    .from(registerEntries)
    .where(inRun(run));
  return { number: (found?.highest ?? 0) + 1, suffix: '' };
}

/** Whether no number is asked for by name. */
export function isAuto(wanted: string | undefined): boolean {
  return wanted === undefined || wanted === 'auto';
}

/** The number asked for, or the next one. @throws Failure `register.number-form` */
export async function numberFor(db: Database, run: Run, wanted: string | undefined): Promise<DocumentNumber> {
  return isAuto(wanted) ? nextNumber(db, run) : parseNumber(String(wanted));
}

interface Neighbour extends DocumentNumber {
  symbol: string;
  issuedOn: string;
}

async function neighbour(db: Database, run: Run, at: DocumentNumber, side: 'before' | 'after') {
  const { number, suffix } = registerEntries;
  const beyond = side === 'before' ? lt : gt;
  const turn = side === 'before' ? desc : asc;
  const [found] = await db
    .select({ number, suffix, symbol: registerEntries.symbol, issuedOn: registerEntries.issuedOn })
    .from(registerEntries)
    .where(and(inRun(run), or(beyond(number, at.number), and(eq(number, at.number), beyond(suffix, at.suffix)))))
    .orderBy(turn(number), turn(suffix))
    .limit(1);
  return found satisfies Neighbour | undefined;
}

/**
 * Numbers go with the days on which documents are issued (Nghị định 30/2020/NĐ-CP, Điều 15).
 * @throws Failure `register.out-of-order`
 */
export async function demandOrder(db: Database, run: Run, number: DocumentNumber, issuedOn: string): Promise<void> {
  const before = await neighbour(db, run, number, 'before');
  const after = await neighbour(db, run, number, 'after');
  const told = (one: Neighbour): string =>
    `văn bản số ${numberAndSymbol(one, one.symbol)} ngày ${shortDate(one.issuedOn)}`;
  const where =
    before && before.issuedOn > issuedOn
      ? `trước ngày của ${told(before)}`
      : after && after.issuedOn < issuedOn
        ? `sau ngày của ${told(after)}`
        : undefined;
  if (where === undefined) return;
  throw conflict(
    'register.out-of-order',
    `Số ${number.number}${number.suffix} ghi ngày ${shortDate(issuedOn)} thì ${where}; số văn bản phải theo thứ tự thời gian, hãy sửa ngày hoặc chọn số khác.`,
  );
}

export interface NewEntry extends EntryFields {
  number: DocumentNumber;
  issuedDocumentId?: string;
}

/**
 * Enters a document under its number. The run must be held.
 * @throws Failure `register.number-taken`, `register.out-of-order`
 */
export async function enter(db: Database, actor: Actor, entry: NewEntry, now: Date): Promise<string> {
  const { number, issuedDocumentId = null, ...fields } = entry;
  const run = runOf(actor, fields);
  await demandOrder(db, run, number, fields.issuedOn);
  const [entered] = await db
    .insert(registerEntries)
    .values({
      id: randomUUID(),
      ...run,
      ...fields,
      ...number,
      issuedDocumentId,
      createdBy: actor.userId,
      createdAt: now.toISOString(),
      ...searchOf(fields, number),
    })
    .onConflictDoNothing()
    .returning({ id: registerEntries.id });
  if (entered) return entered.id;
  throw conflict(
    'register.number-taken',
    `Số ${numberAndSymbol(number, fields.symbol)} năm ${run.year} đã có trong sổ; hãy chọn số khác hoặc để tự lấy số tiếp theo.`,
  );
}
