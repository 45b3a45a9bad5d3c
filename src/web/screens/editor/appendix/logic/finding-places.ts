/** Findings by the places of the grid that they speak of. */
import type { Finding } from '../../../../../failure.ts';
import type { TableLine } from '../../../../../plan/appendix-table/lines.ts';
import type { Column } from '../../../../../plan/model/appendix.ts';
import type { Place } from './navigation.ts';

/** `appendices[0].rows[1].rows[0].cells.task` → the line of that row, the column `task`; a column's own heading at line -1. */
export function placeOfPath(path: string, lines: readonly TableLine[], columns: readonly Column[]): Place | undefined {
  const column = /(?:^|\.)columns\[(\d+)\]/.exec(path);
  if (column) return Number(column[1]) < columns.length ? { line: -1, column: Number(column[1]) } : undefined;
  const rows = [...path.matchAll(/(?:^|\.)rows\[(\d+)\]/g)].map((found) => Number(found[1]));
  if (rows.length === 0) return undefined;
  const line = lines.findIndex((one) => one.path.length === rows.length && one.path.every((at, i) => at === rows[i]));
  if (line < 0) return undefined;
  const key = /\.cells(?:\.([A-Za-z0-9_-]+)|\["([^"]+)"\])/.exec(path);
  const at = columns.findIndex((one) => one.key === (key?.[1] ?? key?.[2] ?? (/\.label$/.test(path) ? 'no' : '')));
  if (at >= 0) return { line, column: at };
  const title = lines[line]!.slots.findIndex((slot) => slot.kind === 'title');
  return {
    line,
    column:
      title >= 0
        ? title
        : Math.max(
            0,
            columns.findIndex((one) => one.key !== 'no'),
          ),
  };
}

/** Those of one appendix, where the paths begin at the plan. */
export function ofAppendix(findings: readonly Finding[], index: number | undefined): readonly Finding[] {
  if (index === undefined) return findings;
  const own = `appendices[${index}]`;
  return findings.filter(({ path }) => !path.startsWith('appendices[') || path.startsWith(own));
}

const keyOf = ({ line, column }: Place) => `${line} ${column}`;

export function findingsByPlace(
  findings: readonly Finding[],
  lines: readonly TableLine[],
  columns: readonly Column[],
): ReadonlyMap<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOfPath(finding.path, lines, columns);
    if (place) found.set(keyOf(place), [...(found.get(keyOf(place)) ?? []), finding]);
  }
  return found;
}

export const findingsAt = (found: ReadonlyMap<string, Finding[]>, place: Place): readonly Finding[] =>
  found.get(keyOf(place)) ?? [];
