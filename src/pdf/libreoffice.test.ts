import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PdfEngine } from './engine.ts';
import { libreOfficeEngine } from './libreoffice.ts';

const run = promisify(execFile);

const sentence = 'Ủy ban nhân dân phường Điện Biên Phủ ban hành Kế hoạch cải cách hành chính.';

const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-15T01:30:00Z</dcterms:created></cp:coreProperties>`,
};

const paragraph = `<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr><w:t>${sentence}</w:t></w:r></w:p>`;

function zipOf(contents: Record<string, string>): Uint8Array {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(contents)) zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const wordFile = (body: string) =>
  zipOf({
    ...parts,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

/** An OpenDocument text that has a Word file's part as well: LibreOffice reads it, if it is let. */
const disguised = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="word/document.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text><text:p>${sentence}</text:p></office:text></office:body></office:document-content>`,
  'word/document.xml': '<w/>',
});

const short = wordFile(paragraph);
const long = wordFile(paragraph.repeat(20_000));

/** Everything of these tests lies here, so that what is left over shows. */
let place: string;
let engine: PdfEngine;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kehoach-test-'));
  vi.stubEnv('TMPDIR', place);
  engine = libreOfficeEngine();
});

afterAll(async () => {
  await engine.close();
  expect(await readdir(place)).toEqual([]);
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

/** The offices that this process started. */
async function offices(): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,stat=,args=']);
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/));
  return rows
    .filter(
      ([, ppid, state, program]) =>
        Number(ppid) === process.pid && !/^Z/.test(state!) && /soffice\.bin$/.test(program!),
    )
    .map(([pid]) => Number(pid));
}

/** When LibreOffice works on the document: the courier is under way. */
async function untilHandedOver(): Promise<void> {
  const couriers = async () => {
    const { stdout } = await run('ps', ['-eo', 'ppid=,args=']);
    return stdout.split('\n').some((row) => row.trim().startsWith(`${process.pid} `) && row.includes('--convert-to'));
  };
  await expect.poll(couriers, { timeout: 20_000, interval: 20 }).toBe(true);
  await pause(100);
}

const head = (pdf: Uint8Array) => Buffer.from(pdf.subarray(0, 5)).toString('latin1');

async function textOf(pdf: Uint8Array): Promise<string> {
  const extracting = run('pdftotext', ['-', '-']);
  extracting.child.stdin?.end(pdf);
  return (await extracting).stdout.trim();
}

describe('a Word file', () => {
  it('becomes a PDF with its Vietnamese text', async () => {
    const pdf = await engine.convert(short);
    expect(head(pdf)).toBe('%PDF-');
    expect(await textOf(pdf)).toBe(sentence);
  });

  it('becomes the same bytes at another time by another process', async () => {
    const first = await engine.convert(short);
    const other = libreOfficeEngine();
    await pause(1100);
    const second = await other.convert(short).finally(() => other.close());
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('waits for its turn behind others', async () => {
    const pdfs = await Promise.all([1, 2, 3, 4].map(() => engine.convert(short)));
    expect(pdfs.map(head)).toEqual(Array.from({ length: 4 }, () => '%PDF-'));
    expect(await offices()).toHaveLength(1);
  });
});

describe('what is no Word file', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('Kế hoạch cải cách hành chính')],
    ['a web page', Buffer.from('<html><body>PK</body></html>')],
    ['a zip of something else', zipOf({ 'xl/workbook.xml': '<workbook/>' })],
    ['another format that pretends to be a Word file', disguised],
    ['a Word file cut in half', short.subarray(0, short.length / 2)],
    ['a Word file with unreadable text', zipOf({ ...parts, 'word/document.xml': '<w:document><w:body' })],
    ['a Word file without its types', zipOf({ 'word/document.xml': 'không phải XML' })],
  ])('is refused: %s', async (_, bytes) => {
    await expect(engine.convert(bytes)).rejects.toMatchObject({ kind: 'input', code: 'pdf.not-convertible' });
  });
});

describe('trouble', () => {
  it('a document that takes too long is given up, and the next one is converted', async () => {
    await engine.convert(short);
    const [before] = await offices();
    await expect(engine.convert(short, { deadlineMs: 1 })).rejects.toMatchObject({
      kind: 'timeout',
      code: 'pdf.timeout',
    });
    expect(await offices()).toEqual([]);
    expect(head(await engine.convert(short))).toBe('%PDF-');
    expect(await offices()).not.toContain(before);
  });

  it('an office killed between two documents is replaced', async () => {
    await engine.convert(short);
    for (const pid of await offices()) process.kill(pid, 'SIGKILL');
    expect(await textOf(await engine.convert(short))).toBe(sentence);
  });

  it('an office killed under a document is replaced and the document converted', async () => {
    await engine.convert(short);
    const converting = engine.convert(long);
    await untilHandedOver();
    for (const pid of await offices()) process.kill(pid, 'SIGKILL');
    expect(head(await converting)).toBe('%PDF-');
  });

  it('a cancelled document is given up whether it runs or waits, and the next one is converted', async () => {
    await engine.convert(short);
    const running = new AbortController();
    const waiting = new AbortController();
    const cancelled = [running, waiting].map(({ signal }) =>
      expect(engine.convert(long, { signal })).rejects.toMatchObject({ code: 'pdf.cancelled' }),
    );
    const next = engine.convert(short);
    await untilHandedOver();
    waiting.abort();
    running.abort();
    await Promise.all(cancelled);
    expect(head(await next)).toBe('%PDF-');
  });

  it('closing refuses what runs, what waits and what comes, and ends the office', async () => {
    const others = await offices();
    const closed = libreOfficeEngine();
    const refused = [long, short].map((docx) =>
      expect(closed.convert(docx)).rejects.toMatchObject({ kind: 'unavailable', code: 'pdf.cancelled' }),
    );
    await expect.poll(async () => (await offices()).length, { timeout: 20_000 }).toBe(others.length + 1);
    await closed.close();
    await Promise.all(refused);
    await expect(closed.convert(short)).rejects.toMatchObject({ code: 'pdf.cancelled' });
    expect(await offices()).toEqual(others);
  });

  it('a missing LibreOffice is told with the line that installs it', async () => {
    const missing = libreOfficeEngine({ env: { ...process.env, KEHOACH_SOFFICE: '/nowhere/soffice' } });
    const failure = {
      kind: 'unavailable',
      code: 'pdf.soffice-missing',
      message: expect.stringContaining(
        'apt-get install --no-install-recommends libreoffice-writer fonts-liberation2',
      ) as unknown,
    };
    await expect(missing.convert(short)).rejects.toMatchObject(failure);
    await expect(missing.version()).rejects.toMatchObject(failure);
    await missing.close();
  });

  it('a LibreOffice that does not start is told', async () => {
    const broken = libreOfficeEngine({ soffice: '/bin/false' });
    const failure = { kind: 'unavailable', code: 'pdf.soffice-failed' };
    await expect(broken.convert(short)).rejects.toMatchObject(failure);
    await expect(broken.version()).rejects.toMatchObject(failure);
    await broken.close();
  });
});

it('says its version', async () => {
  expect(await engine.version()).toMatch(/^LibreOffice \d+(\.\d+)+$/);
});
