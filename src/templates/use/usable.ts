/** Whether a version that was settled on earlier may still be used for documents that are begun now. */
import type { Database } from '../../store/index.ts';
import { isWithin } from '../choose/in-effect.ts';
import { keptOnPath, type Path } from '../choose/kept.ts';
import type { ChosenTemplate } from '../contract.ts';

/**
 * The first of the days that it may not be used for: of all of them when it was retired, of those that its validity does not
 * cover. `undefined`: it may be used for all. What nobody keeps is the program's own.
 */
export async function unusableDay(
  db: Database,
  path: Path,
  { slug, version, sha256 }: Omit<ChosenTemplate, 'bytes'>,
  days: readonly string[],
): Promise<string | undefined> {
  const rows = await keptOnPath(db, path, slug);
  if (rows.length === 0) return undefined;
  const same = rows
    .flatMap(({ versions }) => versions)
    .filter((one) => one.sha256 === sha256 && String(one.number) === version && one.status === 'active');
  return days.find((day) => !same.some((one) => isWithin(one, day)));
}
