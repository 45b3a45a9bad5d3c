/** Legal documents that citations refer to. */
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';

/** Còn hiệu lực, hết hiệu lực, bị thay thế. */
export const legalStatuses = ['in-force', 'expired', 'replaced'] as const;

export const legalDocuments = pgTable(
  'legal_documents',
  {
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Loại văn bản: `Luật`, `Nghị định`, `Nghị quyết` … */
    kind: text().notNull(),
    /** Số, ký hiệu: `30/2020/NĐ-CP`; empty where a Luật is known by its name only. */
    symbol: text().notNull(),
    issuedOn: date('issued_on', { mode: 'string' }),
    organ: text().notNull(),
    /** Trích yếu with its first word (`về …`, `ban hành …`); of a Luật its name. */
    subject: text().notNull(),
    status: text({ enum: legalStatuses }).notNull(),
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
    uniqueIndex('legal_documents_symbol')
      .on(table.organisationId, table.kind, table.symbol)
      .where(sql`${table.symbol} <> ''`),
    index('legal_documents_organisation').on(table.organisationId),
    index('legal_documents_replaced_by').on(table.replacedById),
    check('legal_documents_status', sql`${table.status} in ('in-force', 'expired', 'replaced')`),
  ],
);
