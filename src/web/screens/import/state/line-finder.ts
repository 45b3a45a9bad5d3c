/** From a place of the plan to the line that tells it. */
import { pathText, type Path } from '../../editor/state/path.ts';
import type { PlanLine } from './plan-lines.ts';

/** Finds the line that a place of the plan is told in: its own, the one around it, else the first within it. */
export function lineFinder(lines: readonly PlanLine[]): (path: Path) => PlanLine | undefined {
  const own = new Map<string, PlanLine>();
  const within = new Map<string, PlanLine>();
  for (const line of lines) {
    if (line.look === 'part') continue;
    if (!own.has(line.key)) own.set(line.key, line);
    for (let length = 1; length < line.path.length; length++) {
      const prefix = pathText(line.path.slice(0, length));
      if (!within.has(prefix)) within.set(prefix, line);
    }
  }
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const key = pathText(path.slice(0, length));
      const found = own.get(key) ?? (length === path.length || length > 1 ? within.get(key) : undefined);
      if (found) return found;
    }
    return undefined;
  };
}
