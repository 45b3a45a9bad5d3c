/** A phrase as the library tells it, and how it is found. */
import { and, countDistinct, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { Failure } from '../../failure.ts';
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import type { Database } from '../../store/index.ts';
import { drafts, organisations, phrases, phraseUses, phraseVersions, users } from '../../store/schema/index.ts';
import type { PhraseKind, PhraseStatus } from './forms.ts';

export interface Person {
  id: string;
  fullName: string;
}

export interface PhraseVersion {
  number: number;
  title: string;
  /** For a duty: whose it is, as plans name it. */
  unit: string;
  note: string;
  body: PhraseBody;
  createdBy: Person;
  /** ISO instant. */
  createdAt: string;
}

/** With what its newest version says. */
export interface Phrase {
  id: string;
  kind: PhraseKind;
  status: PhraseStatus;
  title: string;
  unit: string;
  body: PhraseBody;
  newest: number;
  updatedAt: string;
  /** Who wrote the newest version. */
  updatedBy: Person;
  /** Whether the own organisation keeps it, and so may change it. */
  own: boolean;
  /** Who keeps it. */
  from: { organisationId: string; name: string };
  /** In how many drafts of the own organisation it was put. */
  drafts: number;
}

export type Reader = Pick<Actor, 'organisationId' | 'organisationPath'>;

/** Also for another organisation's. */
export const noSuchPhrase = (): Failure =>
  new Failure('missing', 'phrases.no-such-phrase', 'Không có câu mẫu này trong thư viện; hãy tải lại danh sách.');

export const readableBy = ({ organisationPath }: Reader): SQL => inArray(phrases.organisationId, [...organisationPath]);

export const newestVersion = and(eq(phraseVersions.phraseId, phrases.id), eq(phraseVersions.number, phrases.newest));

const columns = {
  id: phrases.id,
  kind: phrases.kind,
  status: phrases.status,
  title: phrases.title,
  newest: phrases.newest,
  updatedAt: phrases.updatedAt,
  unit: phraseVersions.unit,
  body: phraseVersions.body,
  updatedBy: { id: users.id, fullName: users.fullName },
  from: { organisationId: organisations.id, name: organisations.name },
};

export const selectPhrases = (db: Database) =>
  db
    .select(columns)
    .from(phrases)
    .innerJoin(phraseVersions, newestVersion)
    .innerJoin(users, eq(users.id, phraseVersions.createdBy))
    .innerJoin(organisations, eq(organisations.id, phrases.organisationId));

type Row = Awaited<ReturnType<typeof selectPhrases>>[number];

/** The rows as they are told, each with its drafts counted. */
export async function toldTo(db: Database, { organisationId }: Reader, rows: readonly Row[]): Promise<Phrase[]> {
  if (rows.length === 0) return [];
  const counted = await db
    .select({ id: phraseUses.phraseId, drafts: countDistinct(phraseUses.draftId) })
    .from(phraseUses)
    .innerJoin(drafts, eq(drafts.id, phraseUses.draftId))
    .where(
      and(
        eq(drafts.organisationId, organisationId),
        inArray(
          phraseUses.phraseId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(phraseUses.phraseId);
  const counts = new Map(counted.map(({ id, drafts: count }) => [id, count]));
  return rows.map((row) => ({
    ...row,
    body: row.body as PhraseBody,
    own: row.from.organisationId === organisationId,
    drafts: counts.get(row.id) ?? 0,
  }));
}

/** Citations first, then as a plan is written. */
export const kindOrder: SQL = sql`case ${phrases.kind} when 'citations' then 0 when 'purpose' then 1 when 'duty' then 2 when 'closing' then 3 else 4 end`;
