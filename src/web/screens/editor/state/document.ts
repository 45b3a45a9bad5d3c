/** The document that is being edited: its plan, its history, and whoever wants to know of changes. No React in here. */
import type { Plan } from '../../../../plan/model/plan.ts';
import type { Change } from './changes.ts';
import { begin, record, redo, undo, type History } from './history.ts';
import type { Path } from './path.ts';

export interface ChangeOptions {
  /** Part of typing: joins the change before it in the same place to one step of undo. */
  typing?: boolean;
}

export interface EditorDocument {
  readonly plan: () => Plan;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Changes the plan; `path` is the place that undoing goes back to. */
  readonly change: (path: Path, change: Change, options?: ChangeOptions) => void;
  /** Goes one step back and gives the place that changed. */
  readonly undo: () => Path | undefined;
  readonly redo: () => Path | undefined;
  /** Another plan (a version restored, a merge): a step that can be undone. */
  readonly replace: (plan: Plan) => void;
  /** Told after every change; gives the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param now milliseconds; only differences count */
export function openDocument(plan: Plan, now: () => number): EditorDocument {
  let history: History<Plan> = begin(plan);
  const listeners = new Set<() => void>();
  const go = (next: History<Plan>): void => {
    if (next === history) return;
    history = next;
    for (const listener of [...listeners]) listener();
  };
  const step = (walk: typeof undo<Plan>): Path | undefined => {
    const walked = walk(history);
    if (walked) go(walked.history);
    return walked?.path;
  };
  return {
    plan: () => history.present,
    canUndo: () => history.done.length > 0,
    canRedo: () => history.undone.length > 0,
    change: (path, change, options) =>
      go(record(history, change(history.present), path, now(), options?.typing ?? false)),
    undo: () => step(undo),
    redo: () => step(redo),
    replace: (next) => go(record(history, next, [], now(), false)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
