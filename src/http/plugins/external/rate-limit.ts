/** How often a caller may call. How often one may be wrong at sign-in is another matter (accounts/sign-in/lockout.ts). */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressKey } from '../../../accounts/sign-in/lockout.ts';
import { Failure } from '../../../failure.ts';

/** For public routes that make the service work or that could be guessed at: by address. */
export const guarded = { rateLimit: { max: 60, timeWindow: 60_000 } } as const;

/** People by themselves, for an office has one address; those who have not signed in by their address. */
const callerOf = ({ actor, ip }: FastifyRequest): string => actor?.userId ?? addressKey(ip);

/** Only routes that have limits in their `config` are counted. */
export async function registerRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl }) =>
      new Failure(
        'busy',
        'http.too-many-requests',
        'Bạn gửi quá nhiều yêu cầu trong thời gian ngắn; hãy đợi một phút rồi thử lại.',
        [],
        undefined,
        { retryAfter: Math.max(1, Math.ceil(ttl / 1_000)) },
      ),
  });
}
