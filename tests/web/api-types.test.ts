import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { apiTypes, file } from '../../scripts/make-api-types.mjs';
import { buildApp } from '../../src/http/app.ts';

it("has the types of the service's routes as they are (else: npm run build && node scripts/make-api-types.mjs)", async () => {
  expect(await readFile(file, 'utf8')).toBe(await apiTypes(buildApp));
});
