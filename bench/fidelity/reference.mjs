/** The reference: LibreOffice as WebAssembly, run by the same engine that operators get, with what was rendered before kept. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { officeEngine } from '../../dist/pdf/libreoffice.js';
import { wasmPackage, wasmVariable, wasmVersion } from '../../dist/pdf/wasm/installation.js';
import { wasmOffice } from '../../dist/pdf/wasm/kind.js';

const { name, version } = wasmPackage;
const home = new URL('../reference/node_modules/', import.meta.url);
/** What has been rendered before; under node_modules, so that nothing else has to know of it. */
const cache = new URL('.cache/fidelity/', home);
const folder = new URL(`${name}/`, home);

const attempts = 3;

export const missing = () => !existsSync(folder);
export const howToInstall = 'npm ci --prefix bench/reference --ignore-scripts';
export const referenceVersion = () => wasmVersion;

export class Reference {
  #engine = officeEngine(wasmOffice({ ...process.env, [wasmVariable]: fileURLToPath(folder) }));

  /** @param fresh whether to render anew what has been rendered before */
  constructor(fresh) {
    this.fresh = fresh;
  }

  /** A document that hangs or dies twice is given further attempts: the reference decides what is right. */
  async #convert(docx) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#engine.convert(docx);
      } catch (error) {
        if (attempt === attempts || error.kind === 'input') throw error;
      }
    }
  }

  /** @returns the bytes of the PDF */
  async render(docx) {
    await mkdir(cache, { recursive: true });
    const key = createHash('sha256').update(`${name} ${version}`).update(docx).digest('hex');
    const [part, kept] = ['part', 'pdf'].map((end) => new URL(`${key}.${end}`, cache));
    if (!this.fresh && existsSync(kept)) return readFile(kept);
    await writeFile(part, await this.#convert(docx));
    await rename(part, kept);
    return readFile(kept);
  }

  close() {
    return this.#engine.close();
  }
}
