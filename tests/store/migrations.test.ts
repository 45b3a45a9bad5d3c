import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from '../../src/store/schema/index.ts';

const read = (name: string): string => readFileSync(new URL(`../../src/store/${name}`, import.meta.url), 'utf8');

const { entries } = JSON.parse(read('migrations/meta/_journal.json')) as { entries: { idx: number; tag: string }[] };

it('the migrations make the tables that the program works with (npm run db:generate -- NAME)', async () => {
  const last = String(entries.at(-1)?.idx).padStart(4, '0');
  const written = JSON.parse(read(`migrations/meta/${last}_snapshot.json`)) as Parameters<typeof generateMigration>[0];
  expect(await generateMigration(written, generateDrizzleJson(schema))).toEqual([]);
});

it('the migrations make the triggers too', () => {
  const made = entries.map(({ tag }) => read(`migrations/${tag}.sql`)).join('\n');
  const wanted = read('schema/triggers.sql').split('--> statement-breakpoint\n');
  expect(wanted.length).toBeGreaterThan(2);
  for (const statement of wanted) expect(made).toContain(statement.trim());
});
