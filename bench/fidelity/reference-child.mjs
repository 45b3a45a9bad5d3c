/**
 * The reference engine in a process of its own: LibreOffice as WebAssembly, one document after another.
 * Takes `{ docx, pdf }` (paths), answers `{ ready }`, `{ done }` or `{ error }`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../reference/node_modules/@matbee/libreoffice-converter', import.meta.url));
const program = join(root, 'wasm', 'soffice.cjs');

/** The package starts with too few threads and then waits for one for ever; its own files stay as they are. */
const fewThreads = 'initMainThread(){var pthreadPoolSize=4;';
const enoughThreads = 'initMainThread(){var pthreadPoolSize=12;';

let patched = false;
const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file, ...rest) {
  if (file !== program) return compile.call(this, text, file, ...rest);
  if (!text.includes(fewThreads)) {
    throw new Error(`${basename(file)} does not hold "${fewThreads}": the package has changed, look at it anew.`);
  }
  patched = true;
  return compile.call(this, text.replace(fewThreads, enoughThreads), file, ...rest);
};

async function start() {
  const loader = require(join(root, 'wasm/loader.cjs'));
  const { LibreOfficeConverter } = require(join(root, 'dist/index.cjs'));
  const converter = new LibreOfficeConverter({
    wasmPath: join(root, 'wasm'),
    wasmLoader: { ...loader, createModule: (config) => loader.createModule({ ...config, noInitialRun: true }) },
    verbose: false,
  });
  await converter.initialize();
  if (!patched) throw new Error(`${basename(program)} was loaded without its number of threads being set.`);
  return converter;
}

async function convert(converter, { docx, pdf }) {
  try {
    const options = { inputFormat: 'docx', outputFormat: 'pdf' };
    const { data } = await converter.convert(readFileSync(docx), options, basename(docx));
    writeFileSync(pdf, data);
    process.send({ done: true });
  } catch (error) {
    process.send({ error: String(error) });
  }
}

// The threads would keep the process alive; it ends with the one that started it.
process.on('disconnect', () => process.exit(0));
try {
  const converter = await start();
  process.on('message', (job) => void convert(converter, job));
  process.send({ ready: true });
} catch (error) {
  process.send({ error: String(error) }, () => process.exit(1));
}
