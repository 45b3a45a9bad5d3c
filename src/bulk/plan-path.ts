/** Setting a text of a plan by its path, without touching the plan that it came from. */

/** `plan.targets[0].text` → `['plan', 'targets', 0, 'text']` */
export function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

function set(value: unknown, keys: readonly (string | number)[], text: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return text;
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    // Beyond the end by more than one there would be holes, which no plan has: it stands at the end then.
    const at = Math.min(key, list.length);
    list[at] = set(list[at], rest, text);
    return list;
  }
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const before = Object.hasOwn(fields, key) ? (fields as Record<string, unknown>)[key] : undefined;
  return { ...fields, [key]: set(before, rest, text) };
}

/** A copy along the path; objects that are missing are made. */
export function withText(
  plan: Readonly<Record<string, unknown>>,
  path: string,
  text: string,
): Readonly<Record<string, unknown>> {
  const isDay = /(^|\.)date$/.test(path);
  return set(plan, keysOf(path), isDay ? isoDay(text) : text) as Record<string, unknown>;
}

/** `15/1/2026` → `2026-01-15`; any other text as it is. */
export function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  if (!day || !month || !year) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
