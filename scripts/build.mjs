// Compiles src/ into dist/, and its src/web, the browser's side, into dist/web; then removes from dist/ what no source
// stands for any more. Files are replaced one by one and the folder is never emptied, so that a program that runs from it
// goes on. `--no-web` leaves dist/web as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the compiler makes of `name.ts`. */
const endings = ['.js', '.js.map', '.d.ts'];

const hasSource = (sources, file) =>
  !file.includes('.test.') &&
  endings.some((ending) => file.endsWith(ending) && existsSync(join(sources, `${file.slice(0, -ending.length)}.ts`)));

const builtWeb = join(root, 'dist/web');

/** Folders of src/ that are no code, and are copied as they are. */
const copied = ['store/migrations'];

/** Made at the end, and kept as long as it fits. */
const made = ['prepared'];

/** Removes files without a source, and folders that are left empty. */
function sweep(built, sources) {
  if ([...copied, ...made].some((folder) => built === join(root, 'dist', folder))) return;
  for (const entry of readdirSync(built, { withFileTypes: true })) {
    const path = join(built, entry.name);
    if (path === builtWeb || path === buildInfo) continue;
    if (entry.isDirectory()) {
      sweep(path, join(sources, entry.name));
      if (readdirSync(path).length === 0) rmdirSync(path);
    } else if (!hasSource(sources, entry.name)) {
      rmSync(path);
    }
  }
}

/** The first start's database, unless it is there; several seconds. */
async function prepareDatabase() {
  const { prepareDatabase } = await import('../dist/store/embedded/prepared.js');
  await prepareDatabase(join(root, 'dist/prepared.new'));
}

/** Bundles the browser's side; what an earlier build made there and this one did not goes. */
async function buildWeb() {
  const { build } = await import('vite');
  const { output } = await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const made = new Set(output.map(({ fileName }) => fileName));
  for (const entry of readdirSync(builtWeb, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !made.has(relative(builtWeb, path).replaceAll('\\', '/'))) rmSync(path);
  }
}

/** Beside what it tells of: a copy of dist/ has its own. */
const buildInfo = join(root, 'dist/.tsbuildinfo');

/** Every module of the program, by its path below src/ without ending. */
const modules = () =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('web/'))
    .map((path) => path.slice(0, -'.ts'.length));

/** Compiles what has changed since the last build; all of it where a compiled file is gone. */
async function compile() {
  if (!modules().every((name) => existsSync(join(root, 'dist', `${name}.js`)))) rmSync(buildInfo, { force: true });
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit', cwd: root }), 'exit');
  return code ?? 1;
}

async function finish() {
  sweep(join(root, 'dist'), join(root, 'src'));
  for (const folder of copied) {
    rmSync(join(root, 'dist', folder), { recursive: true, force: true });
    cpSync(join(root, 'src', folder), join(root, 'dist', folder), { recursive: true });
  }
  await prepareDatabase();
}

const web = process.argv.includes('--no-web') ? undefined : buildWeb();
const status = await compile();
if (status === 0) await finish();
await web;
process.exitCode = status;
