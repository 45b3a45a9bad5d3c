/**
 * The reference engine in a process of its own: LibreOffice as WebAssembly, one document after another.
 * Takes `{ docx, pdf }` (paths), answers `{ ready }`, `{ done }` or `{ error }`.
 */
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const root = path.join(__dirname, '../reference/node_modules/@matbee/libreoffice-converter');
const program = path.join(root, 'wasm', 'soffice.cjs');

/** The package starts with too few threads and then waits for one for ever; its own files stay as they are. */
const fewThreads = 'initMainThread(){var pthreadPoolSize=4;';
const enoughThreads = 'initMainThread(){var pthreadPoolSize=12;';

const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file) {
  if (file !== program) return compile.call(this, text, file);
  if (!text.includes(fewThreads)) {
    throw new Error(`${path.basename(file)} does not hold "${fewThreads}": the package has changed, look at it anew.`);
  }
  return compile.call(this, text.replace(fewThreads, enoughThreads), file);
};

async function main() {
  const loader = require(path.join(root, 'wasm/loader.cjs'));
  const { LibreOfficeConverter } = require(path.join(root, 'dist/index.cjs'));
  const converter = new LibreOfficeConverter({
    wasmPath: path.join(root, 'wasm'),
    wasmLoader: { ...loader, createModule: (config) => loader.createModule({ ...config, noInitialRun: true }) },
    verbose: false,
  });
  await converter.initialize();
  process.on('message', async ({ docx, pdf }) => {
    try {
      const options = { inputFormat: 'docx', outputFormat: 'pdf' };
      const { data } = await converter.convert(fs.readFileSync(docx), options, path.basename(docx));
      fs.writeFileSync(pdf, data);
      process.send({ done: true });
    } catch (error) {
      process.send({ error: String(error) });
    }
  });
  process.send({ ready: true });
}

// The thread pool keeps the process alive; it ends with the one that started it.
process.on('disconnect', () => process.exit(0));
main().catch((error) => {
  process.send({ error: String(error), fatal: true }, () => process.exit(1));
});
