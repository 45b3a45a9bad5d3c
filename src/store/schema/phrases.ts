/** Sentences and boilerplate that legal staff keep for clerks: phrases, their versions, and where they were put. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';
import { drafts } from './drafts.ts';

/** Căn cứ; mục đích, yêu cầu; nhiệm vụ của phòng ban; đoạn kết; câu khác. */
export const phraseKinds = ['citations', 'purpose', 'duty', 'closing', 'other'] as const;

/** Đang dùng, ngừng dùng. */
export const phraseStatuses = ['offered', 'withdrawn'] as const;

export const phrases = pgTable(
  'phrases',
  {
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: phraseKinds }).notNull(),
    status: text({ enum: phraseStatuses }).notNull(),
    /** The newest version's, which is the one that is offered. */
    newest: integer().notNull(),
    title: text().notNull(),
    /** Folded, and lower case with its marks. */
    searchText: text('search_text').notNull(),
    searchTextMarked: text('search_text_marked').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('phrases_organisation').on(table.organisationId, table.kind),
    check('phrases_kind', sql`${table.kind} in ('citations', 'purpose', 'duty', 'closing', 'other')`),
    check('phrases_status', sql`${table.status} in ('offered', 'withdrawn')`),
  ],
);

/** Never changed (triggers.sql). */
export const phraseVersions = pgTable(
  'phrase_versions',
  {
    phraseId: uuid('phrase_id')
      .notNull()
      .references(() => phrases.id),
    number: integer().notNull(),
    title: text().notNull(),
    /** `PhraseBody` of library/phrases: paragraphs with placeholders, or citations. */
    body: json().notNull(),
    /** For a duty: the office or department it is for, as it is named in plans; else empty. */
    unit: text().notNull(),
    note: text().notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.phraseId, table.number] })],
);

/** A clerk has put it into a draft. The words are copied: nothing that happens to the phrase changes the draft. */
export const phraseUses = pgTable(
  'phrase_uses',
  {
    id: uuid().primaryKey(),
    phraseId: uuid('phrase_id').notNull(),
    number: integer().notNull(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id),
    /** The list or text of the plan where it went: `plan.outline[0]`. */
    path: text().notNull(),
    usedBy: uuid('used_by')
      .notNull()
      .references(() => users.id),
    usedAt: instant('used_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.phraseId, table.number],
      foreignColumns: [phraseVersions.phraseId, phraseVersions.number],
    }),
    index('phrase_uses_phrase').on(table.phraseId),
    index('phrase_uses_draft').on(table.draftId),
  ],
);
