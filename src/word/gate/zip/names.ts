/** Names of entries (ECMA-376, Part 2, 6.2.2: part names): nothing that could point out of the package. */
import { limits } from '../limits.ts';

/** Whether a name is a plain path inside the package; a folder's ends in `/`. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > limits.nameLength) return false;
  if (/[\\:\p{C}]/u.test(name)) return false;
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  return path.split('/').every((segment) => segment !== '' && !/^\.+$/.test(segment));
}

/** Names that differ only in case are one part (6.2.2.3). */
export const sameName = (name: string): string => name.toLowerCase();
