/** Reading phrases: those of the own organisation and of those above it. */
import { and, asc, count, desc, eq, like, ne, type SQL } from 'drizzle-orm';

import { Failure, type Finding } from '../../failure.ts';
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import { draftPlan } from '../../plan/model/plan.ts';
import type { Database } from '../../store/index.ts';
import { drafts, phrases, phraseVersions, users } from '../../store/schema/index.ts';
import { anywhere, searchWords } from '../../store/search/words.ts';
import { filledBody } from './body.ts';
import type { PhraseQuery } from './forms.ts';
import { outdatedCitations } from './outdated.ts';
import {
  kindOrder,
  newestVersion,
  noSuchPhrase,
  readableBy,
  selectPhrases,
  toldTo,
  type Phrase,
  type PhraseVersion,
  type Reader,
} from './phrase.ts';

/** With citations of it that are out of date. */
export type ReadPhrase = Phrase & { warnings: Finding[] };

export interface PhraseList {
  items: ReadPhrase[];
  total: number;
  /** The units that duties are for, to choose from. */
  units: string[];
}

const found = (q: string): SQL[] =>
  searchWords(q).map(({ word, marked }) =>
    like(marked ? phrases.searchTextMarked : phrases.searchText, anywhere(word)),
  );

async function unitsSeen(db: Database, actor: Reader): Promise<string[]> {
  const rows = await db
    .selectDistinct({ unit: phraseVersions.unit })
    .from(phrases)
    .innerJoin(phraseVersions, newestVersion)
    .where(and(readableBy(actor), ne(phraseVersions.unit, '')))
    .limit(200);
  return rows.map(({ unit }) => unit).sort((a, b) => a.localeCompare(b, 'vi'));
}

/** What is offered first. Words must all be found, in any order; marks count where they are typed. */
export async function listPhrases(
  db: Database,
  actor: Reader,
  { q = '', kind, unit, status, page = 1, size = 20 }: PhraseQuery,
  now: Date,
): Promise<PhraseList> {
  const where = and(
    readableBy(actor),
    ...found(q),
    kind && eq(phrases.kind, kind),
    status && eq(phrases.status, status),
    unit ? eq(phraseVersions.unit, unit.normalize('NFC')) : undefined,
  );
  const rows = await selectPhrases(db)
    .where(where)
    .orderBy(desc(eq(phrases.status, 'offered')), kindOrder, asc(phrases.title), asc(phrases.id))
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await db
    .select({ total: count() })
    .from(phrases)
    .innerJoin(phraseVersions, newestVersion)
    .where(where);
  const items: PhraseList['items'] = [];
  for (const phrase of await toldTo(db, actor, rows)) {
    items.push({ ...phrase, warnings: await outdatedCitations(db, actor, phrase.body, now) });
  }
  return { items, total: counted?.total ?? 0, units: await unitsSeen(db, actor) };
}

/** @throws Failure `phrases.no-such-phrase` */
export async function readPhrase(db: Database, actor: Reader, id: string, now: Date): Promise<ReadPhrase> {
  const rows = await selectPhrases(db).where(and(readableBy(actor), eq(phrases.id, id)));
  const [phrase] = await toldTo(db, actor, rows);
  if (!phrase) throw noSuchPhrase();
  return { ...phrase, warnings: await outdatedCitations(db, actor, phrase.body, now) };
}

/** The newest first. @throws Failure `phrases.no-such-phrase` */
export async function listPhraseVersions(db: Database, actor: Reader, id: string): Promise<PhraseVersion[]> {
  const rows = await db
    .select({
      number: phraseVersions.number,
      title: phraseVersions.title,
      unit: phraseVersions.unit,
      note: phraseVersions.note,
      body: phraseVersions.body,
      createdBy: { id: users.id, fullName: users.fullName },
      createdAt: phraseVersions.createdAt,
    })
    .from(phraseVersions)
    .innerJoin(phrases, eq(phrases.id, phraseVersions.phraseId))
    .innerJoin(users, eq(users.id, phraseVersions.createdBy))
    .where(and(readableBy(actor), eq(phrases.id, id)))
    .orderBy(desc(phraseVersions.number))
    .limit(200);
  if (rows.length === 0) throw noSuchPhrase();
  return rows.map((row) => ({ ...row, body: row.body as PhraseBody }));
}

/**
 * The newest words as they would stand in a draft of the own organisation.
 * @throws Failure `phrases.no-such-phrase`, `drafts.missing`
 */
export async function fillPhrase(
  db: Database,
  actor: Reader,
  id: string,
  draftId: string,
  now: Date,
): Promise<{ number: number; body: PhraseBody; filled: PhraseBody; warnings: Finding[] }> {
  const { newest, body, warnings } = await readPhrase(db, actor, id, now);
  const [draft] = await db
    .select({ plan: drafts.plan })
    .from(drafts)
    .where(and(eq(drafts.id, draftId), eq(drafts.organisationId, actor.organisationId)));
  if (!draft) throw noSuchDraft();
  // A plan that is being written may be none that can be read: then nothing is known of it.
  const plan = draftPlan.safeParse(draft.plan);
  return { number: newest, body, filled: filledBody(body, plan.success ? plan.data : {}), warnings };
}

export const noSuchDraft = (): Failure =>
  new Failure('missing', 'drafts.missing', 'Không tìm thấy kế hoạch; có thể đã bị xóa hoặc thuộc cơ quan khác.');
