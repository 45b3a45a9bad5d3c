/** Kích hoạt: a version comes into effect, at once or when a second person has agreed. */
import { and, eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import type { Database } from '../../store/index.ts';
import { templates, templateVersions } from '../../store/schema/index.ts';
import { lastActivation } from '../choose/in-effect.ts';
import type { ActivationRequest } from '../contract.ts';
import type { TemplatePlace } from '../place.ts';
import { readSettings } from '../settings.ts';
import { activated } from './apply.ts';
import { demandLastStep, heldVersion, holdTemplate, type HeldTemplate, type HeldVersion } from './held.ts';
import { relint } from './relint.ts';
import { demandNoRequest } from './requests.ts';
import { demandActivatable } from './rules.ts';
import { clearRequest, takeStep, type NewStep } from './take-step.ts';

/** What whoever decides has seen. */
export interface Seen {
  /** The ordinal of the newest step; 0: there was none; `undefined`: not told. */
  lastStep?: number | undefined;
}

/** What the template is for, once a version of it has been in effect. */
const settledForm = ({ form, versions, steps }: HeldTemplate) =>
  steps.length > 0 || versions.some(({ status }) => status !== 'trial') ? form : null;

export function demandWish(held: HeldTemplate, version: HeldVersion, request: ActivationRequest, now: Date): void {
  const { lint } = version;
  const byStep = lastActivation(held.steps, version.number) > 0;
  demandActivatable({ version, lint, request, byStep, today: dayInVietnam(now), form: settledForm(held) });
}

/** The step itself, in the transaction that holds the template. */
export async function enact(
  tx: Database,
  actor: Actor,
  held: HeldTemplate,
  version: HeldVersion,
  request: ActivationRequest,
  step: Pick<NewStep, 'note' | 'doneBy' | 'approvedBy'>,
  now: Date,
): Promise<void> {
  const { number, lint } = version;
  const { validFrom, validUntil, acknowledged } = request;
  const after = activated(held.versions, number, request);
  const ordinal = await takeStep(tx, held, after, { step: 'activated', number, acknowledged, ...step }, now);
  await clearRequest(tx, held, number);
  if (settledForm(held) === null) await tx.update(templates).set({ form: lint.form }).where(eq(templates.id, held.id));
  const details = { template: held.slug, templateVersion: number, validFrom, validUntil, acknowledged, step: ordinal };
  await audit(tx, actor, 'template.activated', { kind: 'template', id: held.id }, { ...details, note: step.note }, now);
}

async function ask(
  tx: Database,
  actor: Actor,
  { id, slug }: HeldTemplate,
  { number }: HeldVersion,
  request: ActivationRequest,
  now: Date,
): Promise<void> {
  await tx
    .update(templateVersions)
    .set({ requestedBy: actor.userId, requestedAt: now.toISOString(), request })
    .where(and(eq(templateVersions.templateId, id), eq(templateVersions.number, number)));
  const { validFrom, validUntil, acknowledged, note } = request;
  const details = { template: slug, templateVersion: number, validFrom, validUntil, acknowledged, note };
  await audit(tx, actor, 'template.activation-requested', { kind: 'template', id }, details, now);
}

/**
 * Puts a version of one's own organisation into effect; where a second person has to agree, asks for it.
 * @throws Failure `templates.missing`, `templates.not-own`, `templates.no-such-version`, `templates.changed-meanwhile`,
 * `templates.already-requested`, and those of `rules.ts`
 */
export async function activateVersion(
  place: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
  { lastStep, ...request }: ActivationRequest & Seen,
): Promise<void> {
  requireRole(actor, 'legal');
  await relint(place, actor, slug, number, { onlyIfOlder: true });
  const now = place.clock();
  await place.db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    const version = heldVersion(held, number);
    demandLastStep(held, lastStep);
    demandWish(held, version, request, now);
    const { secondPerson } = await readSettings(tx, actor);
    if (!secondPerson) {
      await enact(tx, actor, held, version, request, { note: request.note, doneBy: actor.userId }, now);
      return;
    }
    await demandNoRequest(tx, version);
    await ask(tx, actor, held, version, request, now);
  });
}
