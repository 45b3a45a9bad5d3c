/** Who is signed in: routes /session, /setup and /sign-in-ways. */
import { keepCsrfToken } from './csrf.ts';
import { ApiProblem } from './problem.ts';
import { request } from './request.ts';

export type Role = 'clerk' | 'legal' | 'admin';
export type Permission = 'submit' | 'approve' | 'issue';
export type OrganisationKind = 'province' | 'commune' | 'other';

export interface SignedInUser {
  id: string;
  username: string;
  fullName: string;
  roles: Role[];
  permissions: Permission[];
  mustChangePassword: boolean;
}

export interface Session {
  user: SignedInUser;
  organisation: { id: string; name: string; kind: OrganisationKind; unitCode: string | null; parentId: string | null };
  csrfToken: string;
}

export interface SetupRequest {
  token: string;
  organisation: { name: string; kind: OrganisationKind; unitCode?: string };
  username: string;
  fullName: string;
  password: string;
}

function kept(session: Session): Session {
  keepCsrfToken(session.csrfToken);
  return session;
}

/** null: nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    return kept(await request<Session>('GET', '/session'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = async (username: string, password: string): Promise<Session> =>
  kept(await request<Session>('POST', '/session', { body: { username, password } }));

export const signOut = (): Promise<void> => request('DELETE', '/session');

export const changePassword = (current: string, next: string): Promise<void> =>
  request('POST', '/session/password', { body: { current, next } });

export const setupNeeded = (): Promise<{ needed: boolean }> => request('GET', '/setup');

export const setUp = async (body: SetupRequest): Promise<Session> =>
  kept(await request<Session>('POST', '/setup', { body }));

export const signInWays = (): Promise<{ password: boolean; oidc: { name: string } | null }> =>
  request('GET', '/sign-in-ways');
