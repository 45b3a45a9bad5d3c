/** Who has taken a version away to change it: so that a second person hears of the first before both have written. */
import { and, desc, eq, gt } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { templateCheckouts, templates, users } from '../../store/schema/index.ts';
import { ownTemplate } from './own.ts';
import type { Person } from './versions.ts';

export interface CheckoutRow {
  user: Person;
  number: number;
  /** ISO instant. */
  at: string;
}

/** Whoever has not brought anything back for so long has given it up. Milliseconds. */
const forgottenAfter = 30 * 86_400_000;

/** Notes that the actor has taken a version away; the newest stands. */
export async function noteCheckout(db: Database, actor: Actor, slug: string, number: number, now: Date): Promise<void> {
  requireRole(actor, 'legal');
  await db.transaction(async (tx) => {
    const { id: templateId } = await ownTemplate(tx, actor, slug, now);
    const noted = { number, at: now.toISOString() };
    await tx
      .insert(templateCheckouts)
      .values({ templateId, userId: actor.userId, ...noted })
      .onConflictDoUpdate({ target: [templateCheckouts.templateId, templateCheckouts.userId], set: noted });
  });
}

/** In the transaction that keeps what the actor has brought back. */
export async function endCheckout(tx: Database, actor: Actor, templateId: string): Promise<void> {
  await tx
    .delete(templateCheckouts)
    .where(and(eq(templateCheckouts.templateId, templateId), eq(templateCheckouts.userId, actor.userId)));
}

/** Everybody's in the actor's organisation, the newest first. */
function inOrganisation(db: Database, actor: Actor, slug: string, now: Date): Promise<CheckoutRow[]> {
  const { number, at } = templateCheckouts;
  return db
    .select({ user: { id: users.id, fullName: users.fullName }, number, at })
    .from(templateCheckouts)
    .innerJoin(templates, eq(templates.id, templateCheckouts.templateId))
    .innerJoin(users, eq(users.id, templateCheckouts.userId))
    .where(
      and(
        eq(templates.slug, slug),
        eq(templates.organisationId, actor.organisationId),
        gt(at, new Date(now.getTime() - forgottenAfter).toISOString()),
      ),
    )
    .orderBy(desc(at), users.id);
}

export interface Checkouts {
  /** Those of others. */
  checkouts: CheckoutRow[];
  /** One's own: what the next upload is made from, on whichever machine it is sent. */
  taken: Pick<CheckoutRow, 'number' | 'at'> | null;
}

export async function checkoutsOf(db: Database, actor: Actor, slug: string, now: Date): Promise<Checkouts> {
  const all = await inOrganisation(db, actor, slug, now);
  const own = all.find(({ user }) => user.id === actor.userId);
  return {
    checkouts: all.filter(({ user }) => user.id !== actor.userId),
    taken: own ? { number: own.number, at: own.at } : null,
  };
}
