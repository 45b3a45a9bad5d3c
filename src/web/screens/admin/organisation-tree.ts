/** The organisations as a tree in one list, superiors before those below. */
import type { Organisation } from '../../api/people.ts';

export interface Branch {
  organisation: Organisation;
  /** 0 for those whose superior is not in the list. */
  depth: number;
}

export function branchesOf(organisations: readonly Organisation[]): Branch[] {
  const ids = new Set(organisations.map(({ id }) => id));
  const isBelow = (parent: string | null) => (organisation: Organisation) =>
    parent === null
      ? organisation.parentId === null || !ids.has(organisation.parentId)
      : organisation.parentId === parent;
  const walk = (parent: string | null, depth: number): Branch[] =>
    organisations
      .filter(isBelow(parent))
      .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
      .flatMap((organisation) => [{ organisation, depth }, ...walk(organisation.id, depth + 1)]);
  return walk(null, 0);
}
