import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { startService } from './service-under-test.ts';

type Json = Record<string, unknown>;
interface Description {
  openapi: string;
  paths: Record<string, Record<string, { requestBody?: Json; parameters?: { name: string }[]; responses: Json }>>;
  components: { schemas: Record<string, Json> };
}

let app: FastifyInstance;
let description: Description;
beforeAll(async () => {
  ({ app } = await startService());
  const answer = await app.inject('/api/v1/openapi.json');
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
  description = JSON.parse(answer.body) as Description;
});
afterAll(() => app.close());

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : references(child),
  );
}

describe('the OpenAPI description', () => {
  it('is 3.1 and holds every route of the service', () => {
    expect(description.openapi).toMatch(/^3\.1/);
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/v1/appendix/export',
      '/api/v1/appendix/import',
      '/api/v1/check',
      '/api/v1/documents',
      '/api/v1/engines',
      '/api/v1/import',
      '/api/v1/pdf',
      '/api/v1/plans/validate',
      '/api/v1/preview',
      '/api/v1/provinces',
      '/api/v1/samples',
      '/api/v1/template-starter',
      '/api/v1/template-tags',
      '/api/v1/template-tags/file',
      '/api/v1/templates',
      '/api/v1/templates/lint',
      '/api/v1/units',
      '/healthz',
      '/readyz',
    ]);
  });

  it('describes plans by the model, recursive pieces as components', () => {
    const { schemas } = description.components;
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining([
        'Plan',
        'DraftPlan',
        'Block',
        'Section',
        'AppendixRow',
        'Citation',
        'RichText',
        'Problem',
      ]),
    );
    expect(references(schemas.Block)).toContain('#/components/schemas/Block');
    expect(schemas.Plan?.required).toEqual(expect.arrayContaining(['period', 'organ', 'plan']));
    expect(schemas.DraftPlan?.required ?? []).toEqual([]);
    const body = description.paths['/api/v1/documents']?.post?.requestBody;
    expect(references(body)).toEqual(['#/components/schemas/Plan', '#/components/schemas/DraftPlan']);
  });

  it('has no reference that leads nowhere and no component that nothing refers to', () => {
    const found = new Set(references(description).map((reference) => reference.replace('#/components/schemas/', '')));
    expect([...found].sort()).toEqual(Object.keys(description.components.schemas).sort());
    expect(JSON.stringify(description)).not.toMatch(/PLACEHOLDER|\$defs|"\$id"/);
  });

  it('names the parameters and every kind of answer of POST /api/v1/documents', () => {
    const operation = description.paths['/api/v1/documents']?.post;
    expect(operation?.parameters?.map((parameter) => parameter.name)).toEqual([
      'format',
      'template',
      'draft',
      'pdfa',
      'attach',
      'separate',
    ]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(['200', '400', '413', '415', '422', '503', '504']);
  });

  it('says what POST /api/v1/pdf takes and answers, with examples', () => {
    const operation = description.paths['/api/v1/pdf']?.post as unknown as {
      requestBody: { content: Json };
      parameters: { name: string }[];
      responses: Record<string, { headers?: Json; content?: Record<string, { example?: { status: number } }> }>;
    };
    expect(Object.keys(operation.requestBody.content)).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/octet-stream',
    ]);
    expect(operation.parameters.map(({ name }) => name)).toEqual(['engine', 'draft', 'pdfa']);
    expect(Object.keys(operation.responses[200]?.headers ?? {})).toEqual([
      'x-kehoach-engine',
      'x-kehoach-findings',
      'x-kehoach-finding-codes',
    ]);
    for (const status of [413, 415, 422, 504]) {
      expect(operation.responses[status]?.content?.['application/problem+json']?.example?.status).toBe(status);
    }
  });

  it('says what POST /api/v1/check takes and answers, with examples', () => {
    const operation = description.paths['/api/v1/check']?.post as unknown as {
      requestBody: { content: Record<string, { schema: { properties: Json } }> };
      parameters: { name: string }[];
      responses: Record<
        string,
        { headers?: Json; content?: Record<string, { example?: { status?: number; valid?: boolean } }> }
      >;
    };
    expect(Object.keys(operation.requestBody.content)).toEqual(['multipart/form-data']);
    expect(Object.keys(operation.requestBody.content['multipart/form-data']!.schema.properties)).toEqual(['file']);
    expect(operation.parameters.map(({ name }) => name)).toEqual(['annotate', 'fix']);
    expect(operation.responses[200]?.content?.['application/json']?.example?.valid).toBe(false);
    expect(Object.keys(operation.responses[200]?.headers ?? {})).toContain('x-kehoach-mends');
    for (const status of [400, 413, 415, 422, 504]) {
      expect(operation.responses[status]?.content?.['application/problem+json']?.example?.status).toBe(status);
    }
  });
});
