/** A finding about what a plan took over from an older one. It holds for as long as the value stands there unchanged. */
import type { Finding, Severity } from '../../failure.ts';
import { formatPath } from '../paths.ts';
import { canonical, isLeaf, type Path } from './leaves.ts';

export interface CarriedFinding extends Finding {
  /** What stood at its place, in canonical form. */
  value: string;
}

const family = 'drafts.';

export function carried(code: string, severity: Severity, path: Path, value: unknown, message: string): CarriedFinding {
  return { code: `${family}${code}`, severity, path: formatPath(path), message, value: canonical(value) };
}

/** `plan.purpose[2].text` → `plan.purpose[].text`: the same place whatever was inserted before it. */
function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

/** Every value with its path, lists and objects before what is in them. */
function walk(value: unknown, path: Path, visit: (at: string, value: unknown) => void): void {
  visit(formatPath(path), value);
  if (isLeaf(value, path)) return;
  if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i], visit));
  else for (const [key, child] of Object.entries(value as object)) walk(child, [...path, key], visit);
}

/** Every value under its place without indices, with the paths where it stands now. */
function valuesAt(plan: unknown, places: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  walk(plan, [], (at, value) => {
    const place = withoutIndices(at);
    if (!places.has(place)) return;
    const key = `${place} ${canonical(value)}`;
    found.set(key, [...(found.get(key) ?? []), at]);
  });
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

/** Of the findings that are told of a plan those that were carried over, for the time in which it changes further. */
export function carriedOf(findings: readonly Finding[], plan: unknown): CarriedFinding[] {
  const own = findings.filter(({ code }) => code.startsWith(family));
  const wanted = new Set(own.map(({ path }) => path));
  const values = new Map<string, string>();
  walk(plan, [], (at, value) => {
    if (wanted.has(at)) values.set(at, canonical(value));
  });
  return own.flatMap((finding) => {
    const value = values.get(finding.path);
    return value === undefined ? [] : [{ ...finding, value }];
  });
}
