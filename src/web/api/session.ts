/** Who is signed in: routes /session, /setup and /sign-in-ways. */
import { api, bodyOf, type Taken, type Told } from './client.ts';
import { keepCsrfToken } from './csrf.ts';
import { ApiProblem } from './problem.ts';

export type Session = Told<'SignedIn'>;
export type SignedInUser = Session['user'];
export type Role = SignedInUser['roles'][number];
export type Permission = SignedInUser['permissions'][number];
export type OrganisationKind = Session['organisation']['kind'];

function kept(session: Session): Session {
  keepCsrfToken(session.csrfToken);
  return session;
}

/** null: nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    return kept(await bodyOf(api.GET('/api/v1/session')));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = async (username: string, password: string): Promise<Session> =>
  kept(await bodyOf(api.POST('/api/v1/session', { body: { username, password } })));

export const signOut = () => bodyOf(api.DELETE('/api/v1/session'));

export const changePassword = (current: string, next: string) =>
  bodyOf(api.POST('/api/v1/session/password', { body: { current, next } }));

export const setupNeeded = () => bodyOf(api.GET('/api/v1/setup'));

export const setUp = async (body: Taken<'/api/v1/setup', 'post'>): Promise<Session> =>
  kept(await bodyOf(api.POST('/api/v1/setup', { body })));

export const signInWays = () => bodyOf(api.GET('/api/v1/sign-in-ways'));
