/** How many documents may be in the making at once; the next is asked to come back later. */
import type { FastifyInstance, preParsingHookHandler } from 'fastify';
import { Failure } from '../../failure.ts';

/**
 * A hook for the routes that make documents. It runs before the body is read, so that waiting requests stay small; the
 * place is free again when the answer is out or the caller has gone.
 * @throws Failure `http.busy` (kind `unavailable`)
 */
export function admission(app: FastifyInstance, most: number): preParsingHookHandler {
  let inside = 0;
  const counted = new WeakSet<object>();
  const leave = (request: object): void => {
    if (counted.delete(request)) inside--;
  };
  app.addHook('onResponse', (request, _reply, done) => {
    leave(request);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    leave(request);
    done();
  });
  return (request, _reply, _payload, done) => {
    if (inside >= most) {
      done(new Failure('unavailable', 'http.busy', 'Dịch vụ đang bận xử lý nhiều văn bản; hãy gửi lại sau ít giây.'));
      return;
    }
    inside++;
    counted.add(request);
    done();
  };
}
