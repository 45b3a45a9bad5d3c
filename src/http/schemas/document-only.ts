/** Bodies are described by their schema and checked by `plan/`, which tells findings in Vietnamese; the rest is checked here. */
import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';

// Fastify types a compiler by the whole schema of its route, though it is called with one part of it at a time.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const documentOnly: FastifySchemaCompiler<any> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route);
