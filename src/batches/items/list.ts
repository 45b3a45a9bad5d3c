/** The items of a batch, with what was made or went wrong. */
import { and, asc, count, eq, inArray, like } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Finding } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { batchFiles, batchItems } from '../../store/schema/index.ts';
import { anywhere, searchWords } from '../../store/search/words.ts';
import { demandBatch } from '../batch.ts';
import type { ItemStatus } from '../progress/counts.ts';

export interface ItemQuery {
  status?: ItemStatus | undefined;
  /** Words of the unit's name or province, or its code; marks count where they are typed. */
  search?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface ItemFile {
  ordinal: number;
  /** In the archive. */
  path: string;
  format: 'docx' | 'pdf';
  sha256: string;
  bytes: number;
  pages: number | null;
}

export interface Item {
  code: string;
  unitName: string;
  provinceName: string;
  status: ItemStatus;
  attempts: number;
  error: { code: string; message: string; findings: Finding[] } | null;
  finishedAt: string | null;
  handedOver: boolean;
  files: ItemFile[];
}

/** Items on one page of the list. */
export const itemPageSize = 50;

function wordsFound(search: string) {
  return searchWords(search).map(({ word, marked }) =>
    like(marked ? batchItems.searchTextMarked : batchItems.searchText, anywhere(word)),
  );
}

async function filesOf(db: Database, batchId: string, codes: string[]): Promise<Map<string, ItemFile[]>> {
  const files = new Map<string, ItemFile[]>();
  if (codes.length === 0) return files;
  const rows = await db
    .select({
      code: batchFiles.code,
      ordinal: batchFiles.ordinal,
      path: batchFiles.path,
      format: batchFiles.format,
      sha256: batchFiles.sha256,
      bytes: batchFiles.bytes,
      pages: batchFiles.pages,
    })
    .from(batchFiles)
    .where(and(eq(batchFiles.batchId, batchId), inArray(batchFiles.code, codes)))
    .orderBy(batchFiles.code, batchFiles.ordinal);
  for (const { code, ...file } of rows) files.set(code, [...(files.get(code) ?? []), file]);
  return files;
}

/** In the order of the table. @throws Failure `batches.missing` */
export async function listItems(
  db: Database,
  actor: Actor,
  batchId: string,
  { status, search = '', page = 1 }: ItemQuery,
): Promise<{ items: Item[]; total: number }> {
  await demandBatch(db, actor, batchId);
  const where = and(
    eq(batchItems.batchId, batchId),
    ...(status === undefined ? [] : [eq(batchItems.status, status)]),
    ...wordsFound(search),
  );
  const rows = await db
    .select()
    .from(batchItems)
    .where(where)
    .orderBy(asc(batchItems.position))
    .limit(itemPageSize)
    .offset((page - 1) * itemPageSize);
  const [counted] = await db.select({ total: count() }).from(batchItems).where(where);
  const files = await filesOf(
    db,
    batchId,
    rows.map(({ code }) => code),
  );
  const items = rows.map((row) => ({
    code: row.code,
    unitName: row.unitName,
    provinceName: row.provinceName,
    status: row.status,
    attempts: row.attempts,
    error:
      row.errorCode === null
        ? null
        : { code: row.errorCode, message: row.errorMessage ?? '', findings: (row.errorFindings ?? []) as Finding[] },
    finishedAt: row.finishedAt,
    handedOver: row.handedOverDraftId !== null,
    files: files.get(row.code) ?? [],
  }));
  return { items, total: counted?.total ?? 0 };
}
