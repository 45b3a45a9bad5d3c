/** Where a batch's base plan comes from. Its placeholders stay: each unit fills them in. */
import type { Actor } from '../../accounts/actor.ts';
import { planFrom, type PlanSource } from '../../drafts/create/sources.ts';
import { readDraft, type PlanData } from '../../drafts/draft.ts';
import { summaryOf } from '../../drafts/summary.ts';
import type { Database } from '../../store/index.ts';

export type BaseSource =
  /** One of the organisation's own, as it stands: also with a day that holds for all units. */
  | { from: 'draft'; draftId: string }
  /** One that an organisation above has published; number and day are that document's, and become blank. */
  | { from: 'published'; draftId: string }
  | Extract<PlanSource, { from: 'sample' | 'json' }>;

export interface BasePlan {
  plan: PlanData;
  title: string;
  draftId: string | null;
  /** Slug of the template that was chosen for the draft; null: the usual one. */
  template: string | null;
}

/** @throws Failure `drafts.missing`, `drafts.unknown-sample`, `drafts.not-a-plan`, `plan.…` beyond all limits */
export async function basePlan(db: Database, actor: Actor, source: BaseSource): Promise<BasePlan> {
  const { plan, template = null } =
    source.from === 'draft' ? await readDraft(db, actor, source.draftId) : await planFrom(db, actor, source);
  return { plan, title: summaryOf(plan).title, draftId: 'draftId' in source ? source.draftId : null, template };
}
