import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from '../../src/store/schema/index.ts';

const read = (name: string): string => readFileSync(new URL(`../../src/store/${name}`, import.meta.url), 'utf8');

it('the migrations make the tables that the program works with (npm run db:generate)', async () => {
  const written = JSON.parse(read('migrations/meta/0000_snapshot.json')) as Parameters<typeof generateMigration>[0];
  expect(await generateMigration(written, generateDrizzleJson(schema))).toEqual([]);
});

it('the migrations make the triggers too', () => {
  expect(read('migrations/0000_initial.sql').endsWith(read('schema/triggers.sql'))).toBe(true);
});
