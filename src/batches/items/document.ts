/** One file of an item, with its bytes. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { Failure } from '../../failure.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { batchFiles } from '../../store/schema/index.ts';
import { demandBatch } from '../batch.ts';
import { missing } from '../refusals.ts';

export interface ItemDocument {
  /** Without its folders. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

export function bytesLost(path: string): Failure {
  const message = `Tệp “${path}” của đợt không còn trong kho dữ liệu; hãy khôi phục từ bản sao lưu, hoặc lập lại đợt.`;
  return new Failure('unavailable', 'batches.bytes-lost', message);
}

/** @throws Failure `batches.missing`, `batches.bytes-lost`, `store.blob-damaged` */
export async function itemDocument(
  { db, blobs }: { db: Database; blobs: Blobs },
  actor: Actor,
  { id, code, ordinal }: { id: string; code: string; ordinal: number },
): Promise<ItemDocument> {
  await demandBatch(db, actor, id);
  const [file] = await db
    .select({ path: batchFiles.path, sha256: batchFiles.sha256 })
    .from(batchFiles)
    .where(and(eq(batchFiles.batchId, id), eq(batchFiles.code, code), eq(batchFiles.ordinal, ordinal)));
  if (!file) throw missing('văn bản này trong đợt');
  const bytes = await blobs.get(file.sha256);
  if (!bytes) throw bytesLost(file.path);
  return { name: file.path.split('/').at(-1) ?? file.path, bytes, sha256: file.sha256 };
}
