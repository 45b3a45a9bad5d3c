/** The audit log: who did what to which thing. Entries are added inside the transaction of the change, and never altered. */
import { auditLog } from '../store/schema/index.ts';
import type { Database } from '../store/index.ts';

/** Who did it: an actor, or the program itself. */
export interface Doer {
  /** Null: the program. */
  userId: string | null;
  organisationId: string | null;
  /** Kept as it was on that day. */
  username: string;
}

export interface Subject {
  /** `draft`, `user`, `legal-document` … */
  kind: string;
  id: string;
  /** Whose thing it is; the doer's own organisation unless told. Its admins and those above read the entry. */
  organisationId?: string;
}

/**
 * Adds an entry.
 * @param db the transaction of the change itself, so that there is never one without the other
 * @param action `thing.what-was-done`: `draft.issued`, `user.password-set`
 * @param details what changed, small; never a text of a plan, a password or a token
 */
export async function audit(
  db: Database,
  doer: Doer,
  action: string,
  subject: Subject | null,
  details?: Readonly<Record<string, unknown>>,
  now: Date = new Date(),
): Promise<void> {
  await db.insert(auditLog).values({
    at: now.toISOString(),
    organisationId: subject?.organisationId ?? doer.organisationId,
    userId: doer.userId,
    actor: doer.username,
    action,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    details: details ?? null,
  });
}
