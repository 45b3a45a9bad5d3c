/** Where a path leads, in words: `Kế hoạch › Lĩnh vực 2 (Cải cách thủ tục hành chính) › Nhiệm vụ 3`. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { fieldName } from './labels.ts';
import { valueAt, type Path } from './path.ts';

/** What an item of a list is called by, if it has a name of its own. */
function ownName(item: unknown): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return '';
  const named = item as Record<string, RichText | undefined>;
  const name = plainText(named.name ?? named.heading ?? named.title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length > 48 ? `${name.slice(0, 47).trimEnd()}…` : name;
}

function holderOf(path: Path, at: number): string | undefined {
  return path.slice(0, at).findLast((key): key is string => typeof key === 'string');
}

/** @param plan the plan that the path belongs to, for the names of what lies on the way */
export function placeLabel(plan: Plan | undefined, path: Path): string {
  const words: string[] = [];
  path.forEach((key, i) => {
    if (typeof key === 'number') {
      const name = ownName(valueAt(plan, path.slice(0, i + 1)));
      const last = words.length - 1;
      words[last] = `${words[last] ?? 'Mục'} ${key + 1}${name ? ` (${name})` : ''}`;
      return;
    }
    // A cell is called by the heading of its column.
    const column = path[i - 1] === 'cells' ? columnHeading(plan, path, key) : undefined;
    if (column !== undefined) words[words.length - 1] = `cột “${column}”`;
    // The last word says it all: “Trích yếu”, not “Kế hoạch › Mở đầu › Trích yếu” without need.
    else if (!hidden.has(key) || i === path.length - 1) words.push(fieldName(key, holderOf(path, i)));
  });
  return words.join(' › ') || 'Toàn bộ kế hoạch';
}

/** Containers that say nothing to a reader where something stands below them. */
const hidden = new Set(['preamble', 'list']);

function columnHeading(plan: Plan | undefined, path: Path, key: string): string | undefined {
  const appendix = typeof path[1] === 'number' ? plan?.appendices?.[path[1]] : undefined;
  return appendix?.columns?.find((column) => column.key === key)?.heading;
}
