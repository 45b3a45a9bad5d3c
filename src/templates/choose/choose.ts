/** The version that a document is made with, and any version by its number. */
import { shortDate } from '../../plan/conventions/dates.ts';
import { loadStockTemplate, sha256 as sha256Of, stockTemplates } from '../../render/stock.ts';
import type { Blobs, Database } from '../../store/index.ts';
import type { ChosenTemplate, TemplateStatus } from '../contract.ts';
import { conflict, missing, noSuchVersion } from '../refusals.ts';
import { bytesOf } from './bytes.ts';
import { inEffectOnPath } from './in-effect.ts';
import { keptOnPath, type Path } from './kept.ts';

export interface Wanted {
  /** `ke-hoach` */
  slug: string;
  /** The calendar day of the document. */
  day: string;
}

/** Any version, also one that no new document may be made with. */
export interface VersionFile extends ChosenTemplate {
  number: number;
  status: TemplateStatus;
  fileName: string;
}

async function stockFile(slug: string): Promise<ChosenTemplate> {
  const { version, bytes } = await loadStockTemplate(slug);
  return { slug, version, sha256: sha256Of(bytes), bytes };
}

/**
 * What a document of this day is made with: of the nearest organisation that has something in effect on that day; the program's
 * own where nobody has changed it.
 * @throws Failure `template.unknown` (kind `usage`), `templates.none-in-effect` (kind `conflict`), `templates.bytes-lost`
 */
export async function chooseTemplate(
  db: Database,
  blobs: Blobs,
  path: Path,
  { slug, day }: Wanted,
): Promise<ChosenTemplate> {
  const rows = await keptOnPath(db, path, slug);
  if (rows.length === 0) return stockFile(slug);
  const found = inEffectOnPath(rows, day);
  if (found) {
    const chosen = { slug, version: String(found.version.number), sha256: found.version.sha256 };
    return { ...chosen, bytes: await bytesOf(blobs, chosen) };
  }
  throw conflict(
    'templates.none-in-effect',
    `Mẫu "${slug}" không có phiên bản nào có hiệu lực cho văn bản ngày ${shortDate(day)}; hãy đổi ngày, chọn mẫu khác hoặc nhờ ` +
      'cán bộ pháp chế kích hoạt một phiên bản cho ngày đó.',
  );
}

/**
 * A version by its number: of the nearest organisation that keeps this template, whatever its status.
 * @throws Failure `templates.missing`, `templates.no-such-version` (kind `missing`), `templates.bytes-lost`
 */
export async function versionBytes(
  db: Database,
  blobs: Blobs,
  path: Path,
  slug: string,
  number: number,
): Promise<VersionFile> {
  const [row] = await keptOnPath(db, path, slug);
  if (!row) {
    const stock = stockTemplates().find(({ id }) => id === slug);
    if (!stock) throw missing(slug);
    if (number !== 1) throw noSuchVersion(slug, number);
    return { ...(await stockFile(slug)), number, status: 'active', fileName: stock.file };
  }
  const found = row.versions.find((version) => version.number === number);
  if (!found) throw noSuchVersion(slug, number);
  const { status, fileName, sha256 } = found;
  const file = { slug, version: String(number), sha256 };
  return { ...file, number, status, fileName, bytes: await bytesOf(blobs, file) };
}
