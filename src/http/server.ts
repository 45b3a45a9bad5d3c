/** How the service runs: what it opens, listening, and an end that lets running requests finish and closes the store last. */
import type { Registry } from 'prom-client';
import { oidcProvider } from '../accounts/oidc/provider.ts';
import { newSetupToken } from '../accounts/setup/first-admin.ts';
import type { BatchWork } from '../batches/work/work.ts';
import type { Settings } from '../config/settings.ts';
import { openStore, type Store } from '../store/index.ts';
import type { FileLimits } from '../word/gate/confined/contract.ts';
import { buildApp } from './app.ts';
import { listenForMetrics } from './metrics/listener.ts';
import { measures } from './metrics/measures.ts';
import { bulkWork } from './run/bulk-work.ts';
import { closers, type Closers } from './run/closers.ts';
import { listening } from './run/listen.ts';
import { aborted, stop } from './run/stop.ts';
import { openWorkshop } from './run/workshop.ts';
import type { Service } from './service.ts';
import { builtPages } from './web/pages.ts';

export interface ServeOptions {
  settings: Settings;
  /** The pure functions only: no accounts, no database, no pages. */
  stateless: boolean;
  /** What the work on one file from outside may use. */
  fileLimits: Partial<FileLimits>;
  /** Aborted when the service is to stop. */
  signal: AbortSignal;
  /** Told once, when the service answers. */
  started(started: Started): void;
}

interface Opened {
  store: Store;
  service: Service;
}

export interface Started {
  /** `http://127.0.0.1:8080` */
  address: string;
  /** Of `/metrics`, if it is answered. */
  metrics: string | undefined;
  /** Where the first admin is made, and the token that it takes; only while there is nobody. */
  setup: { page: string; token: string } | undefined;
  /** Whether the browser's side is there. */
  pages: boolean;
}

/** @param batchStarted told when somebody has started a batch */
async function openService(settings: Settings, batchStarted: () => void, { add }: Closers): Promise<Opened> {
  const { databaseUrl, folder, publicUrl, oidc, batchDays } = settings;
  // For estimates: 0 says only that others do the work.
  const batchThreads = settings.batchThreads || undefined;
  const store = await openStore({ databaseUrl, folder });
  add(() => store.close());
  const { db, blobs } = store;
  const clock = () => new Date();
  const signIn = oidc && oidcProvider(oidc);
  const batches = { batchDays, batchThreads, batchStarted };
  return { store, service: { db, blobs, clock, publicUrl, oidc: signIn, ...batches } };
}

async function setupOf(service: Service | undefined, address: string): Promise<Started['setup']> {
  const token = service && (await newSetupToken(service.db, service.clock()));
  return token === undefined ? undefined : { page: `${address}/thiet-lap`, token };
}

async function openMetrics({ metrics }: Settings, registry: Registry, { add }: Closers): Promise<string | undefined> {
  if (!metrics) return undefined;
  const names = { host: 'KEHOACH_METRICS_HOST', port: 'KEHOACH_METRICS_PORT' };
  const listener = await listening((place) => listenForMetrics(registry, place), metrics, names);
  add(() => listener.close());
  return listener.address;
}

async function run(options: ServeOptions, opened: Closers): Promise<boolean> {
  const { settings, stateless, signal } = options;
  const measured = measures();
  let work: BatchWork | undefined;
  // What the full service has beside the pure functions.
  const full = stateless ? undefined : await openService(settings, () => work?.kick(), opened);
  const pages = full && builtPages();
  const died = (error: unknown): void => {
    measured.rendering.died(error);
    app.log.error({ err: error }, 'a rendering thread has ended and is replaced');
  };
  const workshop = openWorkshop(settings, options.fileLimits, { ...measured.rendering, died }, opened);
  measured.watch(workshop.renderer);
  const app = await buildApp({
    ...workshop,
    ...(full && { service: full.service, pages }),
    bodyLimit: settings.bodyLimit,
    trustProxy: [...settings.trustProxy],
    https: settings.publicUrl?.startsWith('https:') ?? false,
    logLevel: settings.logLevel,
    measures: measured,
  });
  opened.add(() => app.close());
  const metrics = await openMetrics(settings, measured.registry, opened);
  const address = await listening((place) => app.listen(place), settings, {
    host: '--host (KEHOACH_HOST)',
    port: '--port (KEHOACH_PORT)',
  });
  const setup = await setupOf(full?.service, settings.publicUrl ?? address);
  if (full) {
    measured.watchBatches(full.store.db);
    const { renderer } = workshop;
    work = bulkWork({ settings, store: full.store, renderer, log: app.log, measures: measured }, opened);
  }
  options.started({ address, metrics, setup, pages: pages !== undefined });
  await aborted(signal);
  app.log.info('stopping');
  // Both at once: what waits for eight seconds is somebody's request, or a unit of a batch.
  const [clean] = await Promise.all([stop(app), work?.close()]);
  return clean;
}

/**
 * Serves until the signal is aborted. Gives whether every running request could finish.
 * @throws Failure `http.cannot-listen` (kind `usage`), or why the store cannot be opened
 */
export async function serve(options: ServeOptions): Promise<boolean> {
  const opened = closers();
  try {
    return await run(options, opened);
  } finally {
    await opened.close();
  }
}
