/** A version as a row, with the bytes that it names. */
import { eq } from 'drizzle-orm';
import { holdBlobs, type Database, type Transaction } from '../../store/index.ts';
import { templates, templateVersions } from '../../store/schema/index.ts';
import type { TemplateStatus } from '../contract.ts';
import type { TemplatePlace } from '../place.ts';
import type { KeptFile } from './linted-upload.ts';

export interface NewRow {
  number: number;
  status: TemplateStatus;
  note: string;
  basedOn: number | null;
  /** Null: it came with the program. */
  createdBy: string | null;
}

/** The row of the template must be held. */
export async function keepVersion(
  tx: Database,
  templateId: string,
  { bytes, sha256, fileName, lint, lintedWith }: KeptFile,
  row: NewRow,
  now: Date,
): Promise<void> {
  await tx.insert(templateVersions).values({
    ...{ templateId, ...row, sha256, bytes: bytes.length, fileName, lint, lintedWith },
    createdAt: now.toISOString(),
  });
  await tx.update(templates).set({ newest: row.number }).where(eq(templates.id, templateId));
}

/** So often others may remove the same bytes between their putting and the transaction that names them. */
const mostAttempts = 5;

/** Puts the files, then does the work in a transaction that holds them; again where somebody has removed them meanwhile. */
export async function withBlobs<T>(
  { db, blobs }: Pick<TemplatePlace, 'db' | 'blobs'>,
  files: readonly Pick<KeptFile, 'bytes' | 'sha256'>[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    for (const { bytes } of files) await blobs.put(bytes);
    const done = await db.transaction(async (tx) => {
      const lost = await holdBlobs(
        tx,
        blobs,
        files.map(({ sha256 }) => sha256),
      );
      return lost.length > 0 ? undefined : { result: await work(tx as Transaction) };
    });
    if (done) return done.result;
  }
  throw new Error('The file of a template was removed each time that it was put');
}
