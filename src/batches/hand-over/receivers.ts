/** Which organisation below a batch's own is a unit's. */
import { and, inArray, ne } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { isWithin } from '../../accounts/tree/paths.ts';
import type { Database } from '../../store/index.ts';
import { organisations } from '../../store/schema/index.ts';

export interface Receiver {
  id: string;
  name: string;
}

/** By the unit's code; several where several organisations below bear it, none where there is none. */
export async function receiversOf(
  db: Database,
  actor: Actor,
  codes: readonly string[],
): Promise<Map<string, Receiver[]>> {
  const found = new Map<string, Receiver[]>();
  if (codes.length === 0) return found;
  const rows = await db
    .select({ id: organisations.id, name: organisations.name, code: organisations.unitCode })
    .from(organisations)
    .where(
      and(
        inArray(organisations.unitCode, [...codes]),
        ne(organisations.id, actor.organisationId),
        isWithin(organisations.id, actor.organisationId),
      ),
    )
    .orderBy(organisations.name, organisations.id);
  for (const { code, ...receiver } of rows) if (code !== null) found.set(code, [...(found.get(code) ?? []), receiver]);
  return found;
}
