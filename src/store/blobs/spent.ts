/**
 * Removing blobs that nothing refers to any more, while others put the same bytes. A blob is put before the row that names it, so
 * between the two it looks as if nobody wanted it. Therefore whoever writes such a row holds the blobs and looks whether they are
 * (still) there; whoever removes keeps them from it meanwhile.
 */
import { asc, inArray, sql, type SQL } from 'drizzle-orm';
import { union, type PgColumn } from 'drizzle-orm/pg-core';
import { batches, batchFiles, issuedDocuments, madeDocuments, spentBlobs, templateVersions } from '../schema/index.ts';
import type { Database } from '../store.ts';
import type { Blobs } from './blobs.ts';

/** Any number, the same in all versions. */
const blobLock = 7_630_202_102;

/** All columns that name blobs. */
export const references = [
  batchFiles.sha256,
  batches.templateSha256,
  issuedDocuments.docxSha256,
  issuedDocuments.pdfSha256,
  issuedDocuments.planSha256,
  issuedDocuments.templateSha256,
  madeDocuments.planSha256,
  madeDocuments.templateSha256,
  templateVersions.sha256,
] as const;

/**
 * In the transaction that writes rows which name them: until it ends, none of them is removed.
 * Gives those that are not there; then they must be put again, and the transaction begun anew.
 */
export async function holdBlobs(tx: Database, blobs: Blobs, sums: readonly string[]): Promise<string[]> {
  if (sums.length === 0) return [];
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${blobLock})`);
  const there = await blobs.among(tx, sums);
  return sums.filter((sum) => !there.has(sum));
}

/** Notes sums that may be nobody's any more, in the transaction that removes the rows which name them. */
export async function noteSpent(tx: Database, column: PgColumn, where: SQL): Promise<void> {
  await tx.execute(
    sql`insert into ${spentBlobs} (sha256) select distinct ${column} from ${column.table} where ${where} on conflict do nothing`,
  );
}

async function referredTo(tx: Database, sums: string[]): Promise<Set<string>> {
  const [first, second, ...more] = references.map((column) =>
    tx.select({ sha256: column }).from(column.table).where(inArray(column, sums)),
  );
  const rows = await union(first!, second!, ...more);
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
}

/** Blobs that are looked at in one transaction. */
const most = 100;

/** Removes what was noted and is nobody's. Gives how many blobs that were. Goes on where it was broken off. */
export async function removeSpent(db: Database, blobs: Blobs): Promise<number> {
  for (let removed = 0; ;) {
    const looked = await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${blobLock})`);
      const noted = await tx.select().from(spentBlobs).orderBy(asc(spentBlobs.sha256)).limit(most);
      const sums = noted.map(({ sha256 }) => sha256);
      if (sums.length === 0) return { noted: 0, removed: 0 };
      const wanted = await referredTo(tx, sums);
      const unwanted = sums.filter((sum) => !wanted.has(sum));
      if (unwanted.length > 0) await blobs.remove(tx, unwanted);
      await tx.delete(spentBlobs).where(inArray(spentBlobs.sha256, sums));
      return { noted: sums.length, removed: unwanted.length };
    });
    removed += looked.removed;
    if (looked.noted < most) return removed;
  }
}
