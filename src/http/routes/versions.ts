/** What a draft was before. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listVersions, readVersion, restoreVersion } from '../../drafts/versions/versions.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, byNumber, restored, revision, versionList, versionSchema } from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

export function versionRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['drafts'];
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts/:id/versions',
    config: { access: 'signed-in', scope: 'drafts:read' },
    schema: {
      operationId: 'listVersions',
      tags,
      summary: 'Các phiên bản, mới nhất trước / versions, the newest first',
      params: byId,
      response: { 200: versionList, ...accountRefusals },
    },
    handler: (request) => listVersions(db, actorOf(request), request.params.id),
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts/:id/versions/:number',
    config: { access: 'signed-in', scope: 'drafts:read' },
    schema: {
      operationId: 'readVersion',
      tags,
      summary: 'Một phiên bản và những chỗ nay đã khác / a version, and what differs now',
      params: byNumber,
      response: { 200: versionSchema, 400: refusals[400], ...accountRefusals },
    },
    handler: async (request) => {
      const { id, number } = request.params;
      const { since, ...version } = await readVersion(db, actorOf(request), id, number);
      return { ...version, differences: since.differences, differencesLeft: since.left };
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/drafts/:id/versions/:number/restore',
    config: { access: { role: ['clerk', 'admin'] }, scope: 'drafts:write' },
    schema: {
      operationId: 'restoreVersion',
      tags,
      summary: 'Khôi phục một phiên bản / go back to a version',
      params: byNumber,
      body: z.strictObject({ revision }),
      response: { 200: restored, 400: refusals[400], ...accountRefusals },
    },
    handler: (request) => {
      const { id, number } = request.params;
      return restoreVersion(db, actorOf(request), id, number, request.body.revision, clock);
    },
  });
}
