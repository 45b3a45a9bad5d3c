/** The OpenAPI 3.1 description, generated from the zod schemas of the routes. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { version } from '../../../render/version.ts';
import { describeAnswers } from '../../openapi/answers.ts';
import { tidyComponents } from '../../openapi/components.ts';

export async function registerSwagger(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kehoach',
        version,
        description:
          'Xuất văn bản hành chính theo Nghị định 30/2020/NĐ-CP từ dữ liệu kế hoạch. ' +
          'Makes Vietnamese administrative documents from structured plan data. ' +
          '4xx: do not retry. 503 with Retry-After: try later.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'documents', description: 'Xuất văn bản / making documents' },
        { name: 'plans', description: 'Kiểm tra dữ liệu / checking plan data' },
        { name: 'templates', description: 'Mẫu văn bản / templates' },
        { name: 'session', description: 'Đăng nhập / signing in' },
        {
          name: 'accounts',
          description: 'Người dùng, cơ quan, mã truy cập, nhật ký / people, organisations, tokens, audit log',
        },
        { name: 'service', description: 'Tình trạng dịch vụ / state of the service' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => describeAnswers(tidyComponents(jsonSchemaTransformObject(document))),
  });
}
