/** What the app is made of, and what it is unless told otherwise. */
import type { FastifyServerOptions } from 'fastify';
import type { FileChecker } from '../nd30/outside/checker.ts';
import type { FileImporter } from '../intake/outside/importer.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import type { FileConverter } from '../pdf/outside/converter.ts';
import type { Renderer } from '../render/contract.ts';
import type { TableReader } from '../tables/outside/table-reader.ts';
import type { ConfinedPool } from '../word/gate/confined/pool.ts';
import type { Measures } from './metrics/measures.ts';
import type { PressureLimits } from './plugins/external/under-pressure.ts';
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
  /** Reads documents that callers send into plans; likewise. */
  importer?: FileImporter;
  /** Where Word templates that callers send are looked through, compared and tried; likewise. */
  templateProcesses?: ConfinedPool;
  /** Accounts and all that needs them; without it the app has only the pure functions (`serve --stateless`). */
  service?: Service;
  /** The folder of the browser's side, if it is served. */
  pages?: string | undefined;
  /** Bytes of the largest request; 8 MiB unless told. */
  bodyLimit?: number;
  /** Documents in the making at once, waiting ones included; 100 unless told. */
  mostDocuments?: number;
  /** Word files that callers have sent, in the making at once, waiting ones included; 20 unless told. */
  mostFiles?: number;
  pressure?: PressureLimits;
  /** Proxies that are believed about the caller's address and HTTPS, as Fastify takes them; nobody unless told. */
  trustProxy?: NonNullable<FastifyServerOptions['trustProxy']>;
  /** Whether browsers come by HTTPS, and are told to stay with it. */
  https?: boolean;
  /** Told of every answer. */
  measures?: Pick<Measures, 'answered'>;
  /** `info` unless told. */
  logLevel?: string;
  /** Where the log goes, a JSON line at a time; `false`: nowhere; stdout unless told. */
  log?: false | { write(line: string): void };
}

export const usualApp = {
  bodyLimit: 8 * 1024 * 1024,
  mostDocuments: 100,
  mostFiles: 20,
  trustProxy: false,
  https: false,
  logLevel: 'info',
  pressure: { eventLoopDelay: 1_000, memory: 1_500 * 1024 * 1024 },
} as const;
