/** Removes batches whose time is over, at the start and once an hour. */
import type { FastifyInstance } from 'fastify';
import { sweepBatches } from '../../batches/remove/remove.ts';
import type { Service } from '../service.ts';

/** Milliseconds. */
const every = 3_600_000;

export function registerBatchSweep(app: FastifyInstance, { db, blobs, clock }: Service): void {
  let running: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    running = sweepBatches({ db, blobs }, clock()).then(
      (removed) => {
        if (removed.batches > 0) app.log.info(removed, 'batches whose time was over are removed');
      },
      (err: unknown) => app.log.warn({ err }, 'no batches were removed'),
    );
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', (done) => {
    sweep();
    timer = setInterval(sweep, every).unref();
    done();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
  });
}
