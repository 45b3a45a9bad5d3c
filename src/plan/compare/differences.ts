/** What differs between two plans, place by place, as a clerk would tell it. */
import { formatPath } from '../paths.ts';
import { canonical, isLeaf, type Key, type Path } from './leaves.ts';
import { matchLists } from './match-lists.ts';
import { placeLabel } from './place-label.ts';

export type Change = 'changed' | 'added' | 'removed' | 'moved';

export interface Difference {
  change: Change;
  /** The place in the later plan; of what was removed, in the earlier one. */
  path: string;
  /** The place in the earlier plan, where it is another one. */
  pathBefore?: string;
  /** The place in words: `Mục II, Cải cách thể chế, Nhiệm vụ 3`. */
  pathLabel: string;
  before?: unknown;
  after?: unknown;
}

export interface Comparison {
  differences: Difference[];
  /** How many more there are than are told. */
  left: number;
}

/** So many are told; whoever has more compares two different plans. */
const most = 500;

interface Both {
  before: unknown;
  after: unknown;
}

class Comparing {
  readonly found: Difference[] = [];
  left = 0;
  readonly #plans: Both;

  constructor(plans: Both) {
    this.#plans = plans;
  }

  compare(values: Both, before: Path, after: Path): void {
    const { before: old, after: now } = values;
    if (old === now || canonical(old) === canonical(now)) return;
    if (old === undefined) return this.#tell('added', before, after, values);
    if (now === undefined) return this.#tell('removed', before, after, values);
    const leaves = isLeaf(old, before) || isLeaf(now, after);
    if (leaves || Array.isArray(old) !== Array.isArray(now)) return this.#tell('changed', before, after, values);
    if (Array.isArray(old)) this.#lists(old, now as unknown[], before, after);
    else this.#objects(old as Record<string, unknown>, now as Record<string, unknown>, before, after);
  }

  #objects(old: Record<string, unknown>, now: Record<string, unknown>, before: Path, after: Path): void {
    const keys = [...Object.keys(now), ...Object.keys(old).filter((key) => !Object.hasOwn(now, key))];
    for (const key of keys) {
      const own = (of: Record<string, unknown>): unknown => (Object.hasOwn(of, key) ? of[key] : undefined);
      this.compare({ before: own(old), after: own(now) }, [...before, key], [...after, key]);
    }
  }

  #lists(old: readonly unknown[], now: readonly unknown[], before: Path, after: Path): void {
    for (const { before: i, after: j, moved } of matchLists(old, now)) {
      const from: Path = [...before, i ?? 0];
      const to: Path = [...after, j ?? 0];
      if (i === undefined) this.#tell('added', after, to, { before: undefined, after: now[j as number] });
      else if (j === undefined) this.#tell('removed', from, before, { before: old[i], after: undefined });
      else {
        if (moved) this.#tell('moved', from, to, { before: old[i], after: now[j] });
        this.compare({ before: old[i], after: now[j] }, from, to);
      }
    }
  }

  #tell(change: Change, before: Path, after: Path, values: Both): void {
    if (this.found.length >= most) {
      this.left++;
      return;
    }
    const gone = change === 'removed';
    const place: readonly Key[] = gone ? before : after;
    const path = formatPath(place);
    const earlier = formatPath(before);
    this.found.push({
      change,
      path,
      ...(change !== 'added' && earlier !== path ? { pathBefore: earlier } : {}),
      pathLabel: placeLabel(gone ? this.#plans.before : this.#plans.after, place),
      ...(values.before === undefined ? {} : { before: values.before }),
      ...(values.after === undefined ? {} : { after: values.after }),
    });
  }
}

/**
 * All differences in the order of the later plan. Items of lists are matched by their names and words, so that an
 * insertion is one difference. The order of an object's fields says nothing.
 * @param before data of any shape within the limits of `measure`
 */
export function comparePlans(before: unknown, after: unknown): Comparison {
  const comparing = new Comparing({ before, after });
  comparing.compare({ before, after }, [], []);
  return { differences: comparing.found, left: comparing.left };
}
