// Writes the next migration into src/store/migrations/ from the tables in src/store/schema/: npm run db:generate -- NAME
// A migration that has been in `main` is never changed: databases know it by its hash. The same schema gives the same files.
// Triggers are no tables to Drizzle Kit: add them to the new file by hand, and to schema/triggers.sql, which lists them all.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [name] = process.argv.slice(2);
if (!/^[a-z][a-z_]*$/.test(name ?? '')) {
  process.stderr.write('Usage: npm run db:generate -- NAME (small letters and _): what the migration is for\n');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const meta = join(root, 'src/store/migrations/meta');
const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
const { status } = spawnSync(process.execPath, [kit, 'generate', '--name', name], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

/** Drizzle Kit writes the clock and a random id; both only have to differ, and the time to grow. */
function settle(file, change) {
  const path = join(meta, file);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}
const day = 86_400_000;
const idOf = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
let last;
settle('_journal.json', (journal) => {
  last = journal.entries.at(-1);
  return {
    ...journal,
    entries: journal.entries.map((entry) => ({ ...entry, when: Date.UTC(2026, 0, 1) + entry.idx * day })),
  };
});
settle(`${String(last.idx).padStart(4, '0')}_snapshot.json`, (snapshot) => ({ ...snapshot, id: idOf(last.idx + 1) }));
