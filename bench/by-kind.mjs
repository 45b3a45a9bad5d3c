/** Entries by kind, the kinds in the order of their first appearance. */
export function byKind(list, kindOf) {
  const kinds = new Map();
  for (const entry of list) {
    const kind = kindOf(entry);
    const own = kinds.get(kind);
    if (own) own.push(entry);
    else kinds.set(kind, [entry]);
  }
  return [...kinds];
}
