/** `POST /api/v1/pdf` by real requests to a service that listens. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { libreOfficeEngine } from '../../src/pdf/libreoffice.ts';
import { fileConverter, type FileConverter } from '../../src/pdf/outside/converter.ts';
import { bomb } from '../gate/hostile/bombs.ts';
import { encryptedDocx, oldDoc } from '../gate/hostile/foreign.ts';
import { text, wordFile, workbook } from '../gate/hostile/office-file.ts';
import { changed, moved, sampleDocx } from '../gate/hostile/ordinary.ts';
import { hostileZip } from '../gate/hostile/zip.ts';
import { quickConverter, startService } from './service-under-test.ts';

const run = promisify(execFile);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const office = libreOfficeEngine();
const converter = fileConverter({ office });
let app: FastifyInstance;
let docx: Uint8Array;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-'));
  docx = await sampleDocx();
  ({ app } = await startService({ converter }));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  converter.close();
  await office.close();
  await rm(folder, { recursive: true });
});

function send(body: Uint8Array, { query = '', type = wordType, to = app } = {}): Promise<Response> {
  const { port } = to.server.address() as AddressInfo;
  const init = { method: 'POST', headers: { 'content-type': type }, body: Buffer.from(body) };
  return fetch(`http://127.0.0.1:${port}/api/v1/pdf${query}`, init);
}

async function expectProblem(answer: Response, status: number, code: string): Promise<Problem> {
  const words = await answer.text();
  expect(answer.status, words.slice(0, 400)).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const told = JSON.parse(words) as Problem;
  expect(told).toMatchObject({ status, code, type: `urn:kehoach:problem:${code}` });
  return told;
}

async function textOf(answer: Response): Promise<string> {
  const pdf = join(folder, 'answer.pdf');
  await writeFile(pdf, Buffer.from(await answer.arrayBuffer()));
  return (await run('pdftotext', ['-layout', pdf, '-'])).stdout;
}

const bordered = () =>
  changed(docx, {
    'word/document.xml': (xml) =>
      xml.replace(
        /(<w:pStyle w:val="[^"]*"\/>)/u,
        '$1<w:pBdr><w:top w:val="double" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>',
      ),
  });

describe('a Word file becomes a PDF', () => {
  it.each([wordType, 'application/octet-stream'])('sent as %s, with the engine in a header', async (type) => {
    const answer = await send(docx, { type });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-kehoach-engine')).toMatch(/^Kehoach \d/);
    expect(answer.headers.get('x-kehoach-findings')).toBe('0');
    expect(answer.headers.get('x-kehoach-finding-codes')).toBeNull();
    expect(await textOf(answer)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('by LibreOffice when told, and by itself where our own engine cannot', async () => {
    for (const [file, query] of [
      [docx, '?engine=libreoffice'],
      [bordered(), ''],
    ] as const) {
      const answer = await send(file, { query });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-kehoach-engine')).toMatch(/^LibreOffice \d/);
      expect(await textOf(answer)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    }
  });

  it.each(['word/document2.xml', 'noi-dung/van-ban.xml'])(
    'whose document is at %s, through both engines',
    async (to) => {
      for (const engine of ['native', 'libreoffice']) {
        const answer = await send(moved(docx, to), { query: `?engine=${engine}` });
        expect(answer.status, engine).toBe(200);
        expect(await textOf(answer), engine).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      }
    },
  );

  it('without what the gate strips, told by code', async () => {
    const macro = wordFile({
      body: text('Điều 1. Phạm vi điều chỉnh'),
      links: [
        { id: 'rId7', type: 'image', target: 'http://127.0.0.1:9/x.png', external: true },
        { id: 'rId8', type: 'attachedTemplate', target: 'file:///x.dotm', external: true },
      ],
    });
    const answer = await send(macro);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-kehoach-findings')).toBe('2');
    expect(answer.headers.get('x-kehoach-finding-codes')?.split(', ').sort()).toEqual([
      'word.gate-attached-template',
      'word.gate-external-image',
    ]);
    expect(await textOf(answer)).toContain('Phạm vi điều chỉnh');
  });

  it('the same bytes each time, also after a process has been replaced', async () => {
    const first = Buffer.from(await (await send(docx)).arrayBuffer());
    await send(await bomb(50 * 1024 * 1024, 1_000));
    expect(Buffer.from(await (await send(docx)).arrayBuffer()).equals(first)).toBe(true);
  });
});

/** A real file of another format, made by LibreOffice. */
async function otherFormat(ending: string): Promise<Uint8Array> {
  const source = join(folder, 'nguon.docx');
  await writeFile(source, docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', ending, '--outdir', folder, source]);
  return readFile(join(folder, `nguon.${ending}`));
}

describe('what is no sound Word file is refused, and says what it is', () => {
  const octets = { type: 'application/octet-stream' };

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['a bomb', () => bomb(100 * 1024 * 1024, 1_000), 'word.gate-forged', 'khai trong tệp nén'],
    ['a bomb that says so', () => bomb(100 * 1024 * 1024, 100 * 1024 * 1024), 'word.gate-inflates', 'phình ra'],
    ['a zip of something else', () => hostileZip([{ name: 'a.txt', content: 'a' }]), 'word.not-docx', 'tệp nén'],
    ['a zip with nothing after its first bytes', () => Buffer.from('PK\x03\x04rác'), 'word.gate-cut-off', 'cắt cụt'],
    ['garbage', () => Buffer.alloc(5_000, 0xa7), 'word.not-docx', 'không phải là tệp Word'],
    ['a .doc of Word 97', () => otherFormat('doc'), 'word.gate-old-format', '.doc'],
    ['a .doc, in short', oldDoc, 'word.gate-old-format', 'Lưu dưới dạng'],
    ['a .docx with a password', encryptedDocx, 'word.gate-password', 'mật khẩu'],
    ['an .odt', () => otherFormat('odt'), 'word.gate-open-document', 'OpenDocument'],
    ['an .rtf', () => otherFormat('rtf'), 'word.gate-rtf', 'RTF'],
    ['a PDF', () => otherFormat('pdf'), 'word.gate-pdf', 'PDF'],
    ['a workbook', () => workbook(), 'word.not-docx', '.xlsx'],
    ['a web page', () => Buffer.from('<!DOCTYPE html><html></html>'), 'word.gate-web-page', 'trang web'],
    ['a file cut in half', () => docx.subarray(0, docx.length / 2), 'word.gate-cut-off', 'cắt cụt'],
  ])('%s', async (_, make, code, words) => {
    const told = await expectProblem(await send(await make(), octets), 422, code);
    expect(told.detail).toContain(words);
  });

  it('a .docm, with its place', async () => {
    const docm = wordFile({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' });
    const told = await expectProblem(await send(docm, octets), 422, 'word.gate-refused');
    expect(told.detail).toContain('.docm');
    expect(told.findings).toMatchObject([{ code: 'word.gate-macro-document', path: 'word/document.xml' }]);
  });

  it('an empty body, and none', async () => {
    await expectProblem(await send(new Uint8Array()), 400, 'http.no-body');
    const { port } = app.server.address() as AddressInfo;
    await expectProblem(await fetch(`http://127.0.0.1:${port}/api/v1/pdf`, { method: 'POST' }), 400, 'http.no-body');
  });

  it('what our own engine cannot set, when only that is asked for: what and where', async () => {
    const told = await expectProblem(
      await send(bordered(), { query: '?engine=native' }),
      422,
      'pdf.native-unsupported',
    );
    expect(told.detail).toMatch(/đường viền đoạn văn hai nét \(1 chỗ: .*đoạn \d+/);
    expect(told.findings[0]?.path).toMatch(/đoạn \d+/);
  });
});

describe('a wrong request', () => {
  it.each([
    ['application/json', 'tệp Word'],
    ['application/msword', '.doc là dạng cũ'],
    ['application/vnd.ms-word.document.macroEnabled.12', '.docm'],
    ['application/vnd.oasis.opendocument.text', '.odt'],
    ['application/pdf', 'đã là PDF'],
    ['multipart/form-data; boundary=x', 'multipart'],
  ])('of media type %s', async (type, words) => {
    const told = await expectProblem(await send(docx, { type }), 415, 'http.wrong-media-type');
    expect(told.detail).toContain(words);
    expect(told.detail).toContain(wordType);
  });

  it('larger than the service takes', async () => {
    const told = await expectProblem(await send(Buffer.alloc(9 * 1024 * 1024)), 413, 'http.body-too-large');
    expect(told.detail).toContain('8 MB');
  });

  it('with an engine or parameter that is unknown', async () => {
    const told = await expectProblem(await send(docx, { query: '?engine=word' }), 400, 'http.bad-query');
    expect(told.detail).toContain('auto, native, libreoffice');
    await expectProblem(await send(docx, { query: '?enginee=auto' }), 400, 'http.bad-query');
  });
});

/** A service with a converter of its own. */
async function withConverter(own: FileConverter, check: (to: FastifyInstance) => Promise<void>, most = 20) {
  const service = await startService({ converter: own, mostFiles: most });
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  try {
    await check(service.app);
  } finally {
    await service.app.close();
    own.close();
  }
}

describe('what may mend itself, and what not', () => {
  it('LibreOffice asked for and missing: later, with Retry-After; without it, what is unsupported and where', async () => {
    const missing = libreOfficeEngine({ env: { ...process.env, KEHOACH_SOFFICE: '/khong/co/soffice' } });
    await withConverter(fileConverter({ office: missing }), async (to) => {
      const answer = await send(docx, { query: '?engine=libreoffice', to });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      await expectProblem(answer, 503, 'pdf.soffice-missing');
      const told = await expectProblem(await send(bordered(), { to }), 422, 'pdf.native-unsupported');
      expect(told.detail).toContain('apt-get install');
      expect(told.findings.length).toBeGreaterThan(0);
    });
  });

  it('a file that takes too long: 504, without Retry-After', async () => {
    // Words that do not repeat: what inflates beyond measure is refused before the time is up.
    const words = (n: number) => Array.from({ length: 400 }, (_, i) => `từ${(n * 7_919 + i * 104_729) % 99_991}`);
    const body = Array.from({ length: 2_000 }, (_, n) => text(words(n).join(' '))).join('');
    const quick = fileConverter({ office, limits: { deadlineMs: 400 }, pool: { processes: 1 } });
    await withConverter(quick, async (to) => {
      const answer = await send(wordFile({ body }), { to });
      expect(answer.headers.get('retry-after')).toBeNull();
      await expectProblem(answer, 504, 'word.gate-timeout');
    });
  });

  it('more files at once than the service takes: later', async () => {
    const slow: FileConverter = {
      ...quickConverter,
      convert: () =>
        new Promise((resolve) =>
          setTimeout(() => resolve({ pdf: Buffer.from('%PDF'), engine: 'K', findings: [] }), 300),
        ),
    };
    await withConverter(
      slow,
      async (to) => {
        const answers = await Promise.all([1, 2, 3, 4].map(() => send(docx, { to })));
        const busy = answers.filter(({ status }) => status === 503);
        expect(busy).toHaveLength(2);
        await expectProblem(busy[0]!, 503, 'http.busy');
      },
      2,
    );
  });
});
