/** A service for tests: a PDF engine without LibreOffice, and a log that can be read. */
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { buildApp, type AppOptions } from '../../src/http/app.ts';
import type { Problem } from '../../src/http/problem.ts';
import type { FileChecker } from '../../src/nd30/outside/checker.ts';
import type { FileConverter } from '../../src/pdf/outside/converter.ts';
import type { PdfEngine } from '../../src/pdf/engine.ts';

/** Answers with a text in place of a PDF; what a real one looks like is tested in src/pdf. */
export const quickEngine: PdfEngine = {
  name: 'libreoffice',
  findings: () => Promise.resolve([]),
  version: () => Promise.resolve('LibreOffice 0'),
  convert: () => Promise.resolve(Buffer.from('%PDF-1.7\n')),
  close: () => Promise.resolve(),
};

/** Answers likewise for files that callers send. */
export const quickConverter: FileConverter = {
  convert: () => Promise.resolve({ pdf: Buffer.from('%PDF-1.7\n'), engine: 'Kehoach 0', findings: [] }),
  warmUp: () => Promise.resolve(),
  close: () => undefined,
};

/** For tests that check no files. */
export const quickChecker: FileChecker = {
  check: () => Promise.reject(new Error('no checker here')),
  warmUp: () => Promise.resolve(),
  close: () => undefined,
};

/** Neither a busy machine nor the memory of the tests' own process is a matter of the service here. */
export const unhurried = { eventLoopDelay: 0, memory: 0 };

export interface ServiceUnderTest {
  app: FastifyInstance;
  /** Log lines so far. */
  log: string[];
}

export async function startService(options: Partial<AppOptions> = {}): Promise<ServiceUnderTest> {
  const log: string[] = [];
  const app = await buildApp({
    engine: quickEngine,
    converter: quickConverter,
    checker: quickChecker,
    pressure: unhurried,
    log: { write: (line) => void log.push(line) },
    ...options,
  });
  return { app, log };
}

/** A sample's data: `toi-thieu`. */
export function sample(name: string): Record<string, unknown> {
  const file = new URL(`../../samples/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** The same data without one of its fields. */
export function without(data: Record<string, unknown>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== field));
}

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

/** Posts JSON, or a text as it is. */
export function post(app: FastifyInstance, url: string, body: unknown, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
}

export function problem(answer: Answer): Problem {
  return JSON.parse(answer.body) as Problem;
}
