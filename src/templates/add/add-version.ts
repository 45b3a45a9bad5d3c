/** The next version of a template, on trial until somebody puts it into effect. */
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { Database } from '../../store/index.ts';
import { version as program } from '../../render/version.ts';
import { endCheckout } from '../catalogue/checkouts.ts';
import { ownTemplate, type OwnTemplate } from '../catalogue/own.ts';
import { stockFile, stockOf } from '../catalogue/stock.ts';
import { stockLint } from '../catalogue/stock-lint.ts';
import { keptOnPath, type KeptRow } from '../choose/kept.ts';
import type { NewVersion } from '../forms.ts';
import type { TemplatePlace } from '../place.ts';
import { missing } from '../refusals.ts';
import { keepVersion, withBlobs } from './keep-version.ts';
import { lintUpload, type KeptFile, type LintedUpload, type SentFile } from './linted-upload.ts';
import { demandNewest } from './newest.ts';
import { refuseSame } from './same-file.ts';

export interface AddedVersion {
  slug: string;
  number: number;
}

/** The stock file as a version keeps it: its bytes as they are, so that documents made with them are made again the same. */
async function stockAsKept(place: TemplatePlace, slug: string): Promise<KeptFile | undefined> {
  if (!stockOf(slug)) return undefined;
  return { ...(await stockFile(slug)), lint: await stockLint(place, slug), lintedWith: program };
}

/** Whose versions the actor sees: their own organisation's, else the nearest above. */
function seenBy(actor: Actor, kept: readonly KeptRow[], own: OwnTemplate): { above: KeptRow[]; seen: KeptRow | null } {
  const above = kept.filter(({ organisationId }) => organisationId !== actor.organisationId);
  return { above, seen: kept.find(({ id }) => id === own.id) ?? above[0] ?? null };
}

/**
 * A row without versions begins with the stock file as version 1. That stays in effect unless an organisation above keeps the
 * template: then what is in effect there stays so, until something of one's own is put into effect.
 */
async function beginWithStock(
  tx: Database,
  { id, newest }: OwnTemplate,
  stock: KeptFile | undefined,
  inherits: boolean,
  now: Date,
): Promise<number> {
  if (newest > 0 || !stock) return newest;
  const status = inherits ? 'retired' : 'active';
  await keepVersion(tx, id, stock, { number: 1, status, note: '', basedOn: null, createdBy: null }, now);
  return 1;
}

/** What is known of a template here. @throws Failure `templates.missing` */
export async function demandKnown(db: Database, actor: Actor, slug: string): Promise<KeptRow[]> {
  const known = await keptOnPath(db, actor, slug);
  if (known.length === 0 && !stockOf(slug)) throw missing(slug);
  return known;
}

/**
 * @throws Failure `templates.missing`, `templates.changed-meanwhile` with `newest`, `templates.same-file`, and as `lintUpload`
 */
export async function addVersion(
  place: TemplatePlace,
  actor: Actor,
  slug: string,
  file: SentFile,
  { note, basedOn }: NewVersion,
  signal?: AbortSignal,
): Promise<AddedVersion> {
  requireRole(actor, 'legal');
  const known = await demandKnown(place.db, actor, slug);
  // Told before the file is looked at, which takes longer; what counts is asked again below, under the row's lock.
  await demandNewest(place.db, known[0] ?? null, basedOn);
  const upload = await lintUpload(place, file, signal);
  const stock = known.some(({ organisationId }) => organisationId === actor.organisationId)
    ? undefined
    : await stockAsKept(place, slug);
  const now = place.clock();
  return withBlobs(place, [upload, ...(stock ? [stock] : [])], async (tx) => {
    const own = await ownTemplate(tx, actor, slug, now);
    const { above, seen } = seenBy(actor, await keptOnPath(tx, actor, slug), own);
    await demandNewest(tx, seen, basedOn);
    refuseSame(upload, seen ? seen.versions : stock ? [{ number: 1, sha256: stock.sha256 }] : []);
    const before = await beginWithStock(tx, own, stock, above.length > 0, now);
    const row = { number: before + 1, status: 'trial' as const, note, createdBy: actor.userId };
    // A number of another organisation's would name another file here.
    const ownBase = own.newest > 0 || above.length === 0 ? basedOn : null;
    await keepVersion(tx, own.id, upload, { ...row, basedOn: ownBase }, now);
    await endCheckout(tx, actor, own.id);
    await noteAdded(tx, actor, own, upload, row, now);
    return { slug, number: row.number };
  });
}

async function noteAdded(
  tx: Database,
  actor: Actor,
  { id, slug }: OwnTemplate,
  { fileName, sha256, lint }: LintedUpload,
  { number, note }: { number: number; note: string },
  now: Date,
): Promise<void> {
  const details = { template: slug, templateVersion: number, fileName, sha256, errors: lint.counts.error, note };
  await audit(tx, actor, 'template.version-added', { kind: 'template', id }, details, now);
}
