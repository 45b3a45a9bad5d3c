/** Reading the register. */
import { and, count, desc, eq, isNotNull, isNull, like } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { issuedDocuments, registerEntries, users } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { anywhere, searchWords } from '../../store/search/words.ts';
import { demand } from '../lifecycle.ts';
import { entryColumns } from './entry.ts';
import { numberAndSymbol, numberText } from './number.ts';

export interface RegisterQuery {
  year?: number | undefined;
  /** `QĐ`. */
  kind?: string | undefined;
  q?: string | undefined;
  voided?: boolean | undefined;
  /** From 1. */
  page?: number | undefined;
  size?: number | undefined;
}

function found(actor: Actor, { year, kind, q = '', voided }: RegisterQuery) {
  return and(
    eq(registerEntries.organisationId, actor.organisationId),
    ...(year === undefined ? [] : [eq(registerEntries.year, year)]),
    ...(kind === undefined ? [] : [eq(registerEntries.kind, kind)]),
    ...(voided === undefined ? [] : [(voided ? isNotNull : isNull)(registerEntries.voidedAt)]),
    ...searchWords(q).map(({ word, marked }) =>
      like(marked ? registerEntries.searchTextMarked : registerEntries.searchText, anywhere(word)),
    ),
  );
}

function select(db: Database) {
  return db
    .select({ ...entryColumns, draftId: issuedDocuments.draftId })
    .from(registerEntries)
    .innerJoin(users, eq(users.id, registerEntries.createdBy))
    .leftJoin(issuedDocuments, eq(issuedDocuments.id, registerEntries.issuedDocumentId));
}
type Row = Awaited<ReturnType<typeof select>>[number];

/** An entry: its number as one text (`12a`), and as it stands on the document (`09/QĐ-UBND`). */
function told({ number, suffix, ...rest }: Row) {
  const whole = { number, suffix };
  return { ...rest, number: numberText(whole), numberAndSymbol: numberAndSymbol(whole, rest.symbol) };
}
export type RegisterEntry = ReturnType<typeof told>;

/** The newest year and the highest numbers first. */
export async function listRegister(
  db: Database,
  actor: Actor,
  query: RegisterQuery = {},
): Promise<{ items: RegisterEntry[]; total: number }> {
  demand(actor, 'readRegister');
  const { page = 1, size = 50 } = query;
  const where = found(actor, query);
  const { year, kind, number, suffix } = registerEntries;
  const rows = await select(db)
    .where(where)
    .orderBy(desc(year), kind, desc(number), desc(suffix))
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await db.select({ total: count() }).from(registerEntries).where(where);
  return { items: rows.map(told), total: counted?.total ?? 0 };
}

/** All entries as a book has them: by kind, the first number first. */
export async function wholeRegister(
  db: Database,
  actor: Actor,
  query: Pick<RegisterQuery, 'year' | 'kind'> = {},
): Promise<RegisterEntry[]> {
  demand(actor, 'readRegister');
  const { year, kind, number, suffix } = registerEntries;
  const rows = await select(db).where(found(actor, query)).orderBy(year, kind, number, suffix);
  return rows.map(told);
}

/** One entry of the actor's organisation, or undefined. */
export async function findEntry(db: Database, actor: Actor, id: string): Promise<RegisterEntry | undefined> {
  demand(actor, 'readRegister');
  const [row] = await select(db).where(
    and(eq(registerEntries.id, id), eq(registerEntries.organisationId, actor.organisationId)),
  );
  return row && told(row);
}
