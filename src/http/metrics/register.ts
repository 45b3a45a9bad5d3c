/** Measures each answer of the service. */
import type { FastifyInstance } from 'fastify';
import type { Measures } from './measures.ts';

export function registerMeasures(app: FastifyInstance, measures: Pick<Measures, 'answered'>): void {
  app.addHook('onResponse', (request, reply, done) => {
    measures.answered({
      method: request.method,
      // Addresses that nobody serves are the caller's words: all of them count as one.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    done();
  });
}
