/**
 * Two people changed one plan: what only one of them changed is taken from that one; what both changed differently is a
 * conflict that a person decides, field by field.
 */
import type { Plan } from '../../../../plan/model/plan.ts';
import { aligned } from './align.ts';
import { isField } from './is-field.ts';
import { same } from './equal.ts';
import { withValue, type Path } from './path.ts';

/** One field that both changed. `undefined`: it was taken away, or was not there. */
export interface Conflict {
  /** The place in the merged plan. */
  path: Path;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** What both changed stands in it as I have it (or as they have it, where I took it away). */
  plan: Plan;
  conflicts: readonly Conflict[];
}

type Conflicts = Conflict[];

function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  path: Path,
  conflicts: Conflicts,
): unknown[] {
  const inMine = new Map(aligned(base, mine));
  const inTheirs = new Map(aligned(base, theirs));
  const out: unknown[] = [];
  let m = 0;
  let t = 0;
  const addUpTo = (mineEnd: number, theirsEnd: number): void => {
    const added = mine.slice(m, mineEnd);
    out.push(...added);
    out.push(...theirs.slice(t, theirsEnd).filter((item) => !added.some((own) => same(own, item))));
    m = Math.max(m, mineEnd);
    t = Math.max(t, theirsEnd);
  };
  base.forEach((item, i) => {
    const a = inMine.get(i);
    const b = inTheirs.get(i);
    addUpTo(a ?? m, b ?? t);
    if (a !== undefined) m = a + 1;
    if (b !== undefined) t = b + 1;
    const merged = mergeValues(
      item,
      a === undefined ? undefined : mine[a],
      b === undefined ? undefined : theirs[b],
      [...path, out.length],
      conflicts,
    );
    if (merged !== undefined) out.push(merged);
  });
  addUpTo(mine.length, theirs.length);
  return out;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: Path, conflicts: Conflicts): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const merged = keys.map(
      (key) => [key, mergeValues(before[key], mine[key], theirs[key], [...path, key], conflicts)] as const,
    );
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && !isField(mine) && !isField(theirs)) {
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs, path, conflicts);
  }
  conflicts.push({ path, base, mine, theirs });
  return mine ?? theirs;
}

/** @param base the plan that both began with */
export function merge(base: Plan, mine: Plan, theirs: Plan): Merged {
  const conflicts: Conflicts = [];
  const plan = mergeValues(base, mine, theirs, [], conflicts) as Plan;
  return { plan, conflicts };
}

/** What a person chose for each conflict, by its place in the list: `mine` unless told. */
export type Choice = 'mine' | 'theirs' | { text: unknown };

/** The merged plan with the choices carried out. */
export function resolved(merged: Merged, choices: ReadonlyMap<number, Choice>): Plan {
  const decided = merged.conflicts.map((conflict, i) => {
    const choice = choices.get(i) ?? 'mine';
    const value = choice === 'mine' ? conflict.mine : choice === 'theirs' ? conflict.theirs : choice.text;
    return { path: conflict.path, value };
  });
  // From the end, so that what is taken out of a list moves nothing that is still to be decided.
  return decided.reduceRight<Plan>((plan, { path, value }) => withValue(plan, path, value), merged.plan);
}
