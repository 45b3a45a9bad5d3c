/** Two versions of a template, as far as whoever asks may see them. */
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { chooseTemplate, versionBytes, type VersionFile } from '../choose/choose.ts';
import type { ChosenTemplate, TemplateStatus } from '../contract.ts';

export interface ComparedVersion extends ChosenTemplate {
  number: number;
  status: TemplateStatus;
}

interface Kept {
  db: Database;
  blobs: Blobs;
}

/**
 * Versions in effect are everybody's to read; those on trial and those that have ended are for those who keep templates.
 * @throws Failure `templates.missing`, `templates.no-such-version`, `accounts.role-missing`, `templates.bytes-lost`
 */
export async function readableVersion(
  { db, blobs }: Kept,
  actor: Actor,
  slug: string,
  number: number,
): Promise<VersionFile> {
  const version = await versionBytes(db, blobs, actor, slug, number);
  if (version.status !== 'active') requireRole(actor, 'legal', 'admin');
  return version;
}

/**
 * @param which `number` is the later version, `with` the earlier; unless told, the one that is in effect today
 * @throws Failure as `readableVersion`; `templates.none-in-effect`
 */
export async function comparedVersions(
  kept: Kept,
  actor: Actor,
  which: { slug: string; number: number; with?: number | undefined },
  now: Date,
): Promise<{ before: ComparedVersion; after: ComparedVersion }> {
  const { slug, number, with: other } = which;
  const after = await readableVersion(kept, actor, slug, number);
  if (other !== undefined) return { before: await readableVersion(kept, actor, slug, other), after };
  const inEffect = await chooseTemplate(kept.db, kept.blobs, actor, { slug, day: dayInVietnam(now) });
  return { before: { ...inEffect, number: Number(inEffect.version), status: 'active' }, after };
}
