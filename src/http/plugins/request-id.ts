/** The number under which a request is found in the log, also told to the caller. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** The caller's own `x-request-id` if it is short and plain, else a new one. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const told = request.headers['x-request-id'];
  return typeof told === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(told) ? told : randomUUID();
}

export function registerRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
}
