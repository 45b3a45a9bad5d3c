/** The country's 3,321 units, to choose from. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findUnits } from '../../units/find-units.ts';
import { allProvinces, unitsAsOf } from '../../units/unit-list.ts';
import { pure } from '../plugins/access.ts';
import { refusals } from '../schemas/refusals.ts';

const types = ['xã', 'phường', 'đặc khu'] as const;
const province = z
  .object({ code: z.string(), name: z.string(), type: z.enum(['tỉnh', 'thành phố']) })
  .meta({ id: 'Province' });
const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    type: z.enum(types),
    namedAfter: z.enum(['person', 'event']).optional(),
    province,
  })
  .meta({ id: 'ListedUnit' });

const query = z.strictObject({
  q: z.string().max(100).optional().describe('Tên có dấu hoặc không dấu, hoặc mã / name or code'),
  province: z.string().max(100).optional().describe('Tên hoặc mã tỉnh, thành phố / name or code'),
  type: z.enum(types).optional(),
  limit: z.coerce.number().int().min(1).max(4_000).optional().describe('Mặc định / default: 50'),
});

/** The state's own list, the same for everybody; the first setup chooses from it before there is anybody. */
const forAll = { ...pure, access: 'public', rateLimit: { max: 600, timeWindow: 60_000 } } as const;

export function unitRoutes(app: FastifyInstance): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/units',
    config: forAll,
    schema: {
      operationId: 'listUnits',
      tags: ['units'],
      summary: 'Danh mục xã, phường, đặc khu / communes, wards and special zones',
      querystring: query,
      response: {
        200: z.object({ items: z.array(unit), total: z.int(), asOf: z.string() }),
        400: refusals[400],
      },
    },
    handler: (request) => {
      const { q, province: within, type, limit = 50 } = request.query;
      const found = findUnits({ text: q, province: within, type });
      return Promise.resolve({ items: found.slice(0, limit), total: found.length, asOf: unitsAsOf });
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/provinces',
    config: forAll,
    schema: {
      operationId: 'listProvinces',
      tags: ['units'],
      summary: 'Danh mục tỉnh, thành phố / provinces and cities',
      response: { 200: z.object({ items: z.array(province), asOf: z.string() }) },
    },
    handler: () => Promise.resolve({ items: [...allProvinces()], asOf: unitsAsOf }),
  });
}
