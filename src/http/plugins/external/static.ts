/** Files for browsers. Nothing is served by itself: routes say which (web/pages.ts). */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** @param root absolute */
export async function registerStatic(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, { root, serve: false, cacheControl: true, maxAge: 0, lastModified: false });
}
