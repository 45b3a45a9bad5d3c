/** What a page keeps in the browser until the server has it. The pages of one browser each keep their own. */
import type { Plan } from '../../../../plan/model/plan.ts';
import type { Saving } from './saving.ts';

export interface Kept {
  draftId: string;
  /** The page that keeps it; another takes it over only once that page is gone. */
  pageId: string;
  /** What was typed. */
  plan: Plan;
  /** What the server had when it was last heard of. */
  base: { revision: number; plan: Plan };
  /** What was sent without an answer yet. */
  sent: readonly Plan[];
  /** When it was kept; ISO. */
  at: string;
}

/** Where kept things lie; in the browser IndexedDB. */
export interface KeptStore {
  put(kept: Kept): Promise<void>;
  delete(draftId: string, pageId: string): Promise<void>;
  /** All of a draft, the latest first. */
  of(draftId: string): Promise<readonly Kept[]>;
}

/** The saving machine as the page before left it. */
export function savingFrom(kept: Kept): Saving {
  return {
    status: { is: 'waiting' },
    acknowledged: kept.base,
    plan: kept.plan,
    sent: kept.sent,
    failures: 0,
  };
}
