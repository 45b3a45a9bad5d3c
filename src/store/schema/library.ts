/** Legal documents that citations refer to. */
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';

export const legalDocuments = pgTable(
  'legal_documents',
  {
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Loại văn bản: `Luật`, `Nghị định`, `Nghị quyết` … */
    kind: text().notNull(),
    /** Số, ký hiệu: `30/2020/NĐ-CP`. */
    symbol: text().notNull(),
    issuedOn: date('issued_on', { mode: 'string' }),
    organ: text().notNull(),
    /** Trích yếu, without `về`. */
    subject: text().notNull(),
    status: text({ enum: ['in-force', 'expired', 'replaced'] }).notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }),
    effectiveTo: date('effective_to', { mode: 'string' }),
    replacedById: uuid('replaced_by_id'),
    note: text().notNull(),
    /** Folded: without marks, lower case, `đ` as `d`. */
    searchText: text('search_text').notNull(),
    /** Lower case, marks kept. */
    searchTextMarked: text('search_text_marked').notNull(),
    createdBy: uuid('created_by').references(() => users.id),
    updatedBy: uuid('updated_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.replacedById], foreignColumns: [table.id] }),
    index('legal_documents_organisation').on(table.organisationId),
    check('legal_documents_status', sql`${table.status} in ('in-force', 'expired', 'replaced')`),
  ],
);
