/** Places in a plan as lists of keys: reading and changing what stands there, everything else kept as it is. */
import { formatPath } from '../../../../plan/paths.ts';

export type Path = readonly (string | number)[];

/** `plan.outline[2].heading` → `['plan', 'outline', 2, 'heading']`; the empty text is the whole. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (key === undefined ? Number(index) : key));
}

export function pathText(path: Path): string {
  return formatPath(path);
}

export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((key, i) => key === path[i]);
}

/** What stands at the place, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/**
 * The same data with another value at the place; containers that are not there yet are made. `undefined` takes the key (or
 * the item of a list) away. What does not lie on the way is the same object as before.
 */
export function withValue<T>(root: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (typeof key === 'number') {
    const list = asList(root);
    const next = rest.length === 0 ? value : withValue(list[key], rest, value);
    if (next === list[key]) return root;
    return (next === undefined ? list.filter((_, i) => i !== key) : list.toSpliced(key, 1, next)) as T;
  }
  const object = (typeof root === 'object' && root !== null ? root : {}) as Record<string, unknown>;
  const next = rest.length === 0 ? value : withValue(object[key], rest, value);
  if (next === object[key] && (next !== undefined || !Object.hasOwn(object, key))) return root;
  if (next !== undefined) return { ...object, [key]: next } as T;
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}
