// Writes src/store/migrations/ from the tables in src/store/schema/ and the triggers beside them: npm run db:generate
// Until the first release there is one initial migration, written anew each time. The same schema gives the same files.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const migrations = join(root, 'src/store/migrations');
rmSync(migrations, { recursive: true, force: true });

const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
const { status } = spawnSync(process.execPath, [kit, 'generate', '--name', 'initial'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const triggers = readFileSync(join(root, 'src/store/schema/triggers.sql'), 'utf8');
appendFileSync(join(migrations, '0000_initial.sql'), `--> statement-breakpoint\n${triggers}`);

/** Drizzle Kit writes the clock and a random id; both only have to differ from those of later migrations. */
function settle(file, change) {
  const path = join(migrations, 'meta', file);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}
settle('_journal.json', (journal) => ({
  ...journal,
  entries: journal.entries.map((entry) => ({ ...entry, when: Date.UTC(2026, 0, 1) })),
}));
settle('0000_snapshot.json', (snapshot) => ({ ...snapshot, id: '00000000-0000-4000-8000-000000000001' }));
