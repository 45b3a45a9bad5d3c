/** A finding about what a plan took over from an older one. It holds for as long as the value stands there unchanged. */
import type { Finding, Severity } from '../../failure.ts';
import { canonical, isLeaf, type Path } from '../../plan/compare/leaves.ts';
import { formatPath } from '../../plan/paths.ts';

export interface CarriedFinding extends Finding {
  /** What stood at its place, in canonical form. */
  value: string;
}

export function carried(code: string, severity: Severity, path: Path, value: unknown, message: string): CarriedFinding {
  return { code: `drafts.${code}`, severity, path: formatPath(path), message, value: canonical(value) };
}

/** `plan.purpose[2].text` → `plan.purpose[].text`: the same place whatever was inserted before it. */
function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

/** Every value under its place without indices, with the paths where it stands now. */
function valuesAt(plan: unknown, places: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (value: unknown, path: Path): void => {
    const at = formatPath(path);
    const place = withoutIndices(at);
    if (places.has(place)) {
      const key = `${place} ${canonical(value)}`;
      found.set(key, [...(found.get(key) ?? []), at]);
    }
    if (isLeaf(value, path)) return;
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i]));
    else for (const [key, child] of Object.entries(value as object)) visit(child, [...path, key]);
  };
  visit(plan, []);
  return found;
}

/** Those whose value nobody has changed yet, at the place where it stands now. */
export function stillOpen(findings: readonly CarriedFinding[], plan: unknown): Finding[] {
  if (findings.length === 0) return [];
  const now = valuesAt(plan, new Set(findings.map(({ path }) => withoutIndices(path))));
  return findings.flatMap(({ code, severity, path, message, value }) => {
    const paths = now.get(`${withoutIndices(path)} ${value}`) ?? [];
    if (paths.length === 0) return [];
    return [{ code, severity, path: paths.includes(path) ? path : (paths[0] as string), message }];
  });
}
