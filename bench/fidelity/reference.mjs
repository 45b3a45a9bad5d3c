/** The reference engine, watched: a document that takes too long costs its process, and is tried again in a new one. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('reference-child.mjs', import.meta.url));
const home = new URL('../reference/node_modules/', import.meta.url);
const manifest = new URL('@matbee/libreoffice-converter/package.json', home);
/** What has been rendered before; under node_modules, so that nothing else has to know of it. */
const cache = new URL('.cache/fidelity/', home);

const startMs = 180_000;
const documentMs = 180_000;
const attempts = 3;

export const missing = () => !existsSync(manifest);
export const howToInstall = 'npm ci --prefix bench/reference --ignore-scripts';
export const referenceVersion = async () => {
  const { name, version } = JSON.parse(await readFile(manifest, 'utf8'));
  return `${name} ${version}`;
};

/** The next message of a process, or an error when it ends or takes too long. */
function answer(process, ms) {
  return new Promise((resolve, reject) => {
    const settle = (act, value) => {
      clearTimeout(timer);
      process.off('message', heard);
      process.off('exit', gone);
      act(value);
    };
    const heard = (message) => settle(resolve, message);
    const gone = (code) => settle(reject, new Error(`the reference process ended (${code}): ${process.lastWords}`));
    const timer = setTimeout(() => settle(reject, new Error(`no answer within ${ms / 1000} s`)), ms);
    process.on('message', heard);
    process.on('exit', gone);
  });
}

export class Reference {
  /** @param fresh whether to render anew what has been rendered before */
  constructor(fresh) {
    this.fresh = fresh;
  }

  async #start() {
    this.process = fork(child, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.process.lastWords = '';
    const { process } = this;
    process.stderr.on('data', (text) => (process.lastWords = `${process.lastWords}${text}`.slice(-400)));
    const { ready, error } = await answer(this.process, startMs);
    if (!ready) throw new Error(`the reference did not start: ${error}`);
  }

  async #convert(docx, pdf) {
    if (!this.process) await this.#start();
    const answered = answer(this.process, documentMs);
    this.process.send({ docx, pdf });
    const { error } = await answered;
    if (error) throw new Error(error);
  }

  /** @returns the bytes of the PDF */
  async render(docx) {
    await mkdir(cache, { recursive: true });
    const key = createHash('sha256')
      .update(await referenceVersion())
      .update(docx)
      .digest('hex');
    const [input, output, kept] = ['docx', 'part', 'pdf'].map((end) => new URL(`${key}.${end}`, cache));
    if (!this.fresh && existsSync(kept)) return readFile(kept);
    await writeFile(input, docx);
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#convert(fileURLToPath(input), fileURLToPath(output));
        await rename(output, kept);
        return await readFile(kept);
      } catch (error) {
        this.close();
        if (attempt === attempts) throw error;
      }
    }
  }

  close() {
    this.process?.kill('SIGKILL');
    this.process = undefined;
  }
}
