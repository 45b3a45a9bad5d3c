/** A draft as it is answered: with what its checks find, and what the caller may do with it. */
import type { Actor } from '../../accounts/actor.ts';
import type { Draft } from '../../drafts/draft.ts';
import { takesBack } from '../../drafts/change-state.ts';
import { allowedActions, type DraftAction } from '../../drafts/lifecycle.ts';
import { examinePlan } from '../../render/examine.ts';

/** What the state and the rights allow, and taking back what one has submitted oneself. */
function allowedNow(actor: Actor, draft: Omit<Draft, 'carried'>): DraftAction[] {
  const allowed = allowedActions(actor, draft);
  const takesItBack = draft.archivedAt === null && !allowed.includes('return') && takesBack(actor, draft);
  return takesItBack ? [...allowed, 'return'] : allowed;
}

/** The schema of the answer leaves out what is not for it. */
export function told(actor: Actor, { carried, ...draft }: Draft) {
  return {
    ...draft,
    allowed: allowedNow(actor, draft),
    findings: [...carried, ...examinePlan(draft.plan, { draft: true })],
  };
}
