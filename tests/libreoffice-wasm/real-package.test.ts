import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNamed } from '../../src/pdf/choose.ts';
import { wasmPackage } from '../../src/pdf/wasm/installation.ts';
import { documentPart, openPackage, writePackage } from '../../src/word/package.ts';
import { documentsOf, sampleData } from '../documents/samples.ts';

const reference = fileURLToPath(new URL('../../bench/reference', import.meta.url));
const isThere = existsSync(`${reference}/node_modules/${wasmPackage.name}/package.json`);
const told = isThere ? '' : ' (not installed: npm ci --prefix bench/reference --ignore-scripts)';

const env = { ...process.env, KEHOACH_LIBREOFFICE: 'wasm', KEHOACH_LIBREOFFICE_WASM: reference };

/** All 134 Vietnamese letters with marks, in both cases; the native engine has no glyph for the number beside them. */
const letters = [...'aăâeêioôơuưy'].flatMap((base) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (base + mark).normalize('NFC')),
);
const line = `${letters.join('')}đ`;

const poppler = (program: string, pdf: Uint8Array, ...args: string[]) =>
  execFileSync(program, [...args, '-', ...(program === 'pdftotext' ? ['-'] : [])], { input: pdf, encoding: 'utf8' });

describe.skipIf(!isThere)(`LibreOffice as WebAssembly, the real package${told}`, () => {
  const engine = engineNamed('auto', { env });
  let docx: Uint8Array;
  let pdf: Uint8Array;

  beforeAll(async () => {
    const [file] = (await documentsOf(sampleData('toi-thieu'))).files;
    const parts = new Map(openPackage(file!.bytes));
    const texts = ['①', line, line.toUpperCase()].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    parts.set(documentPart, String(parts.get(documentPart)).replace('<w:body>', `<w:body>${texts}`));
    docx = writePackage(parts);
    pdf = await engine.convert(docx);
  }, 200_000);

  afterAll(() => engine.close());

  it('sets what the engine of our own cannot, and is named for it with the version that the PDF tells', async () => {
    const version = await engine.version(docx);
    expect(version).toBe('LibreOffice 24.8.8.0 (@matbee/libreoffice-converter 2.7.2)');
    expect(poppler('pdfinfo', pdf)).toMatch(/Producer:\s+LibreOfficeDev 24\.8\.8\.0/);
  });

  it('has a font with the widths of Times New Roman and every Vietnamese letter', () => {
    expect(poppler('pdffonts', pdf)).toContain('LiberationSerif');
    const text = poppler('pdftotext', pdf).replace(/\s/g, '');
    expect(text).toContain(line);
    expect(text).toContain(line.toUpperCase());
  });

  it('gives the same bytes from another process', async () => {
    const other = engineNamed('libreoffice', { env });
    const again = await other.convert(docx).finally(() => other.close());
    expect(Buffer.compare(again, pdf)).toBe(0);
  }, 200_000);

  it.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('Kế hoạch cải cách hành chính')],
    ['a web page', Buffer.from('<html><body>PK</body></html>')],
  ])('refuses what is no Word file: %s', async (_, bytes) => {
    const other = engineNamed('libreoffice', { env });
    await expect(other.convert(bytes)).rejects.toMatchObject({ kind: 'input' });
    await other.close();
  });
});
