/** Reading the library: what the own organisation keeps, and what those above it keep. */
import { and, asc, count, desc, eq, inArray, like, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import type { Database } from '../store/index.ts';
import { legalDocuments, organisations } from '../store/schema/index.ts';
import { anywhere, atStart, searchWords, withoutMarks } from '../store/search/words.ts';
import { dayOf, replacing, rowColumns, statusOn, toldTo, type LegalDocument } from './document.ts';
import type { LegalQuery } from './forms.ts';

export interface LegalDocumentList {
  items: LegalDocument[];
  total: number;
}

type Reader = Pick<Actor, 'organisationId' | 'organisationPath'>;

export const readableBy = ({ organisationPath }: Reader): SQL =>
  inArray(legalDocuments.organisationId, [...organisationPath]);

const found = (q: string): SQL[] =>
  searchWords(q).map(({ word, marked }) =>
    like(marked ? legalDocuments.searchTextMarked : legalDocuments.searchText, anywhere(word)),
  );

/** What was meant most likely: the number as typed, then what is in force, then the newest. */
function likelyFirst(q: string, day: string): SQL[] {
  const number = withoutMarks(q);
  // The number begins the text that is searched.
  const byNumber = number === '' ? [] : [desc(like(legalDocuments.searchText, atStart(number)))];
  return [
    ...byNumber,
    desc(eq(statusOn(day), 'in-force')),
    sql`${legalDocuments.issuedOn} desc nulls last`,
    asc(legalDocuments.id),
  ];
}

const select = (db: Database, day: string) =>
  db
    .select({ ...rowColumns, status: statusOn(day) })
    .from(legalDocuments)
    .innerJoin(organisations, eq(organisations.id, legalDocuments.organisationId))
    .leftJoin(replacing, eq(replacing.id, legalDocuments.replacedById));

/** Words must all be found, in any order; marks count where they are typed. */
export async function listLegalDocuments(
  db: Database,
  actor: Reader,
  { q = '', status, page = 1, size = 20 }: LegalQuery,
  now: Date,
): Promise<LegalDocumentList> {
  const day = dayOf(now);
  const where = and(
    readableBy(actor),
    ...found(q),
    ...(status === undefined ? [] : [sql`${statusOn(day)} = ${status}`]),
  );
  const rows = await select(db, day)
    .where(where)
    .orderBy(...likelyFirst(q, day))
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await db.select({ total: count() }).from(legalDocuments).where(where);
  return { items: rows.map((row) => toldTo(actor, row)), total: counted?.total ?? 0 };
}

/** One of those; `undefined` if there is none for this reader. */
export async function readLegalDocument(
  db: Database,
  actor: Reader,
  id: string,
  now: Date,
): Promise<LegalDocument | undefined> {
  const [row] = await select(db, dayOf(now)).where(and(readableBy(actor), eq(legalDocuments.id, id)));
  return row && toldTo(actor, row);
}
