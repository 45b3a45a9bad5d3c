/** Accounts as a whole: cookies, who calls, limits; and the removal of what is over, once an hour. */
import type { FastifyInstance } from 'fastify';
import { pruneAccounts } from '../../accounts/prune.ts';
import type { Service } from '../service.ts';
import { registerCaller } from './caller.ts';
import { registerCookies } from './external/cookie.ts';
import { registerRateLimit } from './external/rate-limit.ts';

/** Milliseconds. */
const pruneEvery = 3_600_000;

/** Before any route, after registerAccess. */
export async function registerAccounts(app: FastifyInstance, service: Service): Promise<void> {
  await registerCookies(app);
  registerCaller(app, service);
  await registerRateLimit(app);
  const prune = (): void => {
    pruneAccounts(service.db, service.clock()).catch((err: unknown) => app.log.warn({ err }, 'nothing was pruned'));
  };
  const timer = setInterval(prune, pruneEvery).unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer);
    done();
  });
}
