/** What the log may say: how requests went, never what is in a document. */
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** Place and kind of a fault. Its message may quote a document, so it stays out unless KEHOACH_DEBUG=1. */
function describeFault(error: Error & { code?: unknown }) {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: typeof error.code === 'string' ? error.code : undefined,
    message: process.env.KEHOACH_DEBUG === '1' ? error.message : '',
    stack: frames.join('\n'),
  };
}

/** Settings for Fastify's own pino. @param destination stdout unless told @param level and what is graver */
export function loggerOptions(
  destination?: { write(line: string): void },
  level = 'info',
): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(destination ? { stream: destination } : {}),
    serializers: { err: describeFault, req: () => ({}), res: () => ({}) },
  };
}

/** One line a request: method, route (not the address, which the caller chose), status, milliseconds, error code. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.errorCode === undefined ? {} : { code: request.errorCode }),
      },
      'answered',
    );
    done();
  });
}
