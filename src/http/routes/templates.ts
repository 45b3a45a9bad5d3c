/** `/api/v1/templates`: what there is for everybody, and, where there are accounts, what organisations keep. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { listTemplates, stockRows } from '../../templates/catalogue/list.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import { pure } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { templateList } from '../schemas/templates.ts';
import type { Service } from '../service.ts';
import { templateActivationRoutes } from './template-activation.ts';
import { templateSettingRoutes } from './template-settings.ts';
import { templateUploadRoutes } from './template-uploads.ts';
import { templateVersionRoutes } from './template-versions.ts';

export interface TemplateRoutes {
  /** Where Word files from outside are opened. */
  processes: Pick<ConfinedPool, 'run'>;
  /** Files in the making at once, waiting ones included. */
  most: number;
  /** Without it there are the stock templates and the pure functions only. */
  service?: Service | undefined;
}

export function templateRoutes(app: FastifyInstance, { processes, most, service }: TemplateRoutes): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/templates',
    config: pure,
    schema: {
      operationId: 'listTemplates',
      tags: ['templates'],
      summary: 'Các mẫu có sẵn, của cơ quan mình và cấp trên / templates: stock, one’s own, and those above',
      response: { 200: templateList },
    },
    handler: async (request) => ({
      templates: service ? await listTemplates(service.db, actorOf(request), service.clock()) : stockRows(),
    }),
  });
  if (!service) return;
  const { db, blobs, clock } = service;
  const place = { db, blobs, processes, clock };
  templateVersionRoutes(app, place);
  templateUploadRoutes(app, place, most);
  templateActivationRoutes(app, place);
  templateSettingRoutes(app, service);
}
