/** The end of a running app. */
import type { FastifyInstance } from 'fastify';

/** Milliseconds that running requests have to finish; container platforms wait for ten seconds before they kill. */
const grace = 8_000;

/** Stops accepting, waits for running requests, cuts off what is left after the grace. Gives whether all could finish. */
export async function stop(app: FastifyInstance): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      app.server.closeAllConnections();
      resolve(false);
    }, grace);
  });
  const done = app.close().then(() => true);
  const clean = await Promise.race([done, late]);
  clearTimeout(timer);
  return clean;
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
