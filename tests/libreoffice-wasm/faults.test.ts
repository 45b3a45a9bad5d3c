import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PdfEngine } from '../../src/pdf/engine.ts';
import { officeEngine } from '../../src/pdf/libreoffice.ts';
import { wasmVariable } from '../../src/pdf/wasm/installation.ts';
import { wasmOffice } from '../../src/pdf/wasm/kind.ts';
import { makePackage, type PackageUnderTest } from './package-under-test.ts';

const patience = { startMs: 4_000, documentMs: 1_500, idleMs: 60_000 };

const word = (() => {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
  );
  return zip.generate({ type: 'uint8array' });
})();

let place: string;
let fake: PackageUnderTest;
const begun: PdfEngine[] = [];

function engineOf(folder = fake.folder, changes: Partial<typeof patience> = {}): PdfEngine {
  const engine = officeEngine(
    wasmOffice({ ...process.env, [wasmVariable]: folder }, { ...patience, ...changes }),
    20_000,
  );
  begun.push(engine);
  return engine;
}

const textOf = async (pdf: Promise<Uint8Array>) => Buffer.from(await pdf).toString('latin1');

/** Running, not only waiting to be buried. */
function isAlive(pid: number): boolean {
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return status !== '' && !/\) [ZX]/.test(status);
}

beforeAll(() => {
  fake = makePackage();
  place = mkdtempSync(join(tmpdir(), 'kehoach-test-'));
  vi.stubEnv('TMPDIR', place);
});

afterEach(async () => {
  await Promise.all(begun.splice(0).map((engine) => engine.close()));
  expect(fake.starts().filter(isAlive)).toEqual([]);
  expect(readdirSync(place)).toEqual([]);
  fake.calm();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
  fake.remove();
});

it('starts one process, with enough threads, for all documents', async () => {
  const engine = engineOf();
  const texts = await Promise.all([1, 2, 3].map(() => textOf(engine.convert(word))));
  expect(new Set(texts.map((text) => /\d+ threads/.exec(text)?.[0]))).toEqual(new Set(['12 threads']));
  expect(fake.starts()).toHaveLength(1);
});

describe('a hang', () => {
  it.each(['start-hangs', 'document-hangs'] as const)(
    '(%s) is noticed, and the document made by a new process',
    async (fault) => {
      fake.inject(fault);
      expect(await textOf(engineOf().convert(word))).toContain('%PDF');
      expect(fake.starts()).toHaveLength(2);
    },
  );

  it('at the same document twice is told, and the next document is made', async () => {
    fake.inject('document-hangs', 'document-hangs');
    const engine = engineOf();
    await expect(engine.convert(word)).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf.soffice-failed' });
    expect(await textOf(engine.convert(word))).toContain('%PDF');
  });

  it('longer than the deadline of the call ends by the deadline', async () => {
    fake.inject('document-hangs');
    const engine = engineOf(fake.folder, { documentMs: 60_000 });
    await expect(engine.convert(word, { deadlineMs: 1_000 })).rejects.toMatchObject({ code: 'pdf.timeout' });
  });
});

describe('a process', () => {
  it.each(['document-dies', 'document-throws'] as const)(
    'that ends under a document (%s) is replaced',
    async (fault) => {
      fake.inject(fault);
      expect(await textOf(engineOf().convert(word))).toContain('%PDF');
      expect(fake.starts()).toHaveLength(2);
    },
  );

  it('killed between two documents is replaced', async () => {
    const engine = engineOf();
    await engine.convert(word);
    process.kill(fake.starts()[0]!, 'SIGKILL');
    expect(await textOf(engine.convert(word))).toContain('%PDF');
  });

  it('that fails at every start is told with its reason', async () => {
    fake.inject('start-fails', 'start-fails', 'start-fails');
    await expect(engineOf().convert(word)).rejects.toMatchObject({
      code: 'pdf.soffice-failed',
      cause: { reason: 'will-not-start', lastWords: expect.stringContaining('no memory') as unknown },
    });
  });

  it('without work for a while ends and gives its memory back; the next document starts another', async () => {
    const engine = engineOf(fake.folder, { idleMs: 300 });
    await engine.convert(word);
    const [first] = fake.starts();
    await expect.poll(() => isAlive(first!), { timeout: 5_000 }).toBe(false);
    expect(await textOf(engine.convert(word))).toContain('%PDF');
    expect(fake.starts()).toHaveLength(2);
  });
});

it('a document that LibreOffice cannot load is refused, without a second try', async () => {
  fake.inject('document-unreadable');
  await expect(engineOf().convert(word)).rejects.toMatchObject({ kind: 'input', code: 'pdf.not-convertible' });
  expect(fake.starts()).toHaveLength(1);
});

it.each([
  ['of another version', { version: '2.8.0' }, 'pdf.wasm-version', '2.8.0'],
  ['with another program', { soffice: 'initMainThread(){var pthreadPoolSize=8;}' }, 'pdf.wasm-changed', 'soffice.cjs'],
  [
    'with the program twice in a file',
    { soffice: 'initMainThread(){var pthreadPoolSize=4;'.repeat(2) },
    'pdf.wasm-changed',
    'soffice.cjs',
  ],
])('a package %s is refused before anything of it runs', async (_, look, code, told) => {
  const other = makePackage(look);
  const failure = { kind: 'unavailable', code, message: expect.stringContaining(told) as unknown };
  const engine = engineOf(other.folder);
  await expect(engine.convert(word)).rejects.toMatchObject(failure);
  await expect(engine.version()).rejects.toMatchObject(failure);
  expect(other.starts()).toEqual([]);
  other.remove();
});
