/** Whether a version that was settled on earlier may still be used for documents that are begun now. */
import type { Database } from '../../store/index.ts';
import { isWithin } from '../choose/in-effect.ts';
import { keptOnPath, type Path } from '../choose/kept.ts';
import type { ChosenTemplate } from '../contract.ts';

/** Not when it was retired, or its validity does not cover the day. What nobody keeps is the program's own. */
export async function isUsable(
  db: Database,
  path: Path,
  { slug, version, sha256 }: Omit<ChosenTemplate, 'bytes'>,
  day: string,
): Promise<boolean> {
  const rows = await keptOnPath(db, path, slug);
  if (rows.length === 0) return true;
  return rows.some(({ versions }) =>
    versions.some(
      (one) => one.sha256 === sha256 && String(one.number) === version && one.status === 'active' && isWithin(one, day),
    ),
  );
}
