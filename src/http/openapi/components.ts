/** Keeps in `components.schemas` what the description refers to, under the names of the model. */

type Json = Record<string, unknown>;

const prefix = '#/components/schemas/';

function referencesIn(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === '$ref' && typeof child === 'string' && child.startsWith(prefix)) found.add(child.slice(prefix.length));
    else referencesIn(child, found);
  }
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key !== '$ref' || typeof child !== 'string' || !child.startsWith(prefix)) return [key, renamed(child, names)];
      const name = child.slice(prefix.length);
      return [key, prefix + (names.get(name) ?? name)];
    }),
  );
}

/**
 * fastify-type-provider-zod lists every schema of the model twice, `Block` as it is written and `BlockInput` as it is
 * read. Only what is referred to stays; a schema that is only read loses its `Input`.
 */
export function tidyComponents<T extends object>(document: T): T {
  const { components, ...rest } = document as T & { components?: { schemas?: Json } };
  const all = components?.schemas ?? {};
  const used = new Set<string>();
  referencesIn(rest, used);
  // A set hands out what is added while it is walked.
  for (const name of used) referencesIn(all[name], used);
  const names = new Map<string, string>();
  for (const name of used) {
    const short = name.replace(/Input$/, '');
    if (short !== name && short in all && !used.has(short)) names.set(name, short);
  }
  const schemas = Object.fromEntries([...used].sort().map((name) => [names.get(name) ?? name, all[name]]));
  return renamed({ ...rest, components: { ...components, schemas } }, names) as T;
}
