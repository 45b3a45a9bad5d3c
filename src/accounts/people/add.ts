/** Adding a person, whoever asks for it: an admin, the first start, or the command line. */
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { users } from '../../store/schema/index.ts';
import { audit, type Doer } from '../audit.ts';
import type { Permission, Role } from '../rights.ts';
import type { User } from './user.ts';

export interface AddedUser {
  organisationId: string;
  /** As usernameOf gives it. */
  username: string;
  fullName: string;
  roles: Role[];
  permissions: Permission[];
  /** Null: single sign-on only. */
  passwordHash: string | null;
  mustChangePassword: boolean;
}

/**
 * Inside a transaction.
 * @throws Failure `accounts.username-taken` (kind `conflict`)
 */
export async function addUser(tx: Database, doer: Doer, user: AddedUser, now: Date): Promise<User> {
  const { organisationId, username, fullName, roles, permissions, passwordHash, mustChangePassword } = user;
  const added: User = {
    id: crypto.randomUUID(),
    organisationId,
    username,
    fullName,
    roles,
    permissions,
    active: true,
    mustChangePassword,
    createdAt: now.toISOString(),
  };
  const rows = await tx
    .insert(users)
    .values({ ...added, passwordHash })
    .onConflictDoNothing({ target: users.username })
    .returning({ id: users.id });
  if (rows.length === 0) {
    const message = `Tên đăng nhập "${username}" đã có người dùng; hãy chọn tên khác.`;
    throw new Failure('conflict', 'accounts.username-taken', message);
  }
  await audit(
    tx,
    doer,
    'user.created',
    { kind: 'user', id: added.id, organisationId },
    { username, roles, permissions },
    now,
  );
  return added;
}
