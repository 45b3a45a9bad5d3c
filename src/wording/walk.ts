/** Every text of a value, wherever it stands. */

/**
 * The same value with each text replaced by what `change` makes of it. Keys stay. What does not change is shared with the
 * original, and the original itself comes back where nothing changed. `path` is only valid during the call: copy it to keep it.
 */
export function mapTexts<T>(value: T, path: PropertyKey[], change: (text: string, path: PropertyKey[]) => string): T {
  return mapValue(value, path, change) as T;
}

function mapValue(value: unknown, path: PropertyKey[], change: (text: string, path: PropertyKey[]) => string): unknown {
  if (typeof value === 'string') return value.includes('{{') ? change(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      const mapped = mapValue(value[i], path, change);
      path.pop();
      if (mapped !== value[i]) (copy ??= [...(value as unknown[])])[i] = mapped;
    }
    return copy ?? value;
  }
  const fields = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    path.push(key);
    const mapped = mapValue(fields[key], path, change);
    path.pop();
    if (mapped !== fields[key]) (copy ??= { ...fields })[key] = mapped;
  }
  return copy ?? value;
}
