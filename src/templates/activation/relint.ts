/** Linting a version again: a newer program may find what the one before did not. */
import { and, eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { version as program } from '../../render/version.ts';
import { templateVersions } from '../../store/schema/index.ts';
import { bytesOf } from '../choose/bytes.ts';
import { lintInProcess } from '../lint/lint-in-process.ts';
import type { TemplatePlace } from '../place.ts';
import { heldVersion, holdTemplate } from './held.ts';

/**
 * Keeps what the present program finds in a version of one's own. The file is looked at outside of any transaction.
 * @param onlyIfOlder leave a lint that this version of the program has made
 * @throws Failure as `holdTemplate`, `templates.no-such-version`, `templates.bytes-lost`
 */
export async function relint(
  { db, blobs, processes, clock }: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  { onlyIfOlder = false, signal }: { onlyIfOlder?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  requireRole(actor, 'legal');
  const { id, sha256, lintedWith } = await db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    return { ...heldVersion(held, number), id: held.id };
  });
  if (onlyIfOlder && lintedWith === program) return;
  const bytes = await bytesOf(blobs, { slug, version: String(number), sha256 });
  const name = `${slug} - phien ban ${number}.docx`;
  const { report } = await lintInProcess(processes, bytes, { name, ...(signal ? { signal } : {}) });
  await db.transaction(async (tx) => {
    await tx
      .update(templateVersions)
      .set({ lint: report, lintedWith: program })
      .where(and(eq(templateVersions.templateId, id), eq(templateVersions.number, number)));
    const details = { template: slug, templateVersion: number, errors: report.counts.error };
    await audit(tx, actor, 'template.linted', { kind: 'template', id }, details, clock());
  });
}
