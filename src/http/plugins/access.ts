/** Every route says who may call it; one that does not stops the service from starting. */
import type { FastifyInstance } from 'fastify';

/** Accounts come with a later version; until then there is one class. */
export type Access = 'public';

/** Routes that packages bring, by the start of their path. */
const packages: readonly { under: string; access: Access }[] = [{ under: '/docs', access: 'public' }];

export function registerAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const declared = route.config?.access ?? packages.find(({ under }) => isUnder(route.url, under))?.access;
    if (declared === undefined) throw new Error(`Route ${String(route.method)} ${route.url} declares no access class`);
    route.config = { ...route.config, access: declared };
  });
}

function isUnder(url: string, folder: string): boolean {
  return url === folder || url.startsWith(`${folder}/`);
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}
