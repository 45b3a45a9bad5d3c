/** Bulk runs of the service: a batch is one base plan for many units, an item one unit of it, with the files made for it. */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { organisations, users } from './accounts.ts';
import { instant } from './columns.ts';
import { drafts } from './drafts.ts';

export const batchStatuses = ['new', 'running', 'paused', 'cancelled', 'done'] as const;
export const itemStatuses = ['waiting', 'running', 'done', 'failed'] as const;
export const dryRunStates = ['running', 'done', 'failed'] as const;
export const batchFormats = ['docx', 'pdf'] as const;

export const batches = pgTable(
  'batches',
  {
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    title: text().notNull(),
    /** The draft that the base plan was taken from, if it was one. */
    baseDraftId: uuid('base_draft_id').references(() => drafts.id),
    baseTitle: text('base_title').notNull(),
    /** The base plan with its placeholders, as it was on that day: the keys keep their order. */
    base: json().notNull(),
    /** Slug of the template, and which version of it: all units of a batch are made with the same. */
    template: text().notNull(),
    /** As in the catalogue; null: a stock template as it comes with the program. */
    templateVersion: text('template_version'),
    templateSha256: text('template_sha256'),
    formats: text({ enum: batchFormats }).array().notNull(),
    /** Of file names; the usual one unless told. */
    pattern: text(),
    /** Of the table of units: `Column[]` of bulk/contract.ts. */
    columns: json().notNull(),
    /** Of the same: `Finding[]`, what was settled without asking. */
    notices: json().notNull(),
    /** `Overrides` of bulk/contract.ts. */
    overrides: json().notNull(),
    status: text({ enum: batchStatuses }).notNull(),
    /** How many items there are. */
    units: integer().notNull(),
    dryRunState: text('dry_run_state', { enum: dryRunStates }),
    /** What the last one found; a sentence why it could not be finished. */
    dryRun: json('dry_run'),
    dryRunError: text('dry_run_error'),
    /** Tells one dry run from the next: what an older one finds is not kept. */
    dryRunId: uuid('dry_run_id'),
    /** Whoever works on it moves this on; when it is over, they are no more. By the database's clock. */
    dryRunLeaseUntil: instant('dry_run_lease_until'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** Days that it is kept after its last run. */
    keepDays: integer('keep_days').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('batches_organisation').on(table.organisationId, table.createdAt),
    index('batches_status').on(table.status),
    index('batches_expiry').on(table.expiresAt),
    check('batches_status', sql`${table.status} in ('new', 'running', 'paused', 'cancelled', 'done')`),
    check('batches_formats', sql`${table.formats} <@ array['docx', 'pdf'] and cardinality(${table.formats}) > 0`),
    check('batches_dry_run_state', sql`${table.dryRunState} in ('running', 'done', 'failed')`),
  ],
);

/** The truth of a run: the queue only carries names of items. */
export const batchItems = pgTable(
  'batch_items',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batches.id),
    /** Of the unit, five digits. */
    code: text().notNull(),
    /** Order of the table, from 0. */
    position: integer().notNull(),
    /** `UnitRow` of bulk/contract.ts. */
    row: json().notNull(),
    /** `xã Lộc Hòa`. */
    unitName: text('unit_name').notNull(),
    /** `tỉnh Vĩnh Long`; empty where the table does not say. */
    provinceName: text('province_name').notNull(),
    /** Code and names, folded, and lower case with their marks. */
    searchText: text('search_text').notNull(),
    searchTextMarked: text('search_text_marked').notNull(),
    status: text({ enum: itemStatuses }).notNull(),
    /** How often somebody has begun with it. */
    attempts: integer().notNull(),
    /** Who works on it now, and until when they have said so; by the database's clock. */
    worker: text(),
    leaseUntil: instant('lease_until'),
    /** Of the documents: the same key, the same bytes (bulk/making.ts). */
    key: text(),
    /** Plan, template, engine, fonts and renderer, each with version or hash. */
    madeWith: json('made_with'),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    /** `Finding[]`. */
    errorFindings: json('error_findings'),
    finishedAt: instant('finished_at'),
    /** The draft that the unit's own organisation has been given. */
    handedOverDraftId: uuid('handed_over_draft_id').references(() => drafts.id),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.code] }),
    index('batch_items_status').on(table.batchId, table.status, table.position),
    index('batch_items_finished').on(table.batchId, table.finishedAt),
    check('batch_items_status', sql`${table.status} in ('waiting', 'running', 'done', 'failed')`),
    check(
      'batch_items_lease',
      sql`(${table.status} = 'running') = (${table.worker} is not null) and (${table.worker} is null) = (${table.leaseUntil} is null)`,
    ),
  ],
);

/** The bytes are blobs, which are there before the row. */
export const batchFiles = pgTable(
  'batch_files',
  {
    batchId: uuid('batch_id').notNull(),
    code: text().notNull(),
    /** From 0, in the order of the unit's documents. */
    ordinal: integer().notNull(),
    /** In the archive, with slashes and its ending. */
    path: text().notNull(),
    format: text({ enum: batchFormats }).notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    pages: integer(),
    engine: text(),
    mediaType: text('media_type').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.code, table.ordinal] }),
    foreignKey({ columns: [table.batchId, table.code], foreignColumns: [batchItems.batchId, batchItems.code] }),
    uniqueIndex('batch_files_path').on(table.batchId, table.path),
    index('batch_files_sha256').on(table.sha256),
    check('batch_files_format', sql`${table.format} in ('docx', 'pdf')`),
  ],
);

/** Blobs that a removed batch has referred to: gone from the store once it is certain that nothing else does. */
export const spentBlobs = pgTable('spent_blobs', { sha256: text().primaryKey() });
