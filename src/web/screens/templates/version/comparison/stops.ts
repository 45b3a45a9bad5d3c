/** The changed places of two versions' pages, one after the other, for who goes from change to change. */
import type { PageMark } from '../../../../api/templates.ts';

/** Marks so near to each other that they are seen together, in points. */
const near = 24;

/** Where one side shows the change: the marks themselves. */
export interface Stop {
  before: readonly PageMark[];
  after: readonly PageMark[];
}

export type Side = keyof Stop;

const order = (a: PageMark, b: PageMark): number => a.page - b.page || a.y - b.y || a.x - b.x;

function groupsOf(marks: readonly PageMark[]): PageMark[][] {
  const groups: PageMark[][] = [];
  for (const mark of [...marks].sort(order)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const joins = last && last.page === mark.page && mark.y <= last.y + last.height + near;
    if (group && joins && oneSided(group) === oneSided([mark])) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** Whether the other side has nothing in its place. */
const oneSided = (group: readonly PageMark[]): boolean =>
  group.every(({ kind }) => kind === 'inserted' || kind === 'removed');

/** In the order of the pages. Changed places of both sides belong together where there are as many on each. */
export function stopsOf(before: readonly PageMark[], after: readonly PageMark[]): Stop[] {
  const [left, right] = [groupsOf(before), groupsOf(after)];
  const [changedLeft, changedRight] = [left, right].map((groups) => groups.filter((group) => !oneSided(group))) as [
    PageMark[][],
    PageMark[][],
  ];
  const isPaired = changedLeft.length === changedRight.length;
  const stops: Stop[] = isPaired
    ? changedLeft.map((group, i) => ({ before: group, after: changedRight[i]! }))
    : [...changedLeft.map(alone('before')), ...changedRight.map(alone('after'))];
  stops.push(...left.filter(oneSided).map(alone('before')), ...right.filter(oneSided).map(alone('after')));
  return stops.sort((a, b) => order(firstOf(a), firstOf(b)));
}

const alone =
  (side: Side) =>
  (group: PageMark[]): Stop => ({ before: [], after: [], [side]: group });

const firstOf = ({ before, after }: Stop): PageMark => (after[0] ?? before[0])!;
