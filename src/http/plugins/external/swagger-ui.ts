/** The API description as a page for people, at /docs. */
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

export async function registerSwaggerUi(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    theme: { title: 'Kehoach API' },
    // The policy of the whole service stands (plugins/external/helmet.ts).
    staticCSP: false,
    uiConfig: { docExpansion: 'list', deepLinking: false },
  });
}
