/** Hoàn lại: the versions as they were before the last step that still holds. Several in a row go further back. */
import { and, eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { lastHeld } from '../catalogue/steps.ts';
import type { Database } from '../../store/index.ts';
import { templateActivations } from '../../store/schema/index.ts';
import type { VersionState } from '../contract.ts';
import type { TemplatePlace } from '../place.ts';
import { conflict } from '../refusals.ts';
import type { Seen } from './activate.ts';
import { restored } from './apply.ts';
import { demandLastStep, holdTemplate } from './held.ts';
import { takeStep } from './take-step.ts';

async function statesBefore(tx: Database, templateId: string, ordinal: number): Promise<VersionState[]> {
  const [found] = await tx
    .select({ before: templateActivations.before })
    .from(templateActivations)
    .where(and(eq(templateActivations.templateId, templateId), eq(templateActivations.ordinal, ordinal)));
  if (!found) throw new Error(`Template ${templateId} has no step ${ordinal}`);
  return found.before as VersionState[];
}

/**
 * It needs no second person: it leads back to what was agreed to before, and has to be quick.
 * @throws Failure `templates.nothing-to-roll-back`, `templates.changed-meanwhile`, and as `holdTemplate`
 */
export async function rollBack(
  { db, clock }: TemplatePlace,
  actor: Actor,
  slug: string,
  { note, lastStep }: { note: string } & Seen,
): Promise<void> {
  requireRole(actor, 'legal');
  const now = clock();
  await db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    demandLastStep(held, lastStep);
    const last = lastHeld(held.steps);
    if (!last) {
      const message = `Mẫu "${slug}" chưa có bước kích hoạt hoặc ngừng nào để hoàn lại.`;
      throw conflict('templates.nothing-to-roll-back', message);
    }
    const { ordinal: takesBack, number } = last;
    const after = restored(held.versions, await statesBefore(tx, held.id, takesBack));
    const step = { step: 'rolled-back' as const, number, takesBack, note, doneBy: actor.userId };
    const ordinal = await takeStep(tx, held, after, step, now);
    const details = { template: slug, templateVersion: number, step: ordinal, takesBack, note };
    await audit(tx, actor, 'template.rolled-back', { kind: 'template', id: held.id }, details, now);
  });
}
