/** Where phrases went: noted when a clerk has put one into a draft, and looked up in the drafts as they are now. */
import { and, count, countDistinct, desc, eq, ne, asc } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { isWithin } from '../../accounts/tree/paths.ts';
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import type { Database } from '../../store/index.ts';
import { drafts, phrases, phraseUses, phraseVersions, users } from '../../store/schema/index.ts';
import type { PhraseUse } from './forms.ts';
import { noSuchPhrase, readableBy, type Person } from './phrase.ts';
import { noSuchDraft, readPhrase } from './read.ts';
import { standingOf, type Standing } from './standing.ts';

export interface UseOfPhrase {
  id: string;
  /** The version that was put in. */
  number: number;
  draft: { id: string; title: string; status: (typeof drafts.$inferSelect)['status']; archived: boolean };
  /** The list of the plan where it went. */
  path: string;
  usedBy: Person;
  usedAt: string;
  standing: Standing;
}

export interface UsesOfPhrase {
  /** In the own organisation's drafts, the last first. */
  items: UseOfPhrase[];
  total: number;
  /** In those of the organisations below, of which nothing else is told. */
  below: { drafts: number; organisations: number };
}

/**
 * Notes that a version stands in a draft of the own organisation. Told again of the same place it stays one use.
 * @throws Failure `phrases.no-such-phrase`, `drafts.missing`
 */
export async function noteUse(
  db: Database,
  actor: Actor,
  id: string,
  { number, draftId, path }: PhraseUse,
  now: Date,
): Promise<void> {
  requireRole(actor, 'clerk', 'admin');
  await db.transaction(async (tx) => {
    const [draft] = await tx
      .select({ id: drafts.id })
      .from(drafts)
      .where(and(eq(drafts.id, draftId), eq(drafts.organisationId, actor.organisationId)))
      .for('update');
    if (!draft) throw noSuchDraft();
    const [version] = await tx
      .select({ number: phraseVersions.number })
      .from(phraseVersions)
      .innerJoin(phrases, eq(phrases.id, phraseVersions.phraseId))
      .where(and(readableBy(actor), eq(phrases.id, id), eq(phraseVersions.number, number)));
    if (!version) throw noSuchPhrase();
    const use = { phraseId: id, number, draftId, path };
    const [noted] = await tx
      .select({ id: phraseUses.id })
      .from(phraseUses)
      .where(
        and(
          eq(phraseUses.phraseId, id),
          eq(phraseUses.number, number),
          eq(phraseUses.draftId, draftId),
          eq(phraseUses.path, path),
        ),
      );
    if (noted) return;
    const at = now.toISOString();
    await tx.insert(phraseUses).values({ id: crypto.randomUUID(), ...use, usedBy: actor.userId, usedAt: at });
  });
}

/** @throws Failure `phrases.no-such-phrase` */
export async function listUses(
  db: Database,
  actor: Actor,
  id: string,
  { page, size }: { page: number; size: number },
  now: Date,
): Promise<UsesOfPhrase> {
  await readPhrase(db, actor, id, now);
  const own = and(eq(phraseUses.phraseId, id), eq(drafts.organisationId, actor.organisationId));
  const rows = await db
    .select({
      id: phraseUses.id,
      number: phraseUses.number,
      path: phraseUses.path,
      usedAt: phraseUses.usedAt,
      usedBy: { id: users.id, fullName: users.fullName },
      draft: { id: drafts.id, title: drafts.title, status: drafts.status, archivedAt: drafts.archivedAt },
      plan: drafts.plan,
      body: phraseVersions.body,
    })
    .from(phraseUses)
    .innerJoin(drafts, eq(drafts.id, phraseUses.draftId))
    .innerJoin(users, eq(users.id, phraseUses.usedBy))
    .innerJoin(
      phraseVersions,
      and(eq(phraseVersions.phraseId, phraseUses.phraseId), eq(phraseVersions.number, phraseUses.number)),
    )
    .where(own)
    .orderBy(desc(phraseUses.usedAt), asc(phraseUses.id))
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await db
    .select({ total: count() })
    .from(phraseUses)
    .innerJoin(drafts, eq(drafts.id, phraseUses.draftId))
    .where(own);
  const [below] = await db
    .select({ drafts: countDistinct(phraseUses.draftId), organisations: countDistinct(drafts.organisationId) })
    .from(phraseUses)
    .innerJoin(drafts, eq(drafts.id, phraseUses.draftId))
    .where(
      and(
        eq(phraseUses.phraseId, id),
        ne(drafts.organisationId, actor.organisationId),
        isWithin(drafts.organisationId, actor.organisationId),
      ),
    );
  return {
    items: rows.map(({ plan, body, draft: { archivedAt, ...draft }, ...use }) => ({
      ...use,
      draft: { ...draft, archived: archivedAt !== null },
      standing: standingOf(body as PhraseBody, plan),
    })),
    total: counted?.total ?? 0,
    below: below ?? { drafts: 0, organisations: 0 },
  };
}
