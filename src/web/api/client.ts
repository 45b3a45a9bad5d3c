/** The service's routes with their types, generated from its description (scripts/make-api-types.mjs). */
import createClient from 'openapi-fetch';
import { send } from './request.ts';
import type { components, paths } from './schema.js';

/** Calls throw ApiProblem (as `send` does) where the service refuses; so there is always a body where the route has one. */
export const api = createClient<paths>({
  baseUrl: '',
  fetch: send,
  // An empty search is none.
  querySerializer: (query) =>
    new URLSearchParams(
      Object.entries(query)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => [name, String(value)]),
    ).toString(),
});

/** A thing by its name in the API's description. */
export type Told<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What a route takes. */
export type Taken<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** What a route can be asked for. */
export type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

/** The body of an answer. */
export async function bodyOf<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}
