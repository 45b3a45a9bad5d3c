/** The tree of organisations, as far as an admin keeps it: `/api/v1/organisations`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newOrganisation, organisationChange } from '../../accounts/tree/forms.ts';
import { changeOrganisation, createOrganisation, listOrganisations } from '../../accounts/tree/organisations.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, organisationSchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const forAdmins = { access: { role: 'admin' }, scope: 'admin' } as const satisfies Declared;

export function organisationRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/organisations',
    config: forAdmins,
    schema: {
      operationId: 'listOrganisations',
      tags: ['accounts'],
      summary: 'Cơ quan mình và các cơ quan trực thuộc / one’s own organisation and those below',
      response: { 200: z.object({ items: z.array(organisationSchema) }), ...accountRefusals },
    },
    handler: async (request) => ({ items: await listOrganisations(db, actorOf(request)) }),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/organisations',
    config: forAdmins,
    schema: {
      operationId: 'createOrganisation',
      tags: ['accounts'],
      summary: 'Thêm cơ quan trực thuộc / add an organisation below',
      body: newOrganisation,
      response: { 201: organisationSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await createOrganisation(db, actorOf(request), request.body, clock())),
  });
  typed.route({
    method: 'PATCH',
    url: '/api/v1/organisations/:id',
    config: forAdmins,
    schema: {
      operationId: 'changeOrganisation',
      tags: ['accounts'],
      summary: 'Sửa tên, loại, mã đơn vị; chuyển sang cơ quan cấp trên khác / change or move it',
      params: byId,
      body: organisationChange,
      response: { 200: organisationSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: (request) => changeOrganisation(db, actorOf(request), request.params.id, request.body, clock()),
  });
}
