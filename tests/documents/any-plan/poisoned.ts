/** Puts texts that must be refused into data. */

type Place = (string | number)[];

/** Texts whose form the schema says, or that are no text of the document. */
const formed =
  /(?:^|\.)(?:\$schema|marker|id|key|pillar|show|content|bearer|capacity|align|orientation|medium|attachments|authority|referenceAuthority|date|number|code|type|namedAfter)$/;

function textPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textPlaces(child, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

export function pathText(place: Place): string {
  return place.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** The data with `text` at one of its text places, chosen by `choice` from 0 to 1; undefined if it holds no text. */
export function poisoned(data: unknown, text: string, choice: number): { data: unknown; path: string } | undefined {
  const places = textPlaces(data).filter((place) => place.length > 0 && !formed.test(pathText(place)));
  const place = places[Math.min(Math.floor(choice * places.length), places.length - 1)];
  if (!place) return undefined;
  const copy = structuredClone(data);
  let parent = copy as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[place.at(-1)!] = text;
  return { data: copy, path: pathText(place) };
}
