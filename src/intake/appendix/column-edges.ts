/** Which edges of a table's grid part columns, and which are only drawn a little off. */
import type { Table, TableRow } from '../../word/reading/types.ts';

export interface ColumnEdges {
  /** How many columns. */
  width: number;
  /** For each cell of a row the columns it covers, from inclusive, to exclusive; nothing where it has no column of its own. */
  rangesOf(row: TableRow): readonly (readonly [number, number])[];
}

/** Edges closer than this are one, in twips: 2.5 mm. */
const near = 142;

/** Or closer than this share of a usual column. */
const nearShare = 0.3;

/** An edge that fewer rows have is no column's. */
const fewRows = 0.1;

function cellSpans({ before, cells }: TableRow): [number, number][] {
  let at = before;
  return cells.map(({ columns }) => [at, (at += columns)]);
}

export function columnEdges(table: Table): ColumnEdges {
  const spans = table.rows.map(cellSpans);
  const count = spans.reduce((most, row) => Math.max(most, row.at(-1)?.[1] ?? 0), 0);
  const usual = table.grid.reduce((sum, one) => sum + one, 0) / Math.max(1, table.grid.length);
  const positions = [0];
  for (let i = 0; i < count; i++) positions.push(positions[i]! + (table.grid[i] ?? usual));
  const groups = grouped(positions, Math.min(near, usual * nearShare));
  const kept = keptGroups(groups, spans);
  const nearest = groups.map((group) => nearestOf(kept, group, positions, groups));
  const width = Math.max(1, kept.length - 1);
  const snapped = (row: TableRow): [number, number][] => {
    let last = 0;
    return cellSpans(row).map(([from, to]) => {
      const start = Math.max(last, nearest[from] ?? 0);
      last = Math.max(start, nearest[to] ?? start);
      return [start, last];
    });
  };
  return {
    width,
    rangesOf: (row) => {
      const ranges = snapped(row);
      // As many cells as columns, but drawn far off: one each.
      const squeezed = ranges.some(([from, to]) => to <= from);
      if (squeezed && row.before === 0 && row.cells.length === width)
        return row.cells.map((_, i) => [i, i + 1] as const);
      return ranges.map(([from, to]) => [Math.min(from, width - 1), to] as const);
    },
  };
}

/** For each edge the number of its group: edges close together are one. */
function grouped(positions: readonly number[], reach: number): number[] {
  let group = 0;
  let first = positions[0] ?? 0;
  return positions.map((position, i) => {
    if (i > 0 && position - first >= reach) {
      group++;
      first = position;
    } else if (i > 0 && reach === 0) group++;
    return group;
  });
}

/** Groups at which enough rows part their cells, or the first row that has several. */
function keptGroups(groups: readonly number[], spans: readonly (readonly [number, number])[][]): number[] {
  const last = groups.at(-1) ?? 0;
  const uses = new Array<number>(last + 1).fill(0);
  const several = spans.filter((row) => row.length > 1);
  const edgesIn = (row: readonly (readonly [number, number])[]) =>
    new Set(row.flatMap(([from, to]) => [groups[from] ?? 0, groups[to] ?? 0]));
  for (const row of several) for (const group of edgesIn(row)) uses[group] = (uses[group] ?? 0) + 1;
  const heading = edgesIn(several[0] ?? []);
  const least = Math.max(2, several.length * fewRows);
  return uses
    .map((_, group) => group)
    .filter((group) => {
      return group === 0 || group === last || heading.has(group) || (uses[group] ?? 0) >= least;
    });
}

/** The kept group that lies nearest to this one, by its place among the kept ones. */
function nearestOf(
  kept: readonly number[],
  group: number,
  positions: readonly number[],
  groups: readonly number[],
): number {
  const same = kept.indexOf(group);
  if (same >= 0) return same;
  const placeOf = (one: number) => positions[groups.indexOf(one)] ?? 0;
  const here = placeOf(group);
  let best = 0;
  kept.forEach((one, i) => {
    if (Math.abs(placeOf(one) - here) < Math.abs(placeOf(kept[best] ?? 0) - here)) best = i;
  });
  return best;
}
