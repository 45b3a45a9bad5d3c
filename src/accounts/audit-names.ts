/** What the things in the audit log are called now, for people who read it. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../store/index.ts';
import { batches, drafts, organisations, phrases, templates, users } from '../store/schema/index.ts';
import type { Actor } from './actor.ts';

export interface Named {
  subjectKind: string | null;
  subjectId: string | null;
}

type Find = (db: Database, actor: Actor, ids: string[]) => Promise<{ id: string; name: string }[]>;

const finders: Readonly<Record<string, Find>> = {
  user: (db, _actor, ids) =>
    db.select({ id: users.id, name: users.fullName }).from(users).where(inArray(users.id, ids)),
  organisation: (db, _actor, ids) =>
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(inArray(organisations.id, ids)),
  // What another organisation writes is its own, also for those above.
  draft: (db, { organisationId }, ids) =>
    db
      .select({ id: drafts.id, name: drafts.title })
      .from(drafts)
      .where(and(inArray(drafts.id, ids), eq(drafts.organisationId, organisationId))),
  batch: (db, { organisationId }, ids) =>
    db
      .select({ id: batches.id, name: batches.title })
      .from(batches)
      .where(and(inArray(batches.id, ids), eq(batches.organisationId, organisationId))),
  template: (db, _actor, ids) =>
    db.select({ id: templates.id, name: templates.title }).from(templates).where(inArray(templates.id, ids)),
  phrase: (db, { organisationId }, ids) =>
    db
      .select({ id: phrases.id, name: phrases.title })
      .from(phrases)
      .where(and(inArray(phrases.id, ids), eq(phrases.organisationId, organisationId))),
};

/** The name of each entry's thing, in the order of the entries; null where there is none to tell. */
export async function subjectNames(db: Database, actor: Actor, entries: readonly Named[]): Promise<(string | null)[]> {
  const names = new Map<string, string>();
  for (const [kind, find] of Object.entries(finders)) {
    const ids = entries.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind && subjectId ? [subjectId] : []));
    if (ids.length === 0) continue;
    for (const { id, name } of await find(db, actor, [...new Set(ids)])) names.set(`${kind} ${id}`, name);
  }
  return entries.map(({ subjectKind, subjectId }) => names.get(`${subjectKind} ${subjectId}`) ?? null);
}
