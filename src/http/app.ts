/** What the service is: its plugins, its routes, its one error handler. How it runs is in server.ts. */
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { fileImporter } from '../intake/outside/importer.ts';
import { rendererInProcess } from '../render/in-process.ts';
import { tableReader } from '../tables/outside/table-reader.ts';
import { outsidePool } from '../word/gate/confined/outside.ts';
import { usualApp, type AppOptions } from './app-options.ts';
import { refusalFor, refuse, registerErrors } from './errors.ts';
import { loggerOptions, registerRequestLog } from './log.ts';
import { answerMalformed } from './malformed.ts';
import { registerMeasures } from './metrics/register.ts';
import { registerAccess } from './plugins/access.ts';
import { registerAccounts } from './plugins/accounts.ts';
import { registerClosing } from './plugins/closing.ts';
import { registerHelmet } from './plugins/external/helmet.ts';
import { registerSwaggerUi } from './plugins/external/swagger-ui.ts';
import { registerSwagger } from './plugins/external/swagger.ts';
import { registerUnderPressure } from './plugins/external/under-pressure.ts';
import { registerJsonBody } from './plugins/json-body.ts';
import { registerRequestId, requestId } from './plugins/request-id.ts';
import { accountRoutes } from './routes/accounts.ts';
import { appendixRoutes } from './routes/appendix.ts';
import { checkRoutes } from './routes/check.ts';
import { documentRoutes } from './routes/documents.ts';
import { engineRoutes } from './routes/engines.ts';
import { importRoutes } from './routes/import.ts';
import { legalDocumentRoutes } from './routes/legal-documents.ts';
import { pdfRoutes } from './routes/pdf.ts';
import { phraseRoutes } from './routes/phrases.ts';
import { officeRoutes } from './routes/office.ts';
import { planRoutes } from './routes/plans.ts';
import { previewRoutes } from './routes/preview.ts';
import { sampleRoutes } from './routes/samples.ts';
import { serviceRoutes } from './routes/service.ts';
import { templateLintRoutes } from './routes/template-lint.ts';
import { templateTagRoutes } from './routes/template-tags.ts';
import { previewsIn } from '../templates/preview/preview.ts';
import { templateComparisonRoutes } from './routes/template-comparison.ts';
import { templatePreviewRoutes } from './routes/template-preview.ts';
import { templateRoutes } from './routes/templates.ts';
import { unitRoutes } from './routes/units.ts';
import { registerPages } from './web/pages.ts';

export type { AppOptions } from './app-options.ts';

type AppSettings = AppOptions & Required<Pick<AppOptions, keyof typeof usualApp>>;

/** What every app has, before any route. */
async function registerPlugins(app: FastifyInstance, settings: AppSettings): Promise<void> {
  registerErrors(app, settings.pages !== undefined);
  registerAccess(app, { accounts: settings.service !== undefined });
  registerRequestId(app);
  registerRequestLog(app);
  if (settings.measures) registerMeasures(app, settings.measures);
  registerJsonBody(app);
  registerClosing(app);
  await registerHelmet(app, { https: settings.https });
  await registerUnderPressure(app, settings.pressure);
  if (settings.service) await registerAccounts(app, settings.service);
  await registerSwagger(app);
  await registerSwaggerUi(app);
}

async function registerRoutes(app: FastifyInstance, settings: AppSettings): Promise<void> {
  const {
    engine,
    renderer = rendererInProcess(engine),
    tables = tableReader(),
    importer = fileImporter(),
    templateProcesses = outsidePool({}),
    service,
  } = settings;
  documentRoutes(app, { renderer, most: settings.mostDocuments, service });
  previewRoutes(app, { renderer, most: settings.mostDocuments, service });
  pdfRoutes(app, { converter: settings.converter, most: settings.mostFiles });
  checkRoutes(app, { checker: settings.checker, most: settings.mostFiles });
  appendixRoutes(app, { reader: tables, most: settings.mostFiles });
  app.addHook('onClose', () => tables.close());
  importRoutes(app, { importer, most: settings.mostFiles });
  app.addHook('onClose', () => importer.close());
  planRoutes(app);
  templateRoutes(app, { processes: templateProcesses, most: settings.mostFiles, service });
  templateLintRoutes(app, { processes: templateProcesses, most: settings.mostFiles });
  app.addHook('onClose', () => templateProcesses.close());
  templateTagRoutes(app);
  engineRoutes(app);
  sampleRoutes(app);
  unitRoutes(app);
  serviceRoutes(app, engine);
  if (service) {
    accountRoutes(app, service);
    officeRoutes(app, service, renderer);
    legalDocumentRoutes(app, service);
    phraseRoutes(app, service);
    const previews = previewsIn({ processes: templateProcesses, converter: settings.converter });
    templatePreviewRoutes(app, service, { previews, most: settings.mostFiles });
    templateComparisonRoutes(app, service, { processes: templateProcesses, previews, most: settings.mostFiles });
  }
  if (settings.pages !== undefined) await registerPages(app, settings.pages);
}

/** The service, ready for `listen` or `inject`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const settings = { ...usualApp, ...options };
  const app = Fastify({
    logger: settings.log === false ? false : loggerOptions(settings.log, settings.logLevel),
    // Our own line a request is in log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: settings.bodyLimit,
    // Slow senders do not hold a connection for ever; the making of a PDF is not counted in it.
    requestTimeout: 60_000,
    trustProxy: settings.trustProxy,
    genReqId: requestId,
    clientErrorHandler: answerMalformed,
    // Requests on connections that are open when the service stops are still answered.
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => void refuse(reply, refusalFor(error)),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await registerPlugins(app, settings);
  await registerRoutes(app, settings);
  await app.ready();
  return app;
}
