/** API tokens: for programs that work for a person, with no more rights than the person has, and fewer by their scopes. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { apiTokens, users } from '../../store/schema/index.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import { hashOfSecret, looksLikeApiToken, newApiToken } from '../secrets.ts';
import { pathUp } from '../tree/paths.ts';
import type { NewApiToken } from './forms.ts';

export type ApiToken = Pick<
  typeof apiTokens.$inferSelect,
  'id' | 'name' | 'scopes' | 'createdAt' | 'expiresAt' | 'lastUsedAt'
>;

const shown = {
  id: apiTokens.id,
  name: apiTokens.name,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresAt: apiTokens.expiresAt,
  lastUsedAt: apiTokens.lastUsedAt,
};

/** When a token was last used is written at most this often, in milliseconds. */
const usedEvery = 60_000;
const day = 86_400_000;

/** The actor's own that are not revoked; those that have expired too. */
export function listTokens(db: Database, actor: Actor): Promise<ApiToken[]> {
  return db
    .select(shown)
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, actor.userId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

/** Gives the token itself beside what is kept of it: it can be read this once only. */
export async function createToken(
  db: Database,
  actor: Actor,
  { name, scopes, days }: NewApiToken,
  now: Date,
): Promise<ApiToken & { token: string }> {
  if (scopes.includes('admin') && !actor.roles.includes('admin')) {
    const message = 'Chỉ người quản trị tạo được mã truy cập có phạm vi "admin"; hãy bỏ phạm vi này.';
    throw new Failure('forbidden', 'accounts.scope-beyond-role', message);
  }
  const token = newApiToken();
  const created: ApiToken = {
    id: crypto.randomUUID(),
    name,
    scopes,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * day).toISOString(),
    lastUsedAt: null,
  };
  await db.transaction(async (tx) => {
    await tx.insert(apiTokens).values({ ...created, userId: actor.userId, tokenHash: hashOfSecret(token) });
    await audit(tx, actor, 'token.created', { kind: 'token', id: created.id }, { name, scopes, days }, now);
  });
  return { ...created, token };
}

/** @throws Failure `accounts.no-token` (kind `missing`): also for those of other people */
export function revokeToken(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, actor.userId), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    if (revoked.length === 0) {
      const message = 'Không có mã truy cập này trong tài khoản của bạn; hãy tải lại danh sách.';
      throw new Failure('missing', 'accounts.no-token', message);
    }
    await audit(tx, actor, 'token.revoked', { kind: 'token', id }, { name: revoked[0]?.name }, now);
  });
}

/** All of a person. Gives how many. */
export async function revokeTokensOf(db: Database, userId: string, now: Date): Promise<number> {
  const revoked = await db
    .update(apiTokens)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  return revoked.length;
}

/** Who asks by this token; `undefined` when it is unknown, expired or revoked, or its person may not sign in any more. */
export async function actorOfToken(db: Database, token: string, now: Date): Promise<Actor | undefined> {
  if (!looksLikeApiToken(token)) return undefined;
  const [row] = await db
    .select({
      id: apiTokens.id,
      scopes: apiTokens.scopes,
      lastUsedAt: apiTokens.lastUsedAt,
      userId: users.id,
      organisationId: users.organisationId,
      organisationPath: pathUp(users.organisationId),
      username: users.username,
      fullName: users.fullName,
      roles: users.roles,
      permissions: users.permissions,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(
        eq(apiTokens.tokenHash, hashOfSecret(token)),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, now.toISOString()),
        eq(users.active, true),
        // A first password was known to two people; what it opens waits for the change.
        eq(users.mustChangePassword, false),
      ),
    );
  if (!row) return undefined;
  const { id, lastUsedAt, ...person } = row;
  if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) >= usedEvery) {
    await db.update(apiTokens).set({ lastUsedAt: now.toISOString() }).where(eq(apiTokens.id, id));
  }
  return { ...person, via: 'token' };
}
