/** The list of an organisation's drafts, and of what those above have published. */
import { and, count, desc, eq, inArray, isNotNull, isNull, like, type SQL } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { draftVersions, drafts, organisations, users } from '../store/schema/index.ts';
import type { Database } from '../store/index.ts';
import { anywhere, searchWords } from '../store/search/words.ts';
import { handedOverBy, rowColumns, type DraftRow } from './draft.ts';
import { demand, type DraftStatus } from './lifecycle.ts';
import { summaryOf } from './summary.ts';

export interface DraftQuery {
  /** Words that all must be found in title or plan; marks count where they are typed. */
  q?: string | undefined;
  year?: number | undefined;
  /** Unit code. */
  unit?: string | undefined;
  status?: DraftStatus | undefined;
  archived?: boolean | undefined;
  /** From 1. */
  page?: number | undefined;
  size?: number | undefined;
}

export interface DraftList {
  items: DraftRow[];
  total: number;
}

function wordsFound(q: string): SQL[] {
  return searchWords(q).map(({ word, marked }) =>
    like(marked ? drafts.searchTextMarked : drafts.searchText, anywhere(word)),
  );
}

/** The actor's own organisation's, the one changed last first. */
export async function listDrafts(db: Database, actor: Actor, query: DraftQuery = {}): Promise<DraftList> {
  demand(actor, 'read');
  const { q = '', year, unit, status, archived = false, page = 1, size = 20 } = query;
  const where = and(
    eq(drafts.organisationId, actor.organisationId),
    archived ? isNotNull(drafts.archivedAt) : isNull(drafts.archivedAt),
    ...(year === undefined ? [] : [eq(drafts.year, year)]),
    ...(unit === undefined ? [] : [eq(drafts.unitCode, unit)]),
    ...(status === undefined ? [] : [eq(drafts.status, status)]),
    ...wordsFound(q),
  );
  const items = await db
    .select(rowColumns)
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.updatedBy))
    .leftJoin(organisations, handedOverBy)
    .where(where)
    .orderBy(desc(drafts.updatedAt), drafts.id)
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await db.select({ total: count() }).from(drafts).where(where);
  return { items, total: counted?.total ?? 0 };
}

/** A plan that an organisation above has published. */
export interface PublishedPlan {
  id: string;
  title: string;
  year: number | null;
  publishedAt: string;
  from: { organisationId: string; name: string };
}

/** What the organisations above the actor's have published, the newest first. */
export async function listPublished(db: Database, actor: Actor): Promise<PublishedPlan[]> {
  demand(actor, 'read');
  const above = actor.organisationPath.filter((id) => id !== actor.organisationId);
  if (above.length === 0) return [];
  const found = await db
    .select({
      id: drafts.id,
      plan: draftVersions.plan,
      publishedAt: drafts.publishedAt,
      from: { organisationId: organisations.id, name: organisations.name },
    })
    .from(drafts)
    .innerJoin(organisations, eq(organisations.id, drafts.organisationId))
    .innerJoin(
      draftVersions,
      and(eq(draftVersions.draftId, drafts.id), eq(draftVersions.number, drafts.publishedVersion)),
    )
    .where(and(inArray(drafts.organisationId, above), isNotNull(drafts.publishedAt), isNull(drafts.archivedAt)))
    .orderBy(desc(drafts.publishedAt), drafts.id);
  return found.map(({ plan, publishedAt, ...one }) => {
    // What is written after the publishing is not for those below, be it the title.
    const { title, year } = summaryOf(plan);
    return { ...one, title, year, publishedAt: publishedAt ?? '' };
  });
}
