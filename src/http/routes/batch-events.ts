/** Progress of a batch as server-sent events: for pages that stay open, survive a reload, and come back after a restart. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { demandBatch } from '../../batches/batch.ts';
import { watchBatches } from '../../batches/progress/watch.ts';
import { eventStream, type EventStream } from '../batches/event-stream.ts';
import { admission } from '../plugins/admission.ts';
import { actorOf, isStillAdmitted } from '../plugins/caller.ts';
import { batchProgress } from '../schemas/batches.ts';
import { byId } from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { batchReading, batchTags } from './batches.ts';

/** Milliseconds. */
const heartbeatEvery = 15_000;

/** Streams that are open at once, of all callers. */
const most = 500;

export interface EventSettings {
  /** Milliseconds; of tests. */
  heartbeat?: number;
  poll?: number;
}

export function batchEventRoutes(
  app: FastifyInstance,
  { db, clock }: Service,
  { heartbeat = heartbeatEvery, poll }: EventSettings = {},
): void {
  const watch = watchBatches(db, {
    ...(poll === undefined ? {} : { every: poll }),
    failed: (err) => app.log.warn({ err }, 'progress could not be asked for'),
  });
  const open = new Set<EventStream>();
  app.addHook('preClose', (done) => {
    watch.close();
    for (const stream of open) stream.end();
    done();
  });
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/batches/:id/events',
    config: batchReading,
    exposeHeadRoute: false,
    preParsing: admission(app, most),
    schema: {
      operationId: 'watchBatch',
      tags: batchTags,
      summary: 'Tiến độ của đợt, từng lúc / progress as it goes',
      description:
        'Server-sent events: sự kiện "progress" với trạng thái hiện tại ngay khi mở, rồi mỗi khi có thay đổi (nhiều nhất mỗi giây một lần); ' +
        'sự kiện "gone" khi đợt đã bị xóa. The present state at once, then whenever it changes, at most once a second.',
      params: byId,
      response: {
        200: {
          description: 'data: BatchProgress (JSON)',
          content: { 'text/event-stream': { schema: batchProgress } },
        },
        ...accountRefusals,
        503: refusals[503],
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await demandBatch(db, actorOf(request), id);
      const stream = eventStream(reply, () => {
        clearInterval(timer);
        stop();
        open.delete(stream);
      });
      open.add(stream);
      const stop = watch.listen(id, (progress) => {
        if (progress) return stream.send('progress', progress);
        stream.send('gone', {});
        stream.end();
      });
      const beat = async (): Promise<void> => {
        stream.heartbeat();
        // A database that is away for a moment is no reason to send anybody away.
        if (!(await isStillAdmitted(request, { db, clock }).catch(() => true))) stream.end();
      };
      const timer = setInterval(() => void beat(), heartbeat).unref();
      return reply;
    },
  });
}
