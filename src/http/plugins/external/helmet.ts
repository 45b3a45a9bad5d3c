/** Security headers. The policy lets a page load only from this service, /docs included: nothing inline, nothing from elsewhere. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Half a year. */
const staySeconds = 15_552_000;

/** @param https whether browsers reach the service by HTTPS: they are told to stay with it */
export async function registerHelmet(app: FastifyInstance, { https }: { https: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Pages of a PDF hold pictures as data: and blob:.
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: staySeconds, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
