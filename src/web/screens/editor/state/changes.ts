/** Changes of a plan: each is a function from the plan before to the plan after. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { valueAt, withValue, type Path } from './path.ts';

export type Change = (plan: Plan) => Plan;

function listAt(plan: Plan, path: Path): readonly unknown[] {
  const list = valueAt(plan, path);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** Things that print something (dots, a heading) by being there: with the last of their fields they go too. */
const nothingWhenEmpty: ReadonlySet<unknown> = new Set([
  'drafter',
  'archive',
  'objectivesHeading',
  'tasksHeading',
  'pass',
]);

/** Puts a value; `undefined` takes it away. */
export function set(path: Path, value: unknown): Change {
  return (plan) => {
    const next = withValue(plan, path, value);
    const holder = path.slice(0, -1);
    const goes = value === undefined && nothingWhenEmpty.has(holder.at(-1));
    const left = goes ? valueAt(next, holder) : undefined;
    const isEmpty = typeof left === 'object' && left !== null && Object.keys(left).length === 0;
    return isEmpty ? set(holder, undefined)(next) : next;
  };
}

/** What stands at the place, changed by a function. */
export function update<T>(path: Path, change: (value: T | undefined) => T | undefined): Change {
  return (plan) => withValue(plan, path, change(valueAt(plan, path) as T | undefined));
}

/** Puts items into a list before the one at `at`; into one that is not there yet as well. */
export function insert(list: Path, at: number, ...items: readonly unknown[]): Change {
  return (plan) => withValue(plan, list, listAt(plan, list).toSpliced(at, 0, ...items));
}

/** Takes an item of a list away; a list that is then empty goes too. */
export function remove(list: Path, at: number): Change {
  return (plan) => {
    const left = listAt(plan, list).toSpliced(at, 1);
    return withValue(plan, list, left.length > 0 ? left : undefined);
  };
}

/** Moves an item so that it stands at `to` afterwards. Places outside of the list change nothing. */
export function move(list: Path, from: number, to: number): Change {
  return (plan) => {
    const items = listAt(plan, list);
    if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return plan;
    return withValue(plan, list, items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
  };
}
