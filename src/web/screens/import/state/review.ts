/** A plan that was read, in the hands of a clerk: texts corrected, pieces moved, doubts settled. Each step gives a new value. */
import type { Imported } from '../../../api/import.ts';
import type { Block } from '../../../../plan/model/block.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { RichText } from '../../../../plan/model/text.ts';
import { retyped } from '../../editor/state/rich-text.ts';
import { parsePath, pathText, startsWith, valueAt, withValue, type Path } from '../../editor/state/path.ts';
import { movedAs } from './moving.ts';
import { isDoubt, standingOf, type Standing } from './pieces.ts';
import type { PlanLine } from './plan-lines.ts';
import type { Target } from './targets.ts';

export interface Review {
  plan: Plan;
  /** Of each piece: where it stands in the plan now; empty for what the plan does not hold. */
  paths: readonly Path[];
  standings: readonly Standing[];
}

export function beginReview({ plan, report }: Imported): Review {
  return {
    plan: plan as Plan,
    paths: report.pieces.map(({ path }) => parsePath(path)),
    standings: report.pieces.map(standingOf),
  };
}

/** Pieces that want looking at, by their number. */
export const doubtsOf = ({ standings }: Review): number[] => standings.flatMap((one, at) => (isDoubt(one) ? [at] : []));

const settledAt = (standings: readonly Standing[], is: (at: number) => boolean): Standing[] =>
  standings.map((one, at) => (isDoubt(one) && is(at) ? 'settled' : one));

/** The clerk has looked at these pieces and leaves them as they are. */
export const settle = (review: Review, pieces: readonly number[]): Review => ({
  ...review,
  standings: settledAt(review.standings, (at) => pieces.includes(at)),
});

const isCitation = (path: Path): boolean => path.at(-2) === 'citations';

/** Other letters at a place; a citation holds them word for word. */
export function retype(review: Review, path: Path, letters: string): Review {
  const now = valueAt(review.plan, path);
  const value = isCitation(path) ? { text: letters } : retyped(now as RichText | undefined, letters);
  const block = blockAt(path);
  const isHere = (piece: Path): boolean =>
    startsWith(piece, path) || (block !== undefined && pathText(piece) === pathText(block));
  return {
    ...review,
    plan: withValue(review.plan, path, value),
    standings: settledAt(review.standings, (at) => isHere(review.paths[at] ?? [])),
  };
}

/** With what was typed at a line; the same value where that is nothing else, or nothing at all. */
export function withLetters(review: Review, { editable, path, text }: PlanLine, letters: string): Review {
  return !editable || letters.trim() === '' || letters === text ? review : retype(review, path, letters);
}

/** Lists of blocks, and of articles; `children` are only blocks below one of these. */
const blockLists: ReadonlySet<string | number> = new Set([
  'free',
  'blocks',
  'after',
  'purpose',
  'requirements',
  'generalObjectives',
  'targets',
  'objectives',
  'tasks',
  'solutions',
  'budget',
  'duties',
]);

/** The block whose heading or text stands at a place; undefined where it is none. */
export function blockAt(path: Path): Path | undefined {
  const list = path.at(-3);
  const key = path.at(-1);
  if (typeof path.at(-2) !== 'number' || (key !== 'text' && key !== 'heading') || list === undefined) return undefined;
  const isBelow = path.slice(0, -3).some((one) => blockLists.has(one) || one === 'articles');
  const isList = blockLists.has(list) || (list === 'children' && isBelow);
  return isList ? path.slice(0, -1) : undefined;
}

/** Where a place is once the item at `item` is gone; undefined if it was in it. */
function afterRemoval(path: Path, item: Path): Path | undefined {
  if (startsWith(path, item)) return undefined;
  const list = item.slice(0, -1);
  const [index, from] = [path[list.length], item.at(-1)];
  if (!startsWith(path, list) || typeof index !== 'number' || index < Number(from)) return path;
  return [...list, index - 1, ...path.slice(item.length)];
}

/** Takes a block, with what stands below it, out of the plan. */
export function removeBlock(review: Review, item: Path): Review {
  const within = (at: number): boolean => startsWith(review.paths[at] ?? [], item);
  return {
    plan: withValue(review.plan, item, undefined),
    paths: review.paths.map((path) => afterRemoval(path, item) ?? []),
    standings: review.standings.map((one, at) => (within(at) ? 'removed' : one)),
  };
}

/** Puts a block, with all that stands below it, at the end of another place, as what that place holds. */
export function moveBlock(review: Review, item: Path, { list, as }: Target): Review {
  const { values, placeOf } = movedAs[as](valueAt(review.plan, item) as Block);
  const plan = withValue(review.plan, item, undefined);
  const found = valueAt(plan, list);
  const there: readonly unknown[] = Array.isArray(found) ? found : [];
  const moved = (path: Path): Path => {
    const [index, ...rest] = placeOf(path.slice(item.length));
    return [...list, there.length + Number(index), ...rest];
  };
  const within = (one: number): boolean => startsWith(review.paths[one] ?? [], item);
  return {
    plan: withValue(plan, list, [...there, ...values]),
    paths: review.paths.map((path) => afterRemoval(path, item) ?? moved(path)),
    standings: settledAt(review.standings, within),
  };
}

/** The doubts that are left, as a new draft keeps them. */
export function doubtsLeft({ paths, standings }: Review, { pieces }: Imported['report']) {
  return pieces.flatMap(({ what, text }, at) => {
    const path = pathText(paths[at] ?? []);
    const standing = standings[at];
    if (path === '' || (standing !== 'unclear' && standing !== 'unsure')) return [];
    const state = standing === 'unclear' ? ('free' as const) : ('placed' as const);
    return [{ path, state, what, text: text.slice(0, 500) }];
  });
}
