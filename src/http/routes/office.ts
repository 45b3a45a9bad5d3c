/** What an office works with once people have signed in: drafts, versions, issuing, the register, batches. */
import type { FastifyInstance } from 'fastify';
import type { Renderer } from '../../render/contract.ts';
import { registerBatchSweep } from '../batches/sweep.ts';
import type { Service } from '../service.ts';
import { batchArchiveRoutes } from './batch-archive.ts';
import { batchEventRoutes } from './batch-events.ts';
import { batchHandOverRoutes } from './batch-hand-over.ts';
import { batchItemRoutes } from './batch-items.ts';
import { batchUnitRoutes } from './batch-units.ts';
import { batchRoutes } from './batches.ts';
import { batchValueRoutes } from './batch-values.ts';
import { draftDocumentRoutes } from './draft-documents.ts';
import { draftTemplateRoutes } from './draft-template.ts';
import { draftRoutes } from './drafts.ts';
import { issuingRoutes } from './issuing.ts';
import { madeDocumentRoutes } from './made-documents.ts';
import { registerRoutes } from './register.ts';
import { versionRoutes } from './versions.ts';

export function officeRoutes(app: FastifyInstance, service: Service, renderer: Renderer): void {
  draftRoutes(app, service);
  draftDocumentRoutes(app, service, renderer);
  draftTemplateRoutes(app, service);
  madeDocumentRoutes(app, service, renderer);
  versionRoutes(app, service);
  issuingRoutes(app, service, renderer);
  registerRoutes(app, service);
  batchRoutes(app, service);
  batchUnitRoutes(app, service);
  batchItemRoutes(app, service);
  batchArchiveRoutes(app, service);
  batchHandOverRoutes(app, service);
  batchValueRoutes(app, service);
  batchEventRoutes(app, service);
  registerBatchSweep(app, service);
}
