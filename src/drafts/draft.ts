/** A draft as this room hands it out, and how it is found. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import type { Finding } from '../failure.ts';
import { drafts, organisations, users } from '../store/schema/index.ts';
import type { Database } from '../store/index.ts';
import { demand, type DraftStatus } from './lifecycle.ts';
import { stillOpen, type CarriedFinding } from '../plan/compare/carried-finding.ts';
import { missing } from './refusals.ts';

export interface Person {
  id: string;
  fullName: string;
}

/** What the list shows. */
export interface DraftRow {
  id: string;
  title: string;
  year: number | null;
  unitCode: string | null;
  status: DraftStatus;
  revision: number;
  /** ISO instants. */
  updatedAt: string;
  updatedBy: Person;
  createdAt: string;
  archivedAt: string | null;
  publishedAt: string | null;
  /** The organisation above that has handed it over, if it began so. */
  handedOverBy: { id: string; name: string } | null;
}

export type PlanData = Record<string, unknown>;

export interface Draft extends DraftRow {
  plan: PlanData;
  /** What was taken over from an older plan and nobody has changed yet. */
  carried: Finding[];
  submittedAt: string | null;
  submittedBy: string | null;
  approvedAt: string | null;
  /** Slug of the template that was chosen for it; null: the usual one of its form. */
  template: string | null;
}

export const rowColumns = {
  id: drafts.id,
  title: drafts.title,
  year: drafts.year,
  unitCode: drafts.unitCode,
  status: drafts.status,
  revision: drafts.revision,
  updatedAt: drafts.updatedAt,
  updatedBy: { id: users.id, fullName: users.fullName },
  createdAt: drafts.createdAt,
  archivedAt: drafts.archivedAt,
  publishedAt: drafts.publishedAt,
  // By the left join below.
  handedOverBy: { id: organisations.id, name: organisations.name },
};

/** Joined from the left for `rowColumns`. */
export const handedOverBy = eq(organisations.id, drafts.handedOverById);

const allColumns = {
  ...rowColumns,
  plan: drafts.plan,
  carried: drafts.carried,
  submittedAt: drafts.submittedAt,
  submittedBy: drafts.submittedBy,
  approvedAt: drafts.approvedAt,
  template: drafts.template,
};

/**
 * A draft of the actor's own organisation.
 * @throws Failure `drafts.missing`, also for another organisation's; `drafts.forbidden`
 */
export async function readDraft(db: Database, actor: Actor, id: string): Promise<Draft> {
  demand(actor, 'read');
  const [found] = await db
    .select(allColumns)
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.updatedBy))
    .leftJoin(organisations, handedOverBy)
    .where(and(eq(drafts.id, id), eq(drafts.organisationId, actor.organisationId)));
  if (!found) throw missing('kế hoạch');
  const carried = (found.carried ?? []) as CarriedFinding[];
  return { ...found, plan: found.plan as PlanData, carried: stillOpen(carried, found.plan) };
}

/** What a change looks at first: everything but the plan, the row locked until the transaction ends. */
export async function lockDraft(db: Database, actor: Actor, id: string) {
  const [found] = await db
    .select({
      status: drafts.status,
      revision: drafts.revision,
      archivedAt: drafts.archivedAt,
      publishedAt: drafts.publishedAt,
      updatedBy: drafts.updatedBy,
      typingSince: drafts.typingSince,
      versionedRevision: drafts.versionedRevision,
      submittedBy: drafts.submittedBy,
      title: drafts.title,
    })
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.organisationId, actor.organisationId)))
    .for('update');
  if (!found) throw missing('kế hoạch');
  return found;
}
export type LockedDraft = Awaited<ReturnType<typeof lockDraft>>;
