/** When the pages of a plan are made anew: after a pause in typing, one making at a time, again later where the service is busy. */
import { ApiProblem } from '../../../api/problem.ts';

/** From the last change to the request, in milliseconds: shorter than a breath, longer than from key to key. */
export const pause = 300;
/** To the next try where nobody says when, in milliseconds. */
const patience = 5_000;

export type PagesNews<Plan, Pages> =
  | { is: 'making' }
  | { is: 'made'; plan: Plan; pages: Pages }
  /** `again`: milliseconds to the next try; undefined: only after another change. */
  | { is: 'failed'; error: unknown; again: number | undefined };

interface Work<Plan, Pages> {
  plan: () => Plan;
  /** Throws when the signal aborts, or gives pages that `drop` then gets. */
  make: (plan: Plan, signal: AbortSignal) => Promise<Pages>;
  /** Pages that came too late to be shown. */
  drop: (pages: Pages) => void;
  tell: (news: PagesNews<Plan, Pages>) => void;
  /** Pages that are shown already. */
  known?: Made<Plan, Pages> | undefined;
}

export interface Made<Plan, Pages> {
  plan: Plan;
  pages: Pages;
}

export interface PageMaking {
  /** The plan may have changed. */
  changed: () => void;
  end: () => void;
}

/** Milliseconds to the next try; a refusal of the plan itself stays one until it changes. */
export function tryAgainAfter(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.retryAfter !== undefined) return Math.max(1, error.retryAfter) * 1_000;
  return error.status === 0 || error.status >= 500 ? patience : undefined;
}

/** Begins at once; the last pages stay the reader's until the next are there. */
export function beginPages<Plan, Pages>({ plan, make, drop, tell, known }: Work<Plan, Pages>): PageMaking {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let made = known;
  /** What is in the making. */
  let wanted: Plan | undefined;

  const begin = async (): Promise<void> => {
    const now = plan();
    if (now === wanted) return;
    request?.abort();
    wanted = undefined;
    // Undone again: the pages that are shown are the right ones.
    if (made && now === made.plan) return tell({ is: 'made', ...made });
    const mine = (request = new AbortController());
    wanted = now;
    tell({ is: 'making' });
    try {
      const pages = await make(now, mine.signal);
      if (mine.signal.aborted) return drop(pages);
      made = { plan: now, pages };
      tell({ is: 'made', ...made });
    } catch (error) {
      if (mine.signal.aborted) return;
      const again = tryAgainAfter(error);
      tell({ is: 'failed', error, again });
      if (again !== undefined) timer = setTimeout(() => void begin(), again);
    }
    wanted = undefined;
  };

  void begin();
  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), pause);
    },
    end: () => {
      clearTimeout(timer);
      request?.abort();
    },
  };
}
