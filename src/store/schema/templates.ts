/** Templates of organisations, their versions, what was put into effect when, and the documents that were made with them. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
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

/** Thử nghiệm, hiệu lực, ngừng. */
export const templateStatuses = ['trial', 'active', 'retired'] as const;

/** What a template is for: a decision with its plan, or a plan that is issued alone. */
export const templateForms = ['decision', 'plan'] as const;

export const templateSteps = ['activated', 'rolled-back', 'retired'] as const;

const organisationId = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisations.id);

/** A template that an organisation keeps for itself and those below it. A stock template has a row once somebody changes it. */
export const templates = pgTable(
  'templates',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    /** What the template is called in data, commands and addresses: `ke-hoach`. The same in every organisation. */
    slug: text().notNull(),
    /** In Vietnamese. */
    title: text().notNull(),
    form: text({ enum: templateForms }).notNull(),
    /** The number of its newest version: whoever adds one names it, so that the second of two is told. */
    newest: integer().notNull(),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('templates_slug').on(table.organisationId, table.slug),
    check('templates_slug_form', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('templates_form', sql`${table.form} in ('decision', 'plan')`),
  ],
);

/** The file, who made it and when never change; status and validity do. */
export const templateVersions = pgTable(
  'template_versions',
  {
    templateId: uuid('template_id')
      .notNull()
      .references(() => templates.id),
    /** From 1; of a stock template, 1 is the stock file. */
    number: integer().notNull(),
    /** Of the package as the gate has let it through, which is what documents are made from. */
    sha256: text().notNull(),
    bytes: integer().notNull(),
    /** As it was called when it came. */
    fileName: text('file_name').notNull(),
    note: text().notNull(),
    /** The version it was made from; null of the first. */
    basedOn: integer('based_on'),
    status: text({ enum: templateStatuses }).notNull(),
    /** The dates of documents that it is for, both included; null: open. */
    validFrom: date('valid_from', { mode: 'string' }),
    validUntil: date('valid_until', { mode: 'string' }),
    /** `LintReport` of templates/contract.ts, and the renderer's version that made it. */
    lint: json().notNull(),
    lintedWith: text('linted_with').notNull(),
    /** Whoever wants it in effect where a second person has to agree, since when, and what they have said. */
    requestedBy: uuid('requested_by').references(() => users.id),
    requestedAt: instant('requested_at'),
    /** `ActivationRequest` of templates/contract.ts. */
    request: json(),
    /** Null: it came with the program. */
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.templateId, table.number] }),
    index('template_versions_sha256').on(table.sha256),
    check('template_versions_status', sql`${table.status} in ('trial', 'active', 'retired')`),
    check('template_versions_validity', sql`${table.validFrom} <= ${table.validUntil}`),
    check(
      'template_versions_request',
      sql`(${table.requestedBy} is null) = (${table.requestedAt} is null) and (${table.requestedBy} is null) = (${table.request} is null)`,
    ),
  ],
);

/** What changed which version is in effect. Append-only (triggers.sql): a way back is a step of its own. */
export const templateActivations = pgTable(
  'template_activations',
  {
    id: uuid().primaryKey(),
    templateId: uuid('template_id')
      .notNull()
      .references(() => templates.id),
    /** Order of the steps of one template, from 1. */
    ordinal: integer().notNull(),
    step: text({ enum: templateSteps }).notNull(),
    /** The version it is about. */
    number: integer().notNull(),
    /** Status and validity of every version before it, `VersionState[]` of templates/contract.ts. */
    before: json().notNull(),
    /** Codes of the warnings that were acknowledged, by name. */
    acknowledged: json().notNull(),
    /** The step that this one takes back. */
    takesBack: integer('takes_back'),
    note: text().notNull(),
    doneBy: uuid('done_by')
      .notNull()
      .references(() => users.id),
    /** The second person, where one had to agree. */
    approvedBy: uuid('approved_by').references(() => users.id),
    at: instant().notNull(),
  },
  (table) => [
    uniqueIndex('template_activations_ordinal').on(table.templateId, table.ordinal),
    check('template_activations_step', sql`${table.step} in ('activated', 'rolled-back', 'retired')`),
  ],
);

/** Who has taken which version away to change it, until they bring one back: so that a second person is told. */
export const templateCheckouts = pgTable(
  'template_checkouts',
  {
    templateId: uuid('template_id')
      .notNull()
      .references(() => templates.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    number: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.userId] })],
);

/** What an organisation wants of the keeping of templates; without a row nobody else has to agree. */
export const templateSettings = pgTable('template_settings', {
  organisationId: organisationId().primaryKey(),
  secondPerson: boolean('second_person').notNull(),
});

/** A document that was made of a draft and handed out: with what, so that it can be made again. Once for the same bytes. */
export const madeDocuments = pgTable(
  'made_documents',
  {
    id: uuid().primaryKey(),
    organisationId: organisationId(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id),
    /** Of the draft, when it was made. */
    revision: integer().notNull(),
    /** The plan's JSON, a blob. */
    planSha256: text('plan_sha256').notNull(),
    templateSlug: text('template_slug').notNull(),
    templateVersion: text('template_version').notNull(),
    /** The template's file, a blob. */
    templateSha256: text('template_sha256').notNull(),
    format: text({ enum: ['docx', 'pdf'] }).notNull(),
    /** `{ draft, mark }`. */
    options: json().notNull(),
    engine: text().notNull(),
    fonts: text().notNull(),
    renderer: text().notNull(),
    fileName: text('file_name').notNull(),
    /** SHA-256 of the document itself, which is not kept: it can be made again. */
    documentHash: text('document_hash').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => users.id),
    /** When it was made first. */
    madeAt: instant('made_at').notNull(),
  },
  (table) => [
    index('made_documents_draft').on(table.draftId, table.madeAt),
    index('made_documents_plan').on(table.planSha256),
    index('made_documents_template').on(table.templateSha256),
    uniqueIndex('made_documents_once').on(table.draftId, table.planSha256, table.templateSha256, table.documentHash),
    check('made_documents_format', sql`${table.format} in ('docx', 'pdf')`),
  ],
);
