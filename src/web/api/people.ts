/** People and organisations, for administrators: /users, /organisations, /audit. */
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';

export type User = Told<'User'>;
export type Organisation = Told<'Organisation'>;
export type AuditEntry = Told<'AuditEntry'>;

export type NewUser = Taken<'/api/v1/users', 'post'>;
export type UserChange = Taken<'/api/v1/users/{id}', 'patch'>;
export type OrganisationFields = Taken<'/api/v1/organisations', 'post'>;

const byId = (id: string) => ({ params: { path: { id } } });

export const listUsers = () => bodyOf(api.GET('/api/v1/users'));

export const createUser = (body: NewUser) => bodyOf(api.POST('/api/v1/users', { body }));

export const changeUser = (id: string, body: UserChange) =>
  bodyOf(api.PATCH('/api/v1/users/{id}', { ...byId(id), body }));

/** The person must change it when they next sign in. */
export const givePassword = (id: string, password: string) =>
  bodyOf(api.POST('/api/v1/users/{id}/password', { ...byId(id), body: { password } }));

export const listOrganisations = () => bodyOf(api.GET('/api/v1/organisations'));

export const createOrganisation = (body: OrganisationFields) => bodyOf(api.POST('/api/v1/organisations', { body }));

export const changeOrganisation = (id: string, body: Taken<'/api/v1/organisations/{id}', 'patch'>) =>
  bodyOf(api.PATCH('/api/v1/organisations/{id}', { ...byId(id), body }));

export const listAudit = (query: Asked<'/api/v1/audit'>) => bodyOf(api.GET('/api/v1/audit', { params: { query } }));
