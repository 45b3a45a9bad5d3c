import type { AppOptions } from '../src/http/app.ts';
import type { FastifyInstance } from 'fastify';

/** src/web/api/schema.d.ts */
export const file: string;
export function apiTypes(buildApp: (options: AppOptions) => Promise<FastifyInstance>): Promise<string>;
