/** `GET /api/v1/engines`: which PDF engines this service has. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listEngines, type EngineState } from '../../pdf/engines.ts';
import { pure } from '../plugins/access.ts';

const engine = z.object({
  id: z.enum(['native', 'libreoffice-system', 'libreoffice-wasm']).describe('Bộ tạo PDF / the engine'),
  available: z.boolean().describe('Dùng được / works'),
  used: z
    .boolean()
    .describe('auto sẽ dùng: native trước, rồi một LibreOffice / auto takes it: native, then one LibreOffice'),
  version: z.string().optional().describe('Phiên bản, như trong x-kehoach-engine / as in x-kehoach-engine'),
  fonts: z.string().describe('Phông chữ tiếng Việt; rỗng nếu không có / its Vietnamese fonts; empty for none'),
  remedy: z.string().describe('Vì sao không có và cách thêm; rỗng nếu dùng được / why not, and how to add it'),
});

const engines = z.object({ engines: z.array(engine) });

/** Where things lie on this machine is nobody's business outside. */
const shown = ({ id, available, used, version, fonts, remedy }: EngineState) => ({
  id,
  available,
  used,
  fonts,
  remedy,
  ...(version === undefined ? {} : { version }),
});

/** Milliseconds: asking starts a program, so that callers do not decide how often. */
const keptMs = 60_000;

function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let askedAt = 0;
  return () => {
    const now = performance.now();
    if (answer && now - askedAt < keptMs) return answer;
    askedAt = now;
    return (answer = ask());
  };
}

export function engineRoutes(app: FastifyInstance): void {
  const states = remembered(() => listEngines(process.env));
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/engines',
    config: pure,
    schema: {
      operationId: 'listEngines',
      tags: ['service'],
      summary: 'Các bộ tạo PDF của dịch vụ / the PDF engines of this service',
      response: { 200: engines },
    },
    handler: async () => ({ engines: (await states()).map(shown) }),
  });
}
