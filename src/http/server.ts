/** How the service runs: what it opens, listening, and an end that lets running requests finish and closes the store last. */
import type { Registry } from 'prom-client';
import { oidcProvider } from '../accounts/oidc/provider.ts';
import { newSetupToken } from '../accounts/setup/first-admin.ts';
import type { Settings } from '../config/settings.ts';
import { openStore } from '../store/index.ts';
import type { FileLimits } from '../word/gate/confined/contract.ts';
import { buildApp, type AppOptions } from './app.ts';
import { listenForMetrics } from './metrics/listener.ts';
import { measures } from './metrics/measures.ts';
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

async function openService(settings: Settings, { add }: Closers): Promise<Service> {
  const { databaseUrl, folder, publicUrl, oidc, batchDays } = settings;
  const store = await openStore({ databaseUrl, folder });
  add(() => store.close());
  const { db, blobs } = store;
  return { db, blobs, clock: () => new Date(), publicUrl, oidc: oidc && oidcProvider(oidc), batchDays };
}

/** What the full service has beside the pure functions. */
async function whole(settings: Settings, opened: Closers): Promise<Pick<AppOptions, 'service' | 'pages'>> {
  return { service: await openService(settings, opened), pages: builtPages() };
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
  const full = stateless ? {} : await whole(settings, opened);
  const died = (error: unknown): void => {
    measured.rendering.died(error);
    app.log.error({ err: error }, 'a rendering thread has ended and is replaced');
  };
  const workshop = openWorkshop(settings, options.fileLimits, { ...measured.rendering, died }, opened);
  measured.watch(workshop.renderer);
  const app = await buildApp({
    ...workshop,
    ...full,
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
  const setup = await setupOf(full.service, settings.publicUrl ?? address);
  options.started({ address, metrics, setup, pages: full.pages !== undefined });
  await aborted(signal);
  app.log.info('stopping');
  return stop(app);
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
