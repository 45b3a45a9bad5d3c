/** People and organisations, for administrators: /users, /organisations, /audit. */
import { request } from './request.ts';
import type { OrganisationKind, Permission, Role } from './session.ts';

export interface User {
  id: string;
  organisationId: string;
  username: string;
  fullName: string;
  roles: Role[];
  permissions: Permission[];
  active: boolean;
  mustChangePassword: boolean;
}

export interface UserFields {
  organisationId: string;
  username: string;
  fullName: string;
  roles: Role[];
  permissions: Permission[];
}

export interface Organisation {
  id: string;
  parentId: string | null;
  name: string;
  kind: OrganisationKind;
  unitCode: string | null;
}

export type OrganisationFields = Pick<Organisation, 'name' | 'kind' | 'unitCode'> & { parentId?: string };

export interface AuditEntry {
  id: number;
  at: string;
  organisation: { id: string; name: string } | null;
  actor: string;
  /** `draft.issued` */
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  details: Record<string, unknown> | null;
}

export const listUsers = (): Promise<{ items: User[] }> => request('GET', '/users');

export const createUser = (body: UserFields & { password?: string }): Promise<User> =>
  request('POST', '/users', { body });

export const changeUser = (id: string, body: Partial<UserFields> & { active?: boolean }): Promise<User> =>
  request('PATCH', `/users/${id}`, { body });

/** The person must change it when they next sign in. */
export const givePassword = (id: string, password: string): Promise<void> =>
  request('POST', `/users/${id}/password`, { body: { password } });

export const listOrganisations = (): Promise<{ items: Organisation[] }> => request('GET', '/organisations');

export const createOrganisation = (body: OrganisationFields): Promise<Organisation> =>
  request('POST', '/organisations', { body });

export const changeOrganisation = (id: string, body: Partial<OrganisationFields>): Promise<Organisation> =>
  request('PATCH', `/organisations/${id}`, { body });

export interface AuditPage {
  /** Newest first. */
  items: AuditEntry[];
  /** For `before`; null: there are no older ones. */
  next: number | null;
}

export interface AuditQuery {
  /** Entries older than this one. */
  before?: number;
  limit?: number;
  action?: string;
  subject?: string;
}

export const listAudit = (query: AuditQuery): Promise<AuditPage> => request('GET', '/audit', { query: { ...query } });
