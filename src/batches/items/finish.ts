/** What a worker writes when an item is made or has failed: all of it if the item is still its own, else nothing. */
import { and, eq, sql, TransactionRollbackError } from 'drizzle-orm';
import type { Finding } from '../../failure.ts';
import { holdBlobs, violationOf, type Blobs, type Database } from '../../store/index.ts';
import { batchFiles, batchItems } from '../../store/schema/index.ts';
import { settle } from '../run/settle.ts';

export interface LeasedBy {
  batchId: string;
  code: string;
  worker: string;
}

export interface MadeFile {
  /** In the archive, with slashes and its ending. */
  path: string;
  format: 'docx' | 'pdf';
  mediaType: string;
  bytes: Uint8Array;
  /** Of a PDF. */
  pages?: number | undefined;
  engine?: string | undefined;
}

/** What `MadeUnit` of bulk/making.ts has. */
export interface MadeItem {
  key: string;
  files: readonly MadeFile[];
  provenance: unknown;
}

export interface ItemError {
  code: string;
  /** One Vietnamese sentence. */
  message: string;
  findings?: readonly Finding[];
}

interface Place {
  db: Database;
  blobs: Blobs;
}

const own = ({ batchId, code, worker }: LeasedBy) =>
  and(
    eq(batchItems.batchId, batchId),
    eq(batchItems.code, code),
    eq(batchItems.worker, worker),
    eq(batchItems.status, 'running'),
  );

const ended = { worker: null, leaseUntil: null, finishedAt: sql`now()` };

type Written = 'written' | 'not-own' | 'blobs-gone';

async function write({ db, blobs }: Place, item: LeasedBy, made: MadeItem, sums: readonly string[]): Promise<Written> {
  const { batchId, code } = item;
  return db.transaction(async (tx) => {
    const [still] = await tx
      .update(batchItems)
      .set({
        ...ended,
        status: 'done',
        key: made.key,
        madeWith: made.provenance,
        errorCode: null,
        errorMessage: null,
        errorFindings: null,
      })
      .where(own(item))
      .returning({ code: batchItems.code });
    if (!still) return 'not-own';
    const gone = await holdBlobs(tx, blobs, [...new Set(sums)]);
    if (gone.length > 0) return tx.rollback();
    await tx.delete(batchFiles).where(and(eq(batchFiles.batchId, batchId), eq(batchFiles.code, code)));
    const rows = made.files.map(({ bytes, ...file }, ordinal) => ({
      ...{ batchId, code, ordinal, path: file.path, format: file.format, mediaType: file.mediaType },
      ...{ sha256: sums[ordinal]!, bytes: bytes.length, pages: file.pages ?? null, engine: file.engine ?? null },
    }));
    if (rows.length > 0) await tx.insert(batchFiles).values(rows);
    return 'written';
  });
}

async function putAll(blobs: Blobs, files: readonly MadeFile[]): Promise<string[]> {
  const sums: string[] = [];
  for (const { bytes } of files) sums.push(await blobs.put(bytes));
  return sums;
}

/** So often the bytes may be removed between their being put and their being named. */
const mostPuts = 5;

/**
 * Puts the bytes, then writes item and files in one transaction, and ends the batch when this was its last item. Gives false, with
 * nothing written, when the item is not the worker's any more.
 */
export async function finishItem(place: Place, item: LeasedBy, made: MadeItem): Promise<boolean> {
  for (let puts = 0; puts < mostPuts; puts++) {
    const sums = await putAll(place.blobs, made.files);
    const written = await tryWrite(place, item, made, sums);
    if (written === 'name-taken') return failItem(place, item, nameTaken(made));
    if (written === 'not-own') return false;
    if (written === 'blobs-gone') continue;
    await settle(place.db, item.batchId);
    return true;
  }
  throw new Error(`The bytes of item ${item.code} were removed as often as they were put`);
}

async function tryWrite(
  place: Place,
  item: LeasedBy,
  made: MadeItem,
  sums: readonly string[],
): Promise<Written | 'name-taken'> {
  try {
    return await write(place, item, made, sums);
  } catch (error) {
    if (error instanceof TransactionRollbackError) return 'blobs-gone';
    if (violationOf(error)?.constraint === 'batch_files_path') return 'name-taken';
    throw error;
  }
}

function nameTaken({ files }: MadeItem): ItemError {
  const names = files.map(({ path }) => `“${path}”`).join(', ');
  return {
    code: 'batches.name-taken',
    message: `Tệp của đơn vị khác trong đợt đã mang tên ${names}; hãy lập đợt mới với mẫu tên tệp có {{ma}}.`,
  };
}

/** The same for an item that cannot be made. */
export async function failItem({ db }: Pick<Place, 'db'>, item: LeasedBy, error: ItemError): Promise<boolean> {
  const { code, message, findings = [] } = error;
  const failed = await db
    .update(batchItems)
    .set({ ...ended, status: 'failed', errorCode: code, errorMessage: message, errorFindings: findings })
    .where(own(item))
    .returning({ code: batchItems.code });
  if (failed.length === 0) return false;
  await settle(db, item.batchId);
  return true;
}
