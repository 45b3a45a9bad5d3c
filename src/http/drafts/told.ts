/** A draft as it is answered: with what its checks find, and what the caller may do with it. */
import type { Actor } from '../../accounts/actor.ts';
import type { Draft } from '../../drafts/draft.ts';
import { allowedActions } from '../../drafts/lifecycle.ts';
import { examinePlan } from '../../render/examine.ts';

/** The schema of the answer leaves out what is not for it. */
export function told(actor: Actor, { carried, ...draft }: Draft) {
  return {
    ...draft,
    allowed: allowedActions(actor, draft),
    findings: [...carried, ...examinePlan(draft.plan, { draft: true })],
  };
}
