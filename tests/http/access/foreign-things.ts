// How to call each route that names a thing, for a thing that is another organisation's. Whoever adds a route with an id adds
// a line here; a route without one fails the test.
import type { FullService } from '../full-service.ts';

export interface ForeignCall {
  /** The route's address with the ids of the other organisation's things in it. */
  url: string;
  /** What would be right if the thing were one's own. */
  payload?: object;
}

type Make = (service: FullService) => ForeignCall | Promise<ForeignCall>;

/** By method and address as the route declares them. */
export const foreignThings: Readonly<Record<string, Make>> = {
  'PATCH /api/v1/users/:id': ({ other }) => ({
    url: `/api/v1/users/${other.clerk.actor.userId}`,
    payload: { active: false },
  }),
  'POST /api/v1/users/:id/password': ({ other }) => ({
    url: `/api/v1/users/${other.clerk.actor.userId}/password`,
    payload: { password: 'mật khẩu do kẻ lạ đặt' },
  }),
  'PATCH /api/v1/organisations/:id': ({ other }) => ({
    url: `/api/v1/organisations/${other.id}`,
    payload: { name: 'Cơ quan bị chiếm' },
  }),
  'DELETE /api/v1/tokens/:id': async ({ app, other, signIn }) => {
    const { headers } = await signIn(other.clerk.actor.userId);
    const payload = { name: 'của người khác', scopes: ['documents'], days: 1 };
    const made = await app.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload });
    return { url: `/api/v1/tokens/${(JSON.parse(made.body) as { id: string }).id}` };
  },
};

/** The same for things that are named elsewhere than in the address: all must be answered as if they were not there. */
export const foreignBodies: readonly { route: string; make: Make }[] = [
  {
    route: 'POST /api/v1/users',
    make: ({ other }) => ({
      url: '/api/v1/users',
      payload: { organisationId: other.id, username: 'ke.la', fullName: 'Kẻ lạ', roles: ['admin'] },
    }),
  },
  {
    route: 'PATCH /api/v1/users/:id',
    make: ({ commune, other }) => ({
      url: `/api/v1/users/${commune.clerk.actor.userId}`,
      payload: { organisationId: other.id },
    }),
  },
  {
    route: 'POST /api/v1/organisations',
    make: ({ other }) => ({
      url: '/api/v1/organisations',
      payload: { parentId: other.id, name: 'Phòng của kẻ lạ', kind: 'other' },
    }),
  },
];
