/** A package that looks like the real one from outside, weighs nothing, and fails on demand. For tests. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wasmPackage } from '../../src/pdf/wasm/installation.ts';

export type Fault =
  'start-hangs' | 'start-fails' | 'document-hangs' | 'document-dies' | 'document-throws' | 'document-unreadable';

const program = 'function initMainThread(){var pthreadPoolSize=4;return pthreadPoolSize}module.exports=initMainThread;';

const loader = `exports.createModule = async ({ noInitialRun }) => {
  if (!noInitialRun) for (;;);
  return { threads: require('./soffice.cjs')() };
};`;

/** Every fault stands as a line in the file `faults`; what meets it takes it away. */
const converter = `
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');
const home = join(__dirname, '..');
function meets(fault) {
  const file = join(home, 'faults');
  const faults = existsSync(file) ? readFileSync(file, 'utf8').split('\\n').filter(Boolean) : [];
  if (!faults.includes(fault)) return false;
  faults.splice(faults.indexOf(fault), 1);
  writeFileSync(file, faults.join('\\n'));
  return true;
}
exports.LibreOfficeConverter = class {
  constructor(options) { this.options = options; }
  async initialize() {
    appendFileSync(join(home, 'starts'), process.pid + '\\n');
    if (!isAbsolute(this.options.wasmPath)) throw new Error('wasmPath is not absolute');
    if (meets('start-hangs')) for (;;);
    if (meets('start-fails')) throw new Error('no memory');
    this.module = await this.options.wasmLoader.createModule({});
  }
  async convert(bytes) {
    if (meets('document-hangs')) for (;;);
    if (meets('document-dies')) process.kill(process.pid, 'SIGKILL');
    if (meets('document-throws')) throw new Error('table index is out of bounds');
    if (meets('document-unreadable')) throw Object.assign(new Error('Failed to load'), { code: 'LOAD_FAILED' });
    const page = '% ' + this.module.threads + ' threads';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>',
      '<</Length ' + page.length + '>>\\nstream\\n' + page + '\\nendstream',
    ].map((object, at) => at + 1 + ' 0 obj\\n' + object + '\\nendobj\\n');
    return { data: Buffer.from('%PDF-1.7\\n' + objects.join('') + 'trailer\\n<</Root 1 0 R/Size 5>>\\n%%EOF\\n') };
  }
};`;

export interface PackageUnderTest {
  folder: string;
  /** Process ids, in the order of the starts. */
  starts(): number[];
  /** From now on these happen, once each. */
  inject(...faults: Fault[]): void;
  /** Forgets starts and faults. */
  calm(): void;
  remove(): void;
}

export function makePackage({ version = wasmPackage.version as string, soffice = program } = {}): PackageUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-wasm-test-'));
  const files = {
    'package.json': JSON.stringify({ name: wasmPackage.name, version, type: 'module' }),
    'wasm/soffice.cjs': soffice,
    'wasm/loader.cjs': loader,
    'dist/index.cjs': converter,
  };
  for (const name of ['wasm', 'dist']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const [starts, faults] = ['starts', 'faults'].map((name) => join(folder, name)) as [string, string];
  return {
    folder,
    starts: () => (existsSync(starts) ? readFileSync(starts, 'utf8').trim().split('\n').map(Number) : []),
    inject: (...names) => appendFileSync(faults, names.map((name) => `${name}\n`).join('')),
    calm: () => [starts, faults].forEach((file) => rmSync(file, { force: true })),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
