/** Steps back and forth. Typing in one place after the other is one step each. */
import type { Appendix } from '../../../../../plan/model/appendix.ts';

export interface History {
  past: readonly Appendix[];
  future: readonly Appendix[];
}

export const noHistory: History = { past: [], future: [] };

/** Steps that are kept. */
const most = 200;

export const remembered = ({ past }: History, before: Appendix): History => ({
  past: [...past, before].slice(-most),
  future: [],
});

export function undone({ past, future }: History, now: Appendix): { history: History; appendix: Appendix } | undefined {
  const before = past.at(-1);
  return before && { history: { past: past.slice(0, -1), future: [now, ...future] }, appendix: before };
}

export function redone({ past, future }: History, now: Appendix): { history: History; appendix: Appendix } | undefined {
  const [next, ...rest] = future;
  return next && { history: { past: [...past, now], future: rest }, appendix: next };
}
