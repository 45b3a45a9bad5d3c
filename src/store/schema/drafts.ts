/** Drafts, their versions, what was issued, and the register of outgoing documents. */
import { sql } from 'drizzle-orm';
import { check, date, index, integer, json, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';

const organisationId = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisations.id);

export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    title: text().notNull(),
    year: integer(),
    unitCode: text('unit_code'),
    status: text({ enum: ['draft', 'submitted', 'approved', 'issued'] }).notNull(),
    revision: integer().notNull(),
    /** As sent: the keys keep their order. */
    plan: json().notNull(),
    template: text(),
    searchText: text('search_text').notNull(),
    searchTextMarked: text('search_text_marked').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    updatedBy: uuid('updated_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedBy: uuid('submitted_by').references(() => users.id),
    submittedAt: instant('submitted_at'),
    approvedBy: uuid('approved_by').references(() => users.id),
    approvedAt: instant('approved_at'),
    archivedAt: instant('archived_at'),
    publishedAt: instant('published_at'),
  },
  (table) => [
    index('drafts_organisation').on(table.organisationId, table.updatedAt),
    check('drafts_status', sql`${table.status} in ('draft', 'submitted', 'approved', 'issued')`),
  ],
);

export const draftVersions = pgTable(
  'draft_versions',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id),
    number: integer().notNull(),
    revision: integer().notNull(),
    plan: json().notNull(),
    reason: text({
      enum: ['created', 'autosave', 'saved', 'restored', 'submitted', 'returned', 'issued'],
    }).notNull(),
    note: text(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => users.id),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.number] })],
);

export const issuedDocuments = pgTable('issued_documents', {
  id: uuid().primaryKey(),
  draftId: uuid('draft_id')
    .notNull()
    .references(() => drafts.id),
  organisationId: organisationId(),
  kind: text().notNull(),
  number: integer().notNull(),
  symbol: text().notNull(),
  issuedOn: date('issued_on', { mode: 'string' }).notNull(),
  docxSha256: text('docx_sha256').notNull(),
  pdfSha256: text('pdf_sha256').notNull(),
  madeWith: json('made_with').notNull(),
  issuedBy: uuid('issued_by')
    .notNull()
    .references(() => users.id),
  issuedAt: instant('issued_at').notNull(),
});

export const registerEntries = pgTable(
  'register_entries',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    kind: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    symbol: text().notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    subject: text().notNull(),
    signer: text(),
    signerTitle: text('signer_title'),
    recipients: text(),
    pages: integer(),
    copies: integer(),
    urgency: text(),
    secrecy: text(),
    language: text(),
    issuedDocumentId: uuid('issued_document_id').references(() => issuedDocuments.id),
    voidedAt: instant('voided_at'),
    voidedBy: uuid('voided_by').references(() => users.id),
    voidReason: text('void_reason'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('register_entries_number').on(table.organisationId, table.kind, table.year, table.number)],
);
