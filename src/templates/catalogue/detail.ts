/** One template with all that is known of it. */
import type { Actor } from '../../accounts/actor.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import { inEffectOnPath } from '../choose/in-effect.ts';
import { keptOnPath } from '../choose/kept.ts';
import type { TemplatePlace } from '../place.ts';
import { missing } from '../refusals.ts';
import { readSettings } from '../settings.ts';
import { checkoutsOf, type Checkouts } from './checkouts.ts';
import { listTemplates, type TemplateRow } from './list.ts';
import { stockFile } from './stock.ts';
import { stockLint } from './stock-lint.ts';
import { lastHeld, stepsOf, type StepRow } from './steps.ts';
import { versionsOf, type VersionRow } from './versions.ts';

export interface TemplateDetail extends TemplateRow, Checkouts {
  /** The newest first. */
  versions: VersionRow[];
  /** The newest first. */
  activations: StepRow[];
  /** The step that a roll-back would take back; null: there is none. */
  rollsBack: number | null;
  /** Whether one's own organisation wants a second person to agree. */
  secondPerson: boolean;
}

/** Of a stock template that nobody has changed. */
export async function stockVersion(place: Pick<TemplatePlace, 'processes'>, slug: string): Promise<VersionRow> {
  const { bytes, sha256, fileName } = await stockFile(slug);
  const { valid, counts } = await stockLint(place, slug);
  return {
    ...{ number: 1, status: 'active', validFrom: null, validUntil: null, note: '', basedOn: null, createdBy: null },
    ...{ fileName, sha256, bytes: bytes.length, createdAt: null, valid, counts, inEffect: true, request: null },
  };
}

/** @throws Failure `templates.missing` */
export async function readTemplate(place: TemplatePlace, actor: Actor, slug: string): Promise<TemplateDetail> {
  const { db, clock } = place;
  const now = clock();
  const [template] = await listTemplates(db, actor, now, slug);
  if (!template) throw missing(slug);
  const kept = await keptOnPath(db, actor, slug);
  const [shown] = kept;
  const effective = inEffectOnPath(kept, dayInVietnam(now));
  const steps = shown ? await stepsOf(db, shown.id) : [];
  const { secondPerson } = await readSettings(db, actor);
  return {
    ...template,
    versions: shown
      ? await versionsOf(db, shown.id, effective?.row.id === shown.id ? effective.version.number : undefined)
      : [await stockVersion(place, slug)],
    ...(await checkoutsOf(db, actor, slug, now)),
    activations: steps,
    rollsBack: template.own ? (lastHeld(steps)?.ordinal ?? null) : null,
    secondPerson,
  };
}
