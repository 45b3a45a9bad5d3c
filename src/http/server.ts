/** How the service runs: listening, and an end that lets running requests finish. */
import type { FastifyInstance } from 'fastify';
import { Failure } from '../failure.ts';
import { fileChecker } from '../nd30/outside/checker.ts';
import { autoEngine } from '../pdf/auto.ts';
import { libreOfficeEngine } from '../pdf/libreoffice.ts';
import { fileConverter } from '../pdf/outside/converter.ts';
import { renderPool } from '../render/pool/pool.ts';
import type { FileLimits } from '../word/gate/confined/contract.ts';
import { buildApp } from './app.ts';

export interface ServeOptions {
  port: number;
  host: string;
  /** Bytes. */
  bodyLimit: number;
  /** What the work on one file from outside may use. */
  fileLimits: Partial<FileLimits>;
  /** Aborted when the service is to stop. */
  signal: AbortSignal;
  /** Told once, with the address: `http://127.0.0.1:8080`. */
  listening(address: string): void;
}

/** Milliseconds that running requests have to finish. */
const grace = 10_000;

const reasons: Record<string, (options: ServeOptions) => string> = {
  EADDRINUSE: ({ port }) => `Cổng ${port} đang được chương trình khác dùng; hãy chọn cổng khác bằng --port.`,
  EACCES: ({ port }) => `Không có quyền mở cổng ${port}; hãy chọn cổng từ 1024 trở lên bằng --port.`,
  EADDRNOTAVAIL: ({ host }) => `Máy này không có địa chỉ ${host}; hãy sửa --host.`,
  ENOTFOUND: ({ host }) => `Không phân giải được tên "${host}"; hãy sửa --host.`,
};

async function listen(app: FastifyInstance, options: ServeOptions): Promise<string> {
  try {
    return await app.listen({ port: options.port, host: options.host });
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new Failure('usage', 'http.cannot-listen', reason(options), [], error);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Stops accepting, waits for running requests, cuts off what is left after the grace. Gives whether all could finish. */
async function stop(app: FastifyInstance): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      app.server.closeAllConnections();
      resolve(false);
    }, grace);
  });
  const done = app.close().then(() => true);
  const clean = await Promise.race([done, late]);
  clearTimeout(timer);
  return clean;
}

/**
 * Serves until the signal is aborted. Gives whether every running request could finish.
 * @throws Failure `http.cannot-listen` (kind `usage`)
 */
export async function serve(options: ServeOptions): Promise<boolean> {
  // One LibreOffice for what the service makes itself and for what callers send.
  const office = libreOfficeEngine();
  const engine = autoEngine({}, office);
  const renderer = renderPool({ office });
  const converter = fileConverter({ office, limits: options.fileLimits });
  const checker = fileChecker({ limits: options.fileLimits });
  try {
    const app = await buildApp({ engine, renderer, converter, checker, bodyLimit: options.bodyLimit });
    // The first file would wait for it; whether it can is told then.
    void Promise.all([converter.warmUp(), checker.warmUp()]).catch(() => undefined);
    options.listening(await listen(app, options));
    await aborted(options.signal);
    app.log.info('stopping');
    return await stop(app);
  } finally {
    converter.close();
    checker.close();
    await renderer.close();
    await engine.close();
  }
}
