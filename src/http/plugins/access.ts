/** Every route says who may call it; one that does not stops the service from starting. */
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Permission, Role, Scope } from '../../accounts/rights.ts';

/** Who may call a route. What may be called also depends on whose thing it is, which the rooms see to. */
export type Access = 'public' | 'signed-in' | { role: Role | readonly Role[] } | { permission: Permission };

/** What a route declares in its `config`. */
export interface Declared {
  access: Access;
  /** The scope that an API token must have for it; without one no token may call it. */
  scope?: Scope;
  /** A pure function: for everybody where there are no accounts (`serve --stateless`). */
  stateless?: true;
  /** May be called by those who have yet to change their first password. */
  beforePasswordChange?: true;
}

/** For routes that only turn what they are sent into something else. */
export const pure = { access: 'signed-in', scope: 'documents', stateless: true } as const satisfies Declared;

/** One route of the running service. */
export interface DeclaredRoute extends Declared {
  method: string;
  url: string;
}

/** Routes that packages bring, by the start of their path. */
const packages: readonly { under: string; access: Access }[] = [{ under: '/docs', access: 'public' }];

function isUnder(url: string, folder: string): boolean {
  return url === folder || url.startsWith(`${folder}/`);
}

/** A general limit for each caller; an autosave a second is far below it. */
const callsAMinute = { max: 1_200, timeWindow: 60_000 };

function declaredOf({ method, url, config = {} }: RouteOptions, accounts: boolean): Declared {
  const access = config.access ?? packages.find(({ under }) => isUnder(url, under))?.access;
  if (access === undefined) throw new Error(`Route ${String(method)} ${url} declares no access class`);
  if (accounts || access === 'public') return { ...config, access };
  if (config.stateless) return { ...config, access: 'public' };
  throw new Error(`Route ${String(method)} ${url} is not for a service without accounts`);
}

/**
 * Before any route. Who calls is found out and checked in plugins/caller.ts.
 * @param accounts false: the stateless service, where only public routes and pure functions can be
 */
export function registerAccess(app: FastifyInstance, { accounts }: { accounts: boolean }): void {
  const routes: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', { getter: () => routes });
  app.addHook('onRoute', (route) => {
    const declared = declaredOf(route, accounts);
    const limited = accounts && declared.access !== 'public' ? { rateLimit: callsAMinute } : {};
    route.config = { ...limited, ...route.config, ...declared };
    for (const method of [route.method].flat()) routes.push({ ...declared, method, url: route.url });
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    scope?: Scope;
    stateless?: true;
    beforePasswordChange?: true;
  }
  interface FastifyInstance {
    /** Every route there is, with what it declares: for the tests that try them all. */
    readonly declaredRoutes: readonly DeclaredRoute[];
  }
}
