/** Forms with a file, as browsers and `curl -F` send them. */
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Of one form, the file aside. A note of 500 letters has at most 1,500 bytes. */
const most = { files: 1, fields: 4, parts: 5, fieldSize: 2_000, headerPairs: 50 };

/** @param fileSize bytes of the largest file */
export async function registerMultipart(scope: FastifyInstance, fileSize: number): Promise<void> {
  await scope.register(multipart, { limits: { ...most, fileSize } });
}
