/** What the organisations of a path keep under one name. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { templateActivations, templates, templateVersions } from '../../store/schema/index.ts';
import type { TemplateStatus, VersionState } from '../contract.ts';
import type { PastStep } from './in-effect.ts';

/** From one's own organisation up to the root. */
export type Path = Pick<Actor, 'organisationPath'>;

export interface KeptVersion extends VersionState {
  status: TemplateStatus;
  sha256: string;
  fileName: string;
}

export interface KeptTemplateRow {
  id: string;
  organisationId: string;
  versions: KeptVersion[];
  steps: PastStep[];
}

/** The nearest organisation first; empty where nobody has changed the stock template. */
export async function keptOnPath(
  db: Database,
  { organisationPath }: Path,
  slug: string,
): Promise<readonly KeptTemplateRow[]> {
  const rows = await db
    .select({ id: templates.id, organisationId: templates.organisationId })
    .from(templates)
    .where(and(eq(templates.slug, slug), inArray(templates.organisationId, [...organisationPath])));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const { templateId, number, status, validFrom, validUntil, sha256, fileName } = templateVersions;
  const versions = await db
    .select({ templateId, number, status, validFrom, validUntil, sha256, fileName })
    .from(templateVersions)
    .where(inArray(templateId, ids));
  const { ordinal, step, takesBack } = templateActivations;
  const steps = await db
    .select({ templateId: templateActivations.templateId, ordinal, step, number: templateActivations.number, takesBack })
    .from(templateActivations)
    .where(inArray(templateActivations.templateId, ids));
  const of = <T extends { templateId: string }>(all: readonly T[], id: string) =>
    all.filter((one) => one.templateId === id);
  return rows
    .map((row) => ({ ...row, versions: of(versions, row.id), steps: of(steps, row.id) }))
    .sort((a, b) => organisationPath.indexOf(a.organisationId) - organisationPath.indexOf(b.organisationId));
}
