/** What the organisations of a path keep. */
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { templateActivations, templates, templateVersions } from '../../store/schema/index.ts';
import type { TemplateForm, TemplateStatus, VersionState } from '../contract.ts';
import type { PastStep } from './in-effect.ts';

/** From one's own organisation up to the root. */
export type Path = Pick<Actor, 'organisationPath'>;

export interface KeptVersion extends VersionState {
  status: TemplateStatus;
  sha256: string;
  fileName: string;
  /** Whether somebody wants it in effect and another has to agree. */
  requestedAt: string | null;
}

export interface KeptRow {
  id: string;
  organisationId: string;
  slug: string;
  title: string;
  form: TemplateForm;
  newest: number;
  /** In the order of their numbers. */
  versions: KeptVersion[];
  steps: PastStep[];
}

const { id, organisationId, slug, title, form, newest } = templates;
const { templateId, number, status, validFrom, validUntil, sha256, fileName, requestedAt } = templateVersions;
const { ordinal, step, takesBack } = templateActivations;

/**
 * The nearest organisation first; empty where nobody has changed the stock template.
 * @param wanted one template; all unless told
 */
export async function keptOnPath(db: Database, { organisationPath }: Path, wanted?: string): Promise<KeptRow[]> {
  const rows = await db
    .select({ id, organisationId, slug, title, form, newest })
    .from(templates)
    .where(
      and(
        inArray(organisationId, [...organisationPath]),
        // One of which only somebody has taken the file away holds nothing yet.
        gt(newest, 0),
        wanted === undefined ? undefined : eq(slug, wanted),
      ),
    );
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const versions = await db
    .select({ templateId, number, status, validFrom, validUntil, sha256, fileName, requestedAt })
    .from(templateVersions)
    .where(inArray(templateId, ids))
    .orderBy(number);
  const steps = await db
    .select({
      templateId: templateActivations.templateId,
      ordinal,
      step,
      number: templateActivations.number,
      takesBack,
    })
    .from(templateActivations)
    .where(inArray(templateActivations.templateId, ids));
  const of = <T extends { templateId: string }>(all: readonly T[], row: { id: string }) =>
    all.filter((one) => one.templateId === row.id);
  return rows
    .map((row) => ({ ...row, versions: of(versions, row), steps: of(steps, row) }))
    .sort((a, b) => organisationPath.indexOf(a.organisationId) - organisationPath.indexOf(b.organisationId));
}
