/**
 * LibreOffice as WebAssembly in a process of its own: `node child.js PACKAGE-FOLDER IDLE-MS`. Says `{ ready }` once, then takes
 * `Question`s and gives `Answer`s. Whatever else goes wrong ends it with the reason on its standard error: its memory is not
 * to be trusted after a fault. Idle for so long, it ends and gives its memory back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Answer, Question, Ready } from './contract.ts';
import { programFile, withEnoughThreads } from './program.ts';

/** What is used of the package. */
interface Converter {
  initialize(): Promise<void>;
  convert(bytes: Uint8Array, options: object, name: string): Promise<{ data: Uint8Array }>;
}
interface Loader {
  createModule(config: object): Promise<unknown>;
}
type ConverterClass = new (options: object) => Converter;

/** The hook by which Node compiles a CommonJS file; not in its types. */
const commonJs = Module.prototype as unknown as {
  _compile(text: string, file: string, ...rest: unknown[]): unknown;
};

/** From now on the program is loaded with enough threads. Gives whether that has happened. */
function patchProgram(folder: string): () => boolean {
  const program = join(folder, programFile);
  const compile = commonJs._compile;
  let patched = false;
  commonJs._compile = function (text, file, ...rest) {
    if (file !== program) return compile.call(this, text, file, ...rest);
    const changed = withEnoughThreads(text);
    if (changed === undefined) throw new Error(`${file} does not hold the number of threads where it is expected`);
    patched = true;
    return compile.call(this, changed, file, ...rest);
  };
  return () => patched;
}

async function start(folder: string): Promise<Converter> {
  const require = createRequire(import.meta.url);
  const isPatched = patchProgram(folder);
  const loader = require(join(folder, 'wasm', 'loader.cjs')) as Loader;
  const { LibreOfficeConverter } = require(join(folder, 'dist', 'index.cjs')) as {
    LibreOfficeConverter: ConverterClass;
  };
  const converter = new LibreOfficeConverter({
    wasmPath: join(folder, 'wasm'),
    // Without it the program runs its own main function first, and some starts hang.
    wasmLoader: { ...loader, createModule: (config: object) => loader.createModule({ ...config, noInitialRun: true }) },
    verbose: false,
  });
  await converter.initialize();
  if (!isPatched()) throw new Error('soffice.cjs was loaded without its number of threads being set');
  return converter;
}

/** A file that cannot be loaded is the document's fault; anything else is thrown. */
async function convert(converter: Converter, { docx, pdf }: Question): Promise<Answer> {
  try {
    const options = { inputFormat: 'docx', outputFormat: 'pdf' };
    const { data } = await converter.convert(readFileSync(docx), options, 'document.docx');
    writeFileSync(pdf, data);
    return { kind: 'done' };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'LOAD_FAILED') return { kind: 'unreadable' };
    throw error;
  }
}

function say(message: Ready | Answer): void {
  process.send?.(message);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

const [folder = '', idleMs = ''] = process.argv.slice(2);

// The threads would keep the process alive; it ends with the one that started it.
process.on('disconnect', () => process.exit(0));

try {
  const converter = await start(folder);
  const rest = setTimeout(() => process.exit(0), Number(idleMs));
  process.on('message', (question: Question) => {
    rest.refresh();
    convert(converter, question).then((answer) => {
      rest.refresh();
      say(answer);
    }, fail);
  });
  say({ kind: 'ready' });
} catch (error) {
  fail(error);
}
