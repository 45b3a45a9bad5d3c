/**
 * The data folder of a fresh database, prepared at build time as a ZIP. Making one takes several seconds and 800 MB
 * (initdb runs as WebAssembly); unpacking it takes a quarter of a second and no more memory than its 30 MB.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The version of PostgreSQL inside PGlite, as its data folders say it in `PG_VERSION`. */
export const databaseVersion = '18';

/** UTF-8 whatever the machine's locale; letters compared by code point; small WAL files, for the data are small. */
const initdb = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--wal-segsize=1'];

/** PGlite's own; the package does not export its package.json. */
function pgliteVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(main), '../package.json'), 'utf8')) as { version: string };
  return version;
}

/** In the folder of what the build makes, whether this file runs from there or from its source. */
const file = fileURLToPath(new URL(`../../../dist/prepared/pglite-${pgliteVersion()}.zip`, import.meta.url));

const rights = { folder: 0o700, file: 0o600 };

/** Makes an empty database in a folder that is not there yet. */
async function initialise(folder: string): Promise<void> {
  // Loaded here: a running service has it in the database's thread only.
  const { PGlite } = await import('@electric-sql/pglite');
  const client = await PGlite.create({ dataDir: folder, initDbStartParams: initdb });
  await client.exec('CHECKPOINT');
  await client.close();
}

const entriesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

function packed(folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) entries[`${entry}/`] = new Uint8Array();
    else entries[entry] = readFileSync(path);
  }
  return zipSync(entries, { level: 9 });
}

/** For the build: writes the file, unless it is there. `workFolder` is emptied afterwards. */
export async function prepareDatabase(workFolder: string): Promise<void> {
  if (existsSync(file)) return;
  try {
    await initialise(workFolder);
    rmSync(dirname(file), { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, packed(workFolder));
    renameSync(`${file}.new`, file);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Lays the folder of a fresh database. Without the prepared file it is made the slow way. */
export async function layDatabase(folder: string): Promise<void> {
  if (!existsSync(file)) return initialise(folder);
  mkdirSync(folder, { recursive: true, mode: rights.folder });
  for (const [entry, content] of Object.entries(unzipSync(readFileSync(file)))) {
    const path = join(folder, entry);
    if (entry.endsWith('/')) mkdirSync(path, { recursive: true, mode: rights.folder });
    else {
      mkdirSync(dirname(path), { recursive: true, mode: rights.folder });
      writeFileSync(path, content, { mode: rights.file });
    }
  }
}
