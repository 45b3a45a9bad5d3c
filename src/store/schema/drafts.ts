/** Drafts, their versions, what was issued, and the register of outgoing documents. */
import { sql } from 'drizzle-orm';
import { check, date, index, integer, json, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';

const organisationId = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisations.id);
const user = (name: string) => uuid(name).references(() => users.id);

export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    /** Title, year and unit are read from the plan with every save. */
    title: text().notNull(),
    year: integer(),
    unitCode: text('unit_code'),
    status: text({ enum: ['draft', 'submitted', 'approved', 'issued'] }).notNull(),
    /** Counts the changes of the plan; whoever saves names the one they started from. */
    revision: integer().notNull(),
    /** As sent: the keys keep their order. */
    plan: json().notNull(),
    /** What was taken over from an older plan and is doubtful, with the values it was told of. */
    carried: json(),
    /** Folded, and lower case with its marks. */
    searchText: text('search_text').notNull(),
    searchTextMarked: text('search_text_marked').notNull(),
    createdBy: user('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedBy: user('updated_by').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Since when the same person has been typing; such a stretch becomes one version. */
    typingSince: instant('typing_since').notNull(),
    /** The newest revision that is kept as a version. */
    versionedRevision: integer('versioned_revision').notNull(),
    submittedBy: user('submitted_by'),
    submittedAt: instant('submitted_at'),
    approvedBy: user('approved_by'),
    approvedAt: instant('approved_at'),
    archivedAt: instant('archived_at'),
    publishedAt: instant('published_at'),
    /** The version that organisations below may read. */
    publishedVersion: integer('published_version'),
    /** The organisation above that has handed it over, if it began so. */
    handedOverById: uuid('handed_over_by_id').references(() => organisations.id),
    /** Slug of the template that was chosen for it; the usual one of its form unless told. */
    template: text(),
  },
  (table) => [
    index('drafts_organisation').on(table.organisationId, table.updatedAt),
    index('drafts_published')
      .on(table.organisationId)
      .where(sql`published_at is not null`),
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
    madeBy: user('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.number] }),
    check(
      'draft_versions_reason',
      sql`${table.reason} in ('created', 'autosave', 'saved', 'restored', 'submitted', 'returned', 'issued')`,
    ),
  ],
);

/** Never changed: a trigger refuses it. The bytes are blobs. */
export const issuedDocuments = pgTable(
  'issued_documents',
  {
    id: uuid().primaryKey(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id),
    organisationId: organisationId(),
    /** `QĐ`, `KH`. */
    kind: text().notNull(),
    /** As printed but for a leading zero: `57`, `12a`. */
    number: text().notNull(),
    /** `QĐ-UBND`. */
    symbol: text().notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    /** The version of the draft that was issued. */
    version: integer().notNull(),
    docxName: text('docx_name').notNull(),
    docxSha256: text('docx_sha256').notNull(),
    pdfName: text('pdf_name').notNull(),
    pdfSha256: text('pdf_sha256').notNull(),
    /** Plan, template, engine, fonts and renderer, each with version or hash. */
    madeWith: json('made_with').notNull(),
    /** The plan's JSON and the template's file, blobs; null of what was issued before they were kept. */
    planSha256: text('plan_sha256'),
    templateSha256: text('template_sha256'),
    issuedBy: user('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [index('issued_documents_draft').on(table.draftId)],
);

/** Sổ đăng ký văn bản đi, with the fields of Phụ lục VI of Nghị định 30/2020/NĐ-CP, Phần II, Mục I. */
export const registerEntries = pgTable(
  'register_entries',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    /** Abbreviation of the tên loại: `QĐ`, `KH`. */
    kind: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    /** A letter behind the number, of a document that was put between two: `12a`. */
    suffix: text().notNull(),
    symbol: text().notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    typeName: text('type_name').notNull(),
    organName: text('organ_name').notNull(),
    subject: text().notNull(),
    signer: text(),
    signerTitle: text('signer_title'),
    /** One a line. */
    recipients: text(),
    /** Who keeps the archive copy. */
    archivedWith: text('archived_with'),
    pages: integer(),
    copies: integer(),
    urgency: text({ enum: ['Khẩn', 'Thượng khẩn', 'Hỏa tốc'] }),
    secrecy: text({ enum: ['Mật', 'Tối mật', 'Tuyệt mật'] }),
    language: text(),
    /** Số và ký hiệu hồ sơ. */
    fileNotation: text('file_notation'),
    /** Số thứ tự văn bản trong hồ sơ. */
    fileOrdinal: integer('file_ordinal'),
    /** Hạn trả lời. */
    dueOn: date('due_on', { mode: 'string' }),
    note: text(),
    issuedDocumentId: uuid('issued_document_id').references(() => issuedDocuments.id),
    createdBy: user('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    voidedAt: instant('voided_at'),
    voidedBy: user('voided_by'),
    voidReason: text('void_reason'),
    /** Folded, and lower case with its marks. */
    searchText: text('search_text').notNull(),
    searchTextMarked: text('search_text_marked').notNull(),
  },
  (table) => [
    uniqueIndex('register_entries_number').on(table.organisationId, table.kind, table.year, table.number, table.suffix),
    uniqueIndex('register_entries_issued').on(table.issuedDocumentId),
    check('register_entries_suffix', sql`${table.suffix} ~ '^[a-zđ]?$'`),
    check(
      'register_entries_void',
      sql`(${table.voidedAt} is null) = (${table.voidReason} is null) and (${table.voidedAt} is null) = (${table.voidedBy} is null)`,
    ),
  ],
);
