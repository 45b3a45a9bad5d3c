/** The routes of accounts. */
import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';
import { auditRoutes } from './audit.ts';
import { oidcRoutes } from './oidc.ts';
import { organisationRoutes } from './organisations.ts';
import { sessionRoutes } from './session.ts';
import { setupRoutes } from './setup.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

export function accountRoutes(app: FastifyInstance, service: Service): void {
  setupRoutes(app, service);
  oidcRoutes(app, service);
  sessionRoutes(app, service);
  userRoutes(app, service);
  organisationRoutes(app, service);
  tokenRoutes(app, service);
  auditRoutes(app, service);
}
