/** Undo and redo: the states of a document, where typing in one place within a breath counts as one step. */
import { pathText, type Path } from './path.ts';

interface Step<T> {
  /** The document before the step (in `undone`: after it). */
  document: T;
  /** Where it was changed, so that undoing can show it. */
  path: Path;
}

export interface History<T> {
  readonly present: T;
  readonly done: readonly Step<T>[];
  readonly undone: readonly Step<T>[];
  /** What the last change was, while further ones may still join it. */
  readonly open?: { key: string; at: number } | undefined;
}

/** Steps that are kept. */
const most = 300;
/** Changes in one place that follow each other within so many milliseconds are one step. */
const breath = 1_000;

export function begin<T>(document: T): History<T> {
  return { present: document, done: [], undone: [] };
}

/**
 * The history after a change.
 * @param at milliseconds, of any clock
 * @param joins whether it may be one step with the change before it (typing; not: adding, moving, deleting)
 */
export function record<T>(history: History<T>, next: T, path: Path, at: number, joins: boolean): History<T> {
  if (next === history.present) return history;
  const key = pathText(path);
  const joined = joins && history.open?.key === key && at - history.open.at < breath;
  const done = joined ? history.done : [...history.done, { document: history.present, path }].slice(-most);
  return { present: next, done, undone: [], open: joins ? { key, at } : undefined };
}

/** Where the step was, and the history without it; undefined where there is none. */
export function undo<T>(history: History<T>): { history: History<T>; path: Path } | undefined {
  const step = history.done.at(-1);
  if (!step) return undefined;
  const undone = [...history.undone, { document: history.present, path: step.path }];
  return { history: { present: step.document, done: history.done.slice(0, -1), undone }, path: step.path };
}

export function redo<T>(history: History<T>): { history: History<T>; path: Path } | undefined {
  const step = history.undone.at(-1);
  if (!step) return undefined;
  const done = [...history.done, { document: history.present, path: step.path }];
  return { history: { present: step.document, done, undone: history.undone.slice(0, -1) }, path: step.path };
}
