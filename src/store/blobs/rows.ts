/** Blobs as rows of the database itself. */
import { eq, inArray } from 'drizzle-orm';
import { blobs } from '../schema/index.ts';
import type { Database } from '../store.ts';
import { sha256Of, verified, type Blobs } from './blobs.ts';

export function blobRows(db: Database): Blobs {
  return {
    async put(content) {
      const sha256 = sha256Of(content);
      await db.insert(blobs).values({ sha256, size: content.length, content }).onConflictDoNothing();
      return sha256;
    },
    async get(sha256) {
      const [row] = await db.select({ content: blobs.content }).from(blobs).where(eq(blobs.sha256, sha256));
      return row && verified(row.content, sha256);
    },
    async has(sha256) {
      const rows = await db.select({ sha256: blobs.sha256 }).from(blobs).where(eq(blobs.sha256, sha256));
      return rows.length > 0;
    },
    async list() {
      const rows = await db.select({ sha256: blobs.sha256 }).from(blobs);
      return rows.map(({ sha256 }) => sha256).sort();
    },
    async among(tx, sums) {
      const rows = await tx
        .select({ sha256: blobs.sha256 })
        .from(blobs)
        .where(inArray(blobs.sha256, [...sums]));
      return new Set(rows.map(({ sha256 }) => sha256));
    },
    async remove(tx, sums) {
      await tx.delete(blobs).where(inArray(blobs.sha256, [...sums]));
    },
  };
}
