/** Ngừng: no new document is made with the version; documents made with it are still made again. */
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { TemplatePlace } from '../place.ts';
import { conflict } from '../refusals.ts';
import type { Seen } from './activate.ts';
import { retired } from './apply.ts';
import { demandLastStep, heldVersion, holdTemplate } from './held.ts';
import { clearRequest, takeStep } from './take-step.ts';

/** @throws Failure `templates.already-retired`, `templates.changed-meanwhile`, and as `holdTemplate` */
export async function retireVersion(
  { db, clock }: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  { note, lastStep }: { note: string } & Seen,
): Promise<void> {
  requireRole(actor, 'legal');
  const now = clock();
  await db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    const { status } = heldVersion(held, number);
    demandLastStep(held, lastStep);
    if (status === 'retired') {
      throw conflict('templates.already-retired', `Phiên bản ${number} đã ngừng; hãy tải lại trang.`);
    }
    const step = { step: 'retired' as const, number, note, doneBy: actor.userId };
    const ordinal = await takeStep(tx, held, retired(held.versions, number), step, now);
    await clearRequest(tx, held, number);
    const details = { template: slug, templateVersion: number, step: ordinal, note };
    await audit(tx, actor, 'template.retired', { kind: 'template', id: held.id }, details, now);
  });
}
