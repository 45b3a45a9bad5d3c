/** Organisations form a tree: a province's department above its communes. Admins keep their own and those below. */
import { and, asc, eq } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { organisations } from '../../store/schema/index.ts';
import { requireRole, type Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import { given } from '../given.ts';
import type { NewOrganisation, OrganisationChange } from './forms.ts';
import { requireListedUnit } from './listed-unit.ts';
import { isWithin } from './paths.ts';

export type Organisation = Pick<typeof organisations.$inferSelect, 'id' | 'parentId' | 'name' | 'kind' | 'unitCode'>;

export const organisationColumns = {
  id: organisations.id,
  parentId: organisations.parentId,
  name: organisations.name,
  kind: organisations.kind,
  unitCode: organisations.unitCode,
};

function noOrganisation(): Failure {
  const message = 'Không có cơ quan này trong phạm vi bạn quản trị; hãy tải lại danh sách cơ quan.';
  return new Failure('missing', 'accounts.no-organisation', message);
}

/** The own organisation and all below it. For admins. */
export async function listOrganisations(db: Database, actor: Actor): Promise<Organisation[]> {
  requireRole(actor, 'admin');
  return db
    .select(organisationColumns)
    .from(organisations)
    .where(isWithin(organisations.id, actor.organisationId))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/**
 * The organisation, if it is the admin's own or below it.
 * @throws Failure `accounts.no-organisation` (kind `missing`): also for those that are another's
 */
export async function administered(db: Database, actor: Actor, id: string): Promise<Organisation> {
  requireRole(actor, 'admin');
  const [found] = await db
    .select(organisationColumns)
    .from(organisations)
    .where(and(eq(organisations.id, id), isWithin(organisations.id, actor.organisationId)));
  if (!found) throw noOrganisation();
  return found;
}

/** The organisation itself. @throws an error of the program when there is none */
export async function organisationOf(db: Database, id: string): Promise<Organisation> {
  const [found] = await db.select(organisationColumns).from(organisations).where(eq(organisations.id, id));
  if (!found) throw new Error('An actor without an organisation');
  return found;
}

/**
 * A new one below an organisation that the admin keeps.
 * @throws Failure `accounts.no-organisation` (kind `missing`), `accounts.unknown-unit` (kind `input`)
 */
export async function createOrganisation(
  db: Database,
  actor: Actor,
  { parentId = actor.organisationId, name, kind, unitCode = null }: NewOrganisation,
  now: Date,
): Promise<Organisation> {
  requireListedUnit(unitCode);
  return db.transaction(async (tx) => {
    await administered(tx, actor, parentId);
    const created = { id: crypto.randomUUID(), parentId, name, kind, unitCode };
    await tx.insert(organisations).values({ ...created, createdAt: now.toISOString() });
    const subject = { kind: 'organisation', id: created.id, organisationId: created.id };
    await audit(tx, actor, 'organisation.created', subject, { name, kind, parentId }, now);
    return created;
  });
}

/**
 * Changes name, kind and unit, and moves one that is below the admin's own under another that is too.
 * @throws Failure `accounts.no-organisation` (kind `missing`), `accounts.own-parent`, `accounts.ring` (kind `conflict`),
 * `accounts.unknown-unit` (kind `input`)
 */
export async function changeOrganisation(
  db: Database,
  actor: Actor,
  id: string,
  change: OrganisationChange,
  now: Date,
): Promise<Organisation> {
  requireListedUnit(change.unitCode);
  return db.transaction(async (tx) => {
    const before = await administered(tx, actor, id);
    const { parentId } = change;
    if (parentId !== undefined && parentId !== before.parentId) await requireParent(tx, actor, id, parentId);
    const wanted = given(change);
    if (Object.keys(wanted).length === 0) return before;
    await tx.update(organisations).set(wanted).where(eq(organisations.id, id));
    await audit(tx, actor, 'organisation.changed', { kind: 'organisation', id, organisationId: id }, wanted, now);
    return { ...before, ...wanted };
  });
}

/** That the organisation may stand there. Moves are made one after the other, or two of them could close a ring. */
async function requireParent(tx: Database, actor: Actor, id: string, parentId: string): Promise<void> {
  if (id === actor.organisationId) {
    const message = 'Cơ quan của chính bạn chỉ do quản trị của cơ quan cấp trên chuyển; hãy bỏ phần cơ quan cấp trên.';
    throw new Failure('conflict', 'accounts.own-parent', message);
  }
  await tx.select({ id: organisations.id }).from(organisations).orderBy(asc(organisations.id)).for('update');
  await administered(tx, actor, parentId);
  const [below] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, parentId), isWithin(organisations.id, id)));
  if (!below) return;
  const message =
    'Không đặt được một cơ quan dưới chính nó hoặc dưới cơ quan trực thuộc nó; hãy chọn cơ quan cấp trên khác.';
  throw new Failure('conflict', 'accounts.ring', message);
}
