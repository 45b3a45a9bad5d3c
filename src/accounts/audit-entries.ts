/** Reading the audit log: admins see what was done to things of their organisation and of those below. */
import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../store/index.ts';
import { auditLog, organisations, users } from '../store/schema/index.ts';
import { requireRole, type Actor } from './actor.ts';
import { subjectNames } from './audit-names.ts';
import { isWithin } from './tree/paths.ts';

export interface AuditQuery {
  /** Only entries with smaller ids: the next page. */
  before?: number | undefined;
  limit: number;
  action?: string | undefined;
  /** `draft`, or `draft:<id>`. */
  subject?: string | undefined;
}

export interface AuditEntry {
  id: number;
  at: string;
  organisation: { id: string; name: string } | null;
  actor: string;
  /** As they are called now; null for the program. */
  actorName: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  /** What the thing is called now; null where it is not for the reader, or has no name. */
  subjectName: string | null;
  details: unknown;
}

export interface AuditPage {
  /** Newest first. */
  items: AuditEntry[];
  /** For `before`; null: there are no older ones. */
  next: number | null;
}

function conditionsOf({ before, action, subject }: AuditQuery): (SQL | undefined)[] {
  const [kind, id] = subject?.split(/:(.*)/s) ?? [];
  return [
    before === undefined ? undefined : lt(auditLog.id, before),
    action === undefined ? undefined : eq(auditLog.action, action),
    kind === undefined ? undefined : eq(auditLog.subjectKind, kind),
    id === undefined ? undefined : eq(auditLog.subjectId, id),
  ];
}

export async function readAudit(db: Database, actor: Actor, query: AuditQuery): Promise<AuditPage> {
  requireRole(actor, 'admin');
  const rows = await db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      organisation: { id: organisations.id, name: organisations.name },
      actor: auditLog.actor,
      actorName: users.fullName,
      action: auditLog.action,
      subjectKind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(organisations, eq(organisations.id, auditLog.organisationId))
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(isWithin(auditLog.organisationId, actor.organisationId), ...conditionsOf(query)))
    .orderBy(desc(auditLog.id))
    .limit(query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const names = await subjectNames(db, actor, shown);
  const items = shown.map((row, i) => ({ ...row, subjectName: names[i] ?? null }));
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}
