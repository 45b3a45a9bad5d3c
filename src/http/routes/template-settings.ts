/** What an organisation wants of the keeping of its templates: `/api/v1/template-settings`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { changeSettings, readSettings } from '../../templates/settings.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import { templateSettings } from '../schemas/templates.ts';
import type { Service } from '../service.ts';

const url = '/api/v1/template-settings';
const tags = ['templates'];
const response = { 200: templateSettings, ...accountRefusals };

export function templateSettingRoutes(app: FastifyInstance, { db, clock }: Pick<Service, 'db' | 'clock'>): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url,
    config: { access: 'signed-in' } satisfies Declared,
    schema: {
      operationId: 'readTemplateSettings',
      tags,
      summary: 'Kích hoạt mẫu có cần người thứ hai / whether activation needs a second person',
      response,
    },
    handler: (request) => readSettings(db, actorOf(request)),
  });
  typed.route({
    method: 'PUT',
    url,
    config: { access: { role: 'admin' } } satisfies Declared,
    schema: {
      operationId: 'changeTemplateSettings',
      tags,
      summary: 'Đổi việc cần người thứ hai / change it',
      body: templateSettings,
      response: { ...response, 400: refusals[400], 422: refusals[422] },
    },
    handler: (request) => changeSettings(db, actorOf(request), request.body, clock()),
  });
}
