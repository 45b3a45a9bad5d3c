/** The cookie that carries a session: no script reads it, no other site sends it. */
import type { FastifyReply } from 'fastify';
import type { OpenedSession } from '../../accounts/sign-in/sessions.ts';
import type { Service } from '../service.ts';

export const sessionCookie = 'kehoach_session';

/** Secure wherever callers come by HTTPS: so says the public address, or the proxy that is believed. */
export function cookieSettings({ request }: FastifyReply, { publicUrl }: Pick<Service, 'publicUrl'>) {
  const secure = request.protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}

export function setSessionCookie(reply: FastifyReply, { token, expiresAt }: OpenedSession, service: Service): void {
  reply.setCookie(sessionCookie, token, { ...cookieSettings(reply, service), expires: expiresAt });
}

export function clearSessionCookie(reply: FastifyReply, service: Service): void {
  reply.clearCookie(sessionCookie, cookieSettings(reply, service));
}
