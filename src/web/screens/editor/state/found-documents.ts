/** Documents of the library as completion offers them. */

interface Replaceable {
  id: string;
  replacedBy: { id: string } | null;
}

/**
 * The documents, where each that was replaced is followed by what replaced it: who looks for the old one is offered the new.
 * @param others where replacements are found that the list lacks
 */
export function withReplacements<Document extends Replaceable>(
  found: readonly Document[],
  others: readonly Document[],
): Document[] {
  const known = new Map([...others, ...found].map((document) => [document.id, document]));
  const offered = new Set<Document>();
  for (const document of found) {
    for (let next: Document | undefined = document; next && !offered.has(next);) {
      offered.add(next);
      next = next.replacedBy ? known.get(next.replacedBy.id) : undefined;
    }
  }
  return [...offered];
}
