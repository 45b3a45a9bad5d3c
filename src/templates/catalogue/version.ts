/** One version: its lint, and its file. */
import type { Actor } from '../../accounts/actor.ts';
import { and, eq } from 'drizzle-orm';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import { version as program } from '../../render/version.ts';
import type { Database } from '../../store/index.ts';
import { templateVersions } from '../../store/schema/index.ts';
import { versionBytes } from '../choose/choose.ts';
import { inEffectOnPath } from '../choose/in-effect.ts';
import { keptOnPath } from '../choose/kept.ts';
import type { LintReport } from '../contract.ts';
import { lintInProcess } from '../lint/lint-in-process.ts';
import type { TemplatePlace } from '../place.ts';
import { missing, noSuchVersion } from '../refusals.ts';
import { noteCheckout } from './checkouts.ts';
import { stockVersion } from './detail.ts';
import { stockOf } from './stock.ts';
import { stockLint } from './stock-lint.ts';
import { versionsOf, type VersionRow } from './versions.ts';

export interface VersionDetail extends VersionRow {
  lint: LintReport;
  /** The version of the program that has linted it. */
  lintedWith: string;
}

export interface VersionDownload {
  name: string;
  bytes: Uint8Array;
}

/** The lint that is kept with a version. */
export async function keptLint(
  db: Database,
  templateId: string,
  number: number,
): Promise<Pick<VersionDetail, 'lint' | 'lintedWith'> | undefined> {
  const [found] = await db
    .select({ lint: templateVersions.lint, lintedWith: templateVersions.lintedWith })
    .from(templateVersions)
    .where(and(eq(templateVersions.templateId, templateId), eq(templateVersions.number, number)));
  return found && { lint: found.lint as LintReport, lintedWith: found.lintedWith };
}

/** @throws Failure `templates.missing`, `templates.no-such-version` */
export async function readVersion(
  place: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
): Promise<VersionDetail> {
  const { db, clock } = place;
  const kept = await keptOnPath(db, actor, slug);
  const [shown] = kept;
  if (!shown) {
    if (!stockOf(slug)) throw missing(slug);
    if (number !== 1) throw noSuchVersion(slug, number);
    return { ...(await stockVersion(place, slug)), lint: await stockLint(place, slug), lintedWith: program };
  }
  const effective = inEffectOnPath(kept, dayInVietnam(clock()));
  const effectiveHere = effective?.row.id === shown.id ? effective.version.number : undefined;
  const found = (await versionsOf(db, shown.id, effectiveHere)).find((version) => version.number === number);
  const lint = await keptLint(db, shown.id, number);
  if (!found || !lint) throw noSuchVersion(slug, number);
  return { ...found, ...lint };
}

/**
 * The Word file, `ke-hoach - phien ban 2.docx`.
 * @param edit it is taken away to be changed, which others are told
 * @throws Failure as `versionBytes`
 */
export async function versionFile(
  { db, blobs, clock }: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  { edit }: { edit: boolean },
): Promise<VersionDownload> {
  const { bytes } = await versionBytes(db, blobs, actor, slug, number);
  if (edit) await noteCheckout(db, actor, slug, number, clock());
  return { name: `${slug} - phien ban ${number}.docx`, bytes };
}

/** The same with comments at what its lint finds now. */
export async function annotatedFile(
  { db, blobs, processes }: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  signal?: AbortSignal,
): Promise<VersionDownload> {
  const { bytes, fileName } = await versionBytes(db, blobs, actor, slug, number);
  const call = { name: fileName, annotate: true, ...(signal ? { signal } : {}) };
  const { annotated } = await lintInProcess(processes, bytes, call);
  if (!annotated) throw new Error(`The lint of ${slug} ${number} gave no file with comments`);
  return { name: `${slug} - phien ban ${number} - nhan xet.docx`, bytes: annotated };
}
