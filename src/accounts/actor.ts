/** Who is asking: read from the database anew with every request, so that a change of rights counts at once. */
import { Failure } from '../failure.ts';
import type { Permission, Role, Scope } from './rights.ts';

export interface Actor {
  userId: string;
  organisationId: string;
  /** The own organisation's id, then its superiors' up to the root. What they publish is readable here. */
  organisationPath: readonly string[];
  username: string;
  fullName: string;
  roles: readonly Role[];
  permissions: readonly Permission[];
  via: 'session' | 'token';
  /** Of the token; a session has all. */
  scopes?: readonly Scope[];
}

/** @throws Failure `accounts.role-missing` (kind `forbidden`) unless the actor has one of the roles */
export function requireRole({ roles }: Pick<Actor, 'roles'>, ...wanted: readonly Role[]): void {
  if (wanted.some((role) => roles.includes(role))) return;
  throw new Failure(
    'forbidden',
    'accounts.role-missing',
    'Tài khoản của bạn không có vai trò dùng được chức năng này; hãy nhờ người quản trị của cơ quan.',
  );
}

const decisions: Readonly<Record<Permission, string>> = {
  submit: 'trình ký',
  approve: 'duyệt',
  issue: 'ban hành và vào sổ',
};

/** @throws Failure `accounts.permission-missing` (kind `forbidden`) */
export function requirePermission({ permissions }: Pick<Actor, 'permissions'>, wanted: Permission): void {
  if (permissions.includes(wanted)) return;
  throw new Failure(
    'forbidden',
    'accounts.permission-missing',
    `Tài khoản của bạn không có quyền ${decisions[wanted]}; hãy nhờ người quản trị của cơ quan.`,
  );
}
