/** What a row of the drafts holds after somebody has written its plan. */
import { sql } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { drafts } from '../store/schema/index.ts';
import type { PlanData } from './draft.ts';
import { summaryOf } from './summary.ts';

/** The plan with what is read from it, and the next revision. */
export function writtenBy(actor: Actor, plan: PlanData, now: Date) {
  return {
    ...summaryOf(plan),
    plan,
    revision: sql`${drafts.revision} + 1`,
    updatedBy: actor.userId,
    updatedAt: now.toISOString(),
  };
}

/** The same, where a new stretch of typing begins. */
export function writtenAnew(actor: Actor, plan: PlanData, now: Date) {
  const written = writtenBy(actor, plan, now);
  return { ...written, typingSince: written.updatedAt };
}
