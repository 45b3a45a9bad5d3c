/** Where a row lands that is dropped on another: rows go into the list of the row they are dropped on, groups among groups of their depth. */
import type { TableLine } from '../../../../../plan/appendix-table/lines.ts';
import type { RowPath } from './row-lists.ts';

const startsWith = (path: RowPath, head: RowPath) => head.every((one, i) => path[i] === one);

/** The place for `moveRow`; undefined where the row cannot go. */
export function dropPath(lines: readonly TableLine[], from: number, over: number): RowPath | undefined {
  const moved = lines[from];
  const target = lines[over];
  if (!moved || !target || from === over || startsWith(target.path, moved.path)) return undefined;
  const down = over > from;
  if (moved.group) {
    // Beside the group of the same depth that the target stands in.
    const level = moved.path.length;
    const beside = target.path.slice(0, level);
    if (beside.length < level)
      return down ? [...beside, ...Array.from({ length: level - beside.length }, () => 0)] : undefined;
    return down ? [...beside.slice(0, -1), beside.at(-1)! + 1] : beside;
  }
  if (!target.group) return down ? [...target.path.slice(0, -1), target.path.at(-1)! + 1] : target.path;
  // On the title of a group: its first row from above; from below the end of what stands before it.
  if (down) return [...target.path, 0];
  const before = lines[over - 1];
  if (!before || before.group) return [...target.path, 0];
  return [...before.path.slice(0, -1), before.path.at(-1)! + 1];
}

/** One step up or down by keys: past the neighbour that is seen there. */
export function stepPath(lines: readonly TableLine[], from: number, down: boolean): RowPath | undefined {
  const moved = lines[from];
  if (!moved) return undefined;
  let over = from + (down ? 1 : -1);
  // A group steps over what stands in it, and over the whole neighbour.
  while (
    lines[over] &&
    (startsWith(lines[over]!.path, moved.path) || (moved.group && lines[over]!.path.length > moved.path.length))
  )
    over += down ? 1 : -1;
  return lines[over] ? dropPath(lines, from, over) : undefined;
}
