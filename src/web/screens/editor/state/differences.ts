/** What differs between two plans, field by field, as a person reads it. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { aligned } from './align.ts';
import { same } from './equal.ts';
import type { Path } from './path.ts';

export interface Difference {
  /** The place in the later plan; for what was taken away, in the earlier one. */
  path: Path;
  kind: 'changed' | 'added' | 'removed';
  before: unknown;
  after: unknown;
}

/** A text, or a rich text: what a person sees as one field. */
export function isField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.some((piece) => typeof piece === 'object' && piece !== null && ('bold' in piece || 'italic' in piece))
  );
}

function walk(before: unknown, after: unknown, pathBefore: Path, pathAfter: Path, into: Difference[]): void {
  if (same(before, after)) return;
  if (before === undefined) into.push({ path: pathAfter, kind: 'added', before, after });
  else if (after === undefined) into.push({ path: pathBefore, kind: 'removed', before, after });
  else if (isField(before) || isField(after) || Array.isArray(before) !== Array.isArray(after)) {
    into.push({ path: pathAfter, kind: 'changed', before, after });
  } else if (Array.isArray(before) && Array.isArray(after)) {
    let i = 0;
    let j = 0;
    for (const [a, b] of [...aligned(before, after), [before.length, after.length] as const]) {
      for (; i < a; i++) walk(before[i], undefined, [...pathBefore, i], [...pathAfter, j], into);
      for (; j < b; j++) walk(undefined, after[j], [...pathBefore, i], [...pathAfter, j], into);
      if (a < before.length && b < after.length) walk(before[a], after[b], [...pathBefore, a], [...pathAfter, b], into);
      i = a + 1;
      j = b + 1;
    }
  } else {
    const left = before as Record<string, unknown>;
    const right = after as Record<string, unknown>;
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      walk(left[key], right[key], [...pathBefore, key], [...pathAfter, key], into);
    }
  }
}

/** All differences, in the order of the plan. */
export function differences(before: Plan, after: Plan): Difference[] {
  const found: Difference[] = [];
  walk(before, after, [], [], found);
  return found;
}
