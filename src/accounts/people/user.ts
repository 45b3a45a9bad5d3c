/** A person as others see them. */
import { users } from '../../store/schema/index.ts';

export type User = Pick<
  typeof users.$inferSelect,
  | 'id'
  | 'organisationId'
  | 'username'
  | 'fullName'
  | 'roles'
  | 'permissions'
  | 'active'
  | 'mustChangePassword'
  | 'createdAt'
>;

export const userColumns = {
  id: users.id,
  organisationId: users.organisationId,
  username: users.username,
  fullName: users.fullName,
  roles: users.roles,
  permissions: users.permissions,
  active: users.active,
  mustChangePassword: users.mustChangePassword,
  createdAt: users.createdAt,
};
