/** Organisations, people, how they sign in, and what they did. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { permissions, roles, scopes } from './rights.ts';

export const organisations = pgTable(
  'organisations',
  {
    id: uuid().primaryKey(),
    parentId: uuid('parent_id'),
    name: text().notNull(),
    kind: text({ enum: ['province', 'commune', 'other'] }).notNull(),
    /** Code of the list of 3,321 units. */
    unitCode: text('unit_code'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    index('organisations_parent').on(table.parentId),
    check('organisations_kind', sql`${table.kind} in ('province', 'commune', 'other')`),
  ],
);

export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Lower case, NFC. */
    username: text().notNull(),
    fullName: text('full_name').notNull(),
    passwordHash: text('password_hash'),
    roles: text({ enum: roles }).array().notNull(),
    permissions: text({ enum: permissions }).array().notNull(),
    active: boolean().notNull(),
    mustChangePassword: boolean('must_change_password').notNull(),
    /** `issuer#sub` of single sign-on. */
    oidcSubject: text('oidc_subject'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_username').on(table.username),
    uniqueIndex('users_oidc_subject').on(table.oidcSubject),
    index('users_organisation').on(table.organisationId),
    check('users_username_lower', sql`${table.username} = lower(${table.username})`),
    check('users_roles', sql`${table.roles} <@ array['clerk', 'legal', 'admin']`),
    check('users_permissions', sql`${table.permissions} <@ array['submit', 'approve', 'issue']`),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    csrfToken: text('csrf_token').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_expiry').on(table.expiresAt)],
);

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull(),
    scopes: text({ enum: scopes }).array().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [uniqueIndex('api_tokens_hash').on(table.tokenHash), index('api_tokens_user').on(table.userId)],
);

/**
 * Attempts to sign in, counted by name (known or not) and by address. The keys are hashes; lockout.ts has the rules.
 */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: instant('last_at').notNull(),
    lockedUntil: instant('locked_until'),
  },
  (table) => [index('sign_in_attempts_age').on(table.lastAt)],
);

/** The one-time token of the first start; gone when it has been used. */
export const setupTokens = pgTable('setup_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: instant('created_at').notNull(),
});

/** Ways out to single sign-on that have not come back yet. */
export const oidcSignIns = pgTable(
  'oidc_sign_ins',
  {
    stateHash: text('state_hash').primaryKey(),
    nonce: text().notNull(),
    codeVerifier: text('code_verifier').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('oidc_sign_ins_expiry').on(table.expiresAt)],
);

/** Who did what. Append-only: a trigger refuses every change and removal (triggers.sql). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    organisationId: uuid('organisation_id'),
    userId: uuid('user_id'),
    actor: text().notNull(),
    action: text().notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    details: json(),
  },
  (table) => [
    index('audit_log_organisation').on(table.organisationId, table.id),
    index('audit_log_subject').on(table.subjectKind, table.subjectId),
  ],
);
