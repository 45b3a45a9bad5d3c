/** What is in the archive of a batch, by its manifest. */
import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { manifestCsv, manifestJson, type ManifestEntry } from '../../bulk/manifest.ts';
import type { Provenance } from '../../render/contract.ts';
import { version } from '../../render/version.ts';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { batchFiles, batchItems } from '../../store/schema/index.ts';
import { demandBatch } from '../batch.ts';
import type { BatchStatus } from '../lifecycle.ts';
import { conflict } from '../refusals.ts';
import { pinnedLabel, pinOf } from '../template/pin.ts';

export interface ArchiveFile {
  path: string;
  sha256: string;
  bytes: number;
}

export interface Contents {
  title: string;
  /** Nothing more will be made: the same contents from now on. */
  settled: boolean;
  /** In the order of the units' codes. */
  files: ArchiveFile[];
  manifest: { csv: string; json: string };
  /** Of all that; the same contents, the same bytes of the archive. */
  sha256: string;
}

/** Moved on whenever other code makes other bytes of the same contents. */
const layout = 'kehoach-zip-1';

const settledStatuses: readonly BatchStatus[] = ['done', 'cancelled'];

const notMade = { code: 'batches.not-made', message: 'Văn bản của đơn vị này chưa được xuất.' };

/** Of all items, in the order of their codes. */
async function entriesOf(db: Database, id: string): Promise<{ entry: ManifestEntry; files: ArchiveFile[] }[]> {
  const usual = await pinnedLabel(await pinOf(db, id));
  const items = await db
    .select({
      code: batchItems.code,
      unit: batchItems.unitName,
      province: batchItems.provinceName,
      status: batchItems.status,
      madeWith: batchItems.madeWith,
      errorCode: batchItems.errorCode,
      errorMessage: batchItems.errorMessage,
    })
    .from(batchItems)
    .where(eq(batchItems.batchId, id))
    .orderBy(asc(batchItems.code));
  const rows = await db
    .select()
    .from(batchFiles)
    .where(eq(batchFiles.batchId, id))
    .orderBy(asc(batchFiles.code), asc(batchFiles.ordinal));
  const filesByCode = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) filesByCode.set(row.code, [...(filesByCode.get(row.code) ?? []), row]);
  return items.map(({ code, unit, province, status, madeWith, errorCode, errorMessage }) => {
    const files = status === 'done' ? (filesByCode.get(code) ?? []) : [];
    const provenance = madeWith as Provenance | null;
    const error = errorCode === null ? notMade : { code: errorCode, message: errorMessage ?? '' };
    return {
      entry: {
        ...{ code, unit, province },
        files: files.map(({ path, format, sha256, bytes, pages, engine }) => ({
          ...{ path, format, sha256, bytes, engine: engine ?? 'none' },
          ...(pages === null ? {} : { pages }),
        })),
        template: provenance?.template ?? usual,
        renderer: provenance?.renderer ?? version,
        ...(status === 'done' ? {} : { error }),
      },
      files: files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
    };
  });
}

/** @throws Failure `batches.missing`, `batches.not-started` */
export async function contentsOf(db: Database, actor: Actor, id: string): Promise<Contents> {
  const { status, title } = await demandBatch(db, actor, id);
  if (status === 'new') {
    throw conflict('batches.not-started', 'Đợt chưa được bắt đầu nên chưa có văn bản nào; hãy bắt đầu đợt trước.');
  }
  const all = await entriesOf(db, id);
  const entries = all.map(({ entry }) => entry);
  const json = manifestJson(entries);
  return {
    title,
    settled: settledStatuses.includes(status),
    files: all.flatMap(({ files }) => files),
    manifest: { csv: manifestCsv(entries), json },
    sha256: createHash('sha256').update(`${layout}\n${json}`).digest('hex'),
  };
}
