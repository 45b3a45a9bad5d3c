/** What an organisation wants of the keeping of its templates. */
import { eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import type { Database } from '../store/index.ts';
import { templateSettings } from '../store/schema/index.ts';

export interface TemplateSettings {
  /** Whoever wants a version in effect needs another one of the legal staff to agree. */
  secondPerson: boolean;
}

/** Those of the actor's own organisation. */
export async function readSettings(
  db: Database,
  { organisationId }: Pick<Actor, 'organisationId'>,
): Promise<TemplateSettings> {
  const [found] = await db
    .select({ secondPerson: templateSettings.secondPerson })
    .from(templateSettings)
    .where(eq(templateSettings.organisationId, organisationId));
  return found ?? { secondPerson: false };
}

export async function changeSettings(
  db: Database,
  actor: Actor,
  { secondPerson }: TemplateSettings,
  now: Date,
): Promise<TemplateSettings> {
  requireRole(actor, 'admin');
  const { organisationId } = actor;
  await db.transaction(async (tx) => {
    await tx
      .insert(templateSettings)
      .values({ organisationId, secondPerson })
      .onConflictDoUpdate({ target: templateSettings.organisationId, set: { secondPerson } });
    const subject = { kind: 'organisation', id: organisationId };
    await audit(tx, actor, 'template.settings-changed', subject, { secondPerson }, now);
  });
  return { secondPerson };
}
