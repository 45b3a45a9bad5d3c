/** The cookie that carries a session: no script reads it, no other site sends it. */
import type { FastifyReply } from 'fastify';
import type { OpenedSession } from '../../accounts/sign-in/sessions.ts';

export const sessionCookie = 'kehoach_session';

/** Secure wherever the caller comes by HTTPS, as far as it is known: behind a proxy by `trustProxy`. */
function settings(reply: FastifyReply) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: reply.request.protocol === 'https' } as const;
}

export function setSessionCookie(reply: FastifyReply, { token, expiresAt }: OpenedSession): void {
  reply.setCookie(sessionCookie, token, { ...settings(reply), expires: expiresAt });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, settings(reply));
}
