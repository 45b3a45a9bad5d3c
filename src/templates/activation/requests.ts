/** A request that waits for a second person: agreed to, declined, or withdrawn by whoever has made it. */
import { eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { Database } from '../../store/index.ts';
import { users } from '../../store/schema/index.ts';
import type { TemplatePlace } from '../place.ts';
import { conflict, forbidden } from '../refusals.ts';
import { heldVersion, holdTemplate, type HeldVersion } from './held.ts';
import { clearRequest } from './take-step.ts';

async function nameOf(db: Database, userId: string): Promise<string> {
  const [found] = await db.select({ fullName: users.fullName }).from(users).where(eq(users.id, userId));
  return found?.fullName ?? '';
}

/** @throws Failure `templates.already-requested` */
export async function demandNoRequest(tx: Database, { number, requestedBy }: HeldVersion): Promise<void> {
  if (requestedBy === null) return;
  const message =
    `${await nameOf(tx, requestedBy)} đã đề nghị kích hoạt phiên bản ${number} và đang chờ người thứ hai; ` +
    'hãy đồng ý, từ chối hoặc rút đề nghị đó trước.';
  throw conflict('templates.already-requested', message);
}

/** @throws Failure `templates.not-requested` */
export function demandRequest({ number, requestedBy, request }: HeldVersion) {
  if (requestedBy !== null && request) return { requestedBy, request };
  const message = `Phiên bản ${number} không có đề nghị kích hoạt nào đang chờ; hãy tải lại trang.`;
  throw conflict('templates.not-requested', message);
}

/** @throws Failure `templates.own-request`, `templates.own-version` (kind `forbidden`) */
export function demandSecondPerson({ userId }: Actor, { number, requestedBy, createdBy }: HeldVersion): void {
  if (userId === requestedBy) {
    const message = 'Bạn là người đề nghị kích hoạt nên không tự đồng ý được; hãy nhờ một cán bộ pháp chế khác.';
    throw forbidden('templates.own-request', message);
  }
  if (userId === createdBy) {
    const message = `Bạn là người soạn phiên bản ${number} nên không tự đồng ý được; hãy nhờ một cán bộ pháp chế khác.`;
    throw forbidden('templates.own-version', message);
  }
}

/** Withdraws one's own request, declines another's. @throws Failure as `holdTemplate`, `templates.not-requested` */
export async function endRequest(
  { db, clock }: TemplatePlace,
  actor: Actor,
  slug: string,
  number: number,
): Promise<void> {
  requireRole(actor, 'legal');
  await db.transaction(async (tx) => {
    const held = await holdTemplate(tx, actor, slug);
    const { requestedBy } = demandRequest(heldVersion(held, number));
    await clearRequest(tx, held, number);
    const own = requestedBy === actor.userId;
    const action = own ? 'template.activation-withdrawn' : 'template.activation-declined';
    const details = { template: slug, templateVersion: number, requestedById: requestedBy };
    await audit(tx, actor, action, { kind: 'template', id: held.id }, details, clock());
  });
}
