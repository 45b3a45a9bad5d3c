/** Tells that the caller has gone before the answer was out, so that nothing is made for nobody. */
import type { FastifyReply } from 'fastify';

/**
 * Watches the answer, not the request: a request also closes once its body is read, which is what `request.signal` of
 * Fastify 5.12 listens to.
 */
export function signalOfHangUp(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
