/** What the service is: its plugins, its routes, its one error handler. How it runs is in server.ts. */
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { FileChecker } from '../nd30/outside/checker.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import type { FileConverter } from '../pdf/outside/converter.ts';
import type { Renderer } from '../render/contract.ts';
import { rendererInProcess } from '../render/in-process.ts';
import { tableReader, type TableReader } from '../tables/outside/table-reader.ts';
import { refusalFor, refuse, registerErrors } from './errors.ts';
import { loggerOptions, registerRequestLog } from './log.ts';
import { answerMalformed } from './malformed.ts';
import type { Measures } from './metrics/measures.ts';
import { registerMeasures } from './metrics/register.ts';
import { registerAccess } from './plugins/access.ts';
import { registerAccounts } from './plugins/accounts.ts';
import { registerClosing } from './plugins/closing.ts';
import { registerHelmet } from './plugins/external/helmet.ts';
import { registerSwaggerUi } from './plugins/external/swagger-ui.ts';
import { registerSwagger } from './plugins/external/swagger.ts';
import { registerUnderPressure, type PressureLimits } from './plugins/external/under-pressure.ts';
import { registerJsonBody } from './plugins/json-body.ts';
import { registerRequestId, requestId } from './plugins/request-id.ts';
import { accountRoutes } from './routes/accounts.ts';
import { appendixRoutes } from './routes/appendix.ts';
import { checkRoutes } from './routes/check.ts';
import { documentRoutes } from './routes/documents.ts';
import { engineRoutes } from './routes/engines.ts';
import { pdfRoutes } from './routes/pdf.ts';
import { officeRoutes } from './routes/office.ts';
import { planRoutes } from './routes/plans.ts';
import { previewRoutes } from './routes/preview.ts';
import { sampleRoutes } from './routes/samples.ts';
import { serviceRoutes } from './routes/service.ts';
import { templateRoutes } from './routes/templates.ts';
import { unitRoutes } from './routes/units.ts';
import { registerPages } from './web/pages.ts';
import type { Service } from './service.ts';

export interface AppOptions {
  /** Makes PDFs, unless a renderer is given. The app uses it; whoever made it closes it. */
  engine: PdfEngine;
  /** Makes documents of plans; in this process by `engine` unless given. */
  renderer?: Renderer;
  /** Makes PDFs of Word files that callers send; likewise. */
  converter: FileConverter;
  /** Checks Word files that callers send; likewise. */
  checker: FileChecker;
  /** Reads workbooks that callers send; one of its own, with the usual limits, unless given. Closed with the app. */
  tables?: TableReader;
  /** Bytes of the largest request; 8 MiB unless told. */
  bodyLimit?: number;
  /** Documents in the making at once, waiting ones included; 100 unless told. */
  mostDocuments?: number;
  /** Word files that callers have sent, in the making at once, waiting ones included; 20 unless told. */
  mostFiles?: number;
  pressure?: PressureLimits;
  /** Told of every answer. */
  measures?: Pick<Measures, 'answered'>;
  /** The folder of the browser's side, if it is served. */
  pages?: string | undefined;
  /** `info` unless told. */
  logLevel?: string;
  /** Whether browsers come by HTTPS, and are told to stay with it. */
  https?: boolean;
  /** Accounts and all that needs them; without it the app has only the pure functions (`serve --stateless`). */
  service?: Service;
  /** Proxies that are believed about the caller's address and HTTPS, as Fastify takes them; nobody unless told. */
  trustProxy?: FastifyServerOptions['trustProxy'];
  /** Where the log goes, a JSON line at a time; `false`: nowhere; stdout unless told. */
  log?: false | { write(line: string): void };
}

const defaults = {
  bodyLimit: 8 * 1024 * 1024,
  mostDocuments: 100,
  mostFiles: 20,
  logLevel: 'info',
  https: false,
  pressure: { eventLoopDelay: 1_000, memory: 1_500 * 1024 * 1024 },
} as const;

/** The service, ready for `listen` or `inject`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const settings = { ...defaults, ...options };
  const app = Fastify({
    logger: settings.log === false ? false : loggerOptions(settings.log, settings.logLevel),
    // Our own line a request is in log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: settings.bodyLimit,
    // Slow senders do not hold a connection for ever; the making of a PDF is not counted in it.
    requestTimeout: 60_000,
    trustProxy: settings.trustProxy ?? false,
    genReqId: requestId,
    clientErrorHandler: answerMalformed,
    // Requests on connections that are open when the service stops are still answered.
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => void refuse(reply, refusalFor(error)),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
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
  const renderer = settings.renderer ?? rendererInProcess(settings.engine);
  documentRoutes(app, { renderer, most: settings.mostDocuments });
  previewRoutes(app, { renderer, most: settings.mostDocuments });
  pdfRoutes(app, { converter: settings.converter, most: settings.mostFiles });
  checkRoutes(app, { checker: settings.checker, most: settings.mostFiles });
  const tables = settings.tables ?? tableReader();
  app.addHook('onClose', () => tables.close());
  appendixRoutes(app, { reader: tables, most: settings.mostFiles });
  planRoutes(app);
  templateRoutes(app);
  engineRoutes(app);
  sampleRoutes(app);
  unitRoutes(app);
  serviceRoutes(app, settings.engine);
  if (settings.service) {
    accountRoutes(app, settings.service);
    officeRoutes(app, settings.service, renderer);
  }
  if (settings.pages !== undefined) await registerPages(app, settings.pages);
  await app.ready();
  return app;
}
