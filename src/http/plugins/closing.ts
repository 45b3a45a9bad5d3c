/** While the service stops, every answer also closes its connection, so that no kept-alive one holds the end up. */
import type { FastifyInstance } from 'fastify';

export function registerClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
