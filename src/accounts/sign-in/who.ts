/** What a person sees of themselves once signed in. */
import { eq } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { sessions, users } from '../../store/schema/index.ts';
import { organisationOf, type Organisation } from '../tree/organisations.ts';
import { hashOfSecret } from '../secrets.ts';
import type { User } from '../people/user.ts';

export interface SignedIn {
  user: Pick<User, 'id' | 'username' | 'fullName' | 'roles' | 'permissions' | 'mustChangePassword'>;
  organisation: Organisation;
  /** For the header `x-csrf-token` of every request that changes something. */
  csrfToken: string;
}

/** @param tokenHash of a session that is there */
export async function whoIsSignedIn(db: Database, tokenHash: string): Promise<SignedIn> {
  const [row] = await db
    .select({
      user: {
        id: users.id,
        username: users.username,
        fullName: users.fullName,
        roles: users.roles,
        permissions: users.permissions,
        mustChangePassword: users.mustChangePassword,
      },
      organisationId: users.organisationId,
      csrfToken: sessions.csrfToken,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, tokenHash));
  if (!row) throw new Error('A session that has just been there is not');
  return { user: row.user, organisation: await organisationOf(db, row.organisationId), csrfToken: row.csrfToken };
}

/** The same by the session's secret. */
export function whoHasOpened(db: Database, token: string): Promise<SignedIn> {
  return whoIsSignedIn(db, hashOfSecret(token));
}
