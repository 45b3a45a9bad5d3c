/** A second person agrees: what was asked for comes into effect. */
import { requireRole, type Actor } from '../../accounts/actor.ts';
import type { TemplatePlace } from '../place.ts';
import { demandWish, enact, type Seen } from './activate.ts';
import { demandLastStep, heldVersion, holdTemplate } from './held.ts';
import { relint } from './relint.ts';
import { demandRequest, demandSecondPerson } from './requests.ts';

/**
 * What was asked for is looked at again: the day, the lint and the other versions may have changed since.
 * @throws Failure `templates.not-requested`, `templates.own-request`, `templates.own-version`, and as `activateVersion`
 */
export async function approveActivation(
  place: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  { note, lastStep }: { note: string } & Seen,
): Promise<void> {
  requireRole(actor, 'legal');
  await relint(place, actor, slug, number, { onlyIfOlder: true });
  const now = place.clock();
  await place.db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    const version = heldVersion(held, number);
    const { requestedBy, request } = demandRequest(version);
    demandSecondPerson(actor, version);
    demandLastStep(held, lastStep);
    demandWish(held, version, request, now);
    const notes = [request.note, note].filter((one) => one !== '').join(' · ');
    const step = { note: notes, doneBy: requestedBy, approvedBy: actor.userId };
    await enact(tx, actor, held, version, request, step, now);
  });
}
