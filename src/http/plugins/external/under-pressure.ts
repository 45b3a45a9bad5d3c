/** Says "later" when the process cannot keep up. */
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Failure } from '../../../failure.ts';

export interface PressureLimits {
  /** Milliseconds by which the event loop lags, as a mean over five seconds. */
  eventLoopDelay: number;
  /** Bytes of memory of the process. */
  memory: number;
  /** Milliseconds from one look at both to the next; 5,000 unless told. */
  lookEvery?: number;
}

/**
 * Whether the process lives must be answerable under load; what somebody has typed is kept before anything else is done; and
 * an app that gets half of its files is of no use, while a file costs next to nothing.
 */
const alwaysAnswered: ReadonlySet<string> = new Set([
  'GET /healthz',
  'PUT /api/v1/drafts/:id',
  'GET /',
  'GET /assets/:name',
]);

export async function registerUnderPressure(app: FastifyInstance, limits: PressureLimits): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelay,
    maxRssBytes: limits.memory,
    // One large document may stop the loop for a second; a mean over five shows whether the process keeps up.
    sampleInterval: limits.lookEvery ?? 5_000,
    pressureHandler: (request) => {
      if (alwaysAnswered.has(`${request.method} ${request.routeOptions.url ?? ''}`)) return Promise.resolve();
      const message = 'Dịch vụ đang quá tải; hãy gửi lại sau ít giây.';
      return Promise.reject(new Failure('unavailable', 'http.overloaded', message));
    },
  });
}
