/** `POST /api/v1/import`: documents of any kind in, plans with their reports out, or a sentence that says what to do. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileImporter } from '../../src/intake/outside/importer.ts';
import type { Imported } from '../../src/intake/contract.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { oldDoc } from '../gate/hostile/foreign.ts';
import { reaching, sampleDocx } from '../gate/hostile/ordinary.ts';
import { problem, startService } from './service-under-test.ts';

const importer = fileImporter();
let app: FastifyInstance;
let log: string[];
let docx: Uint8Array;

beforeAll(async () => {
  docx = await sampleDocx();
  ({ app, log } = await startService({ importer }));
});
afterAll(() => app.close());

const url = '/api/v1/import';
const text = ['KẾ HOẠCH', 'Cải cách hành chính năm 2025', 'I. MỤC ĐÍCH', 'Nâng cao chất lượng phục vụ người dân.'].join(
  '\n',
);

const sendText = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers: { 'content-type': 'text/plain', ...headers }, payload });

function sendFile(bytes: Uint8Array | string, part = 'file') {
  const edge = 'ranh-gioi-0123456789';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="${part}"; filename="a.bin"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes as string), Buffer.from(`\r\n--${edge}--\r\n`)]);
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload,
  });
}

const words = ({ report }: Imported) => report.pieces.map((piece) => piece.text).join(' ');

describe('a document that is read', () => {
  it.each([
    ['a Word file in a form', () => sendFile(docx), 'docx'],
    ['a text in a form', () => sendFile(text), 'text'],
    ['a text as the body', () => sendText(text), 'text'],
  ])('gives a plan with the account of its pieces: %s', async (_, send, format) => {
    const answer = await send();
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const imported = JSON.parse(answer.body) as Imported;
    expect(imported.report.format).toBe(format);
    expect(words(imported)).toMatch(/cải cách hành chính/i);
    expect(() => parsePlan(imported.plan, { draft: true })).not.toThrow();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is understood in UTF-16 and in windows-1258 too', async () => {
    const wide = JSON.parse((await sendText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).body) as Imported;
    expect(words(wide)).toContain('chất lượng phục vụ');
    // `Của các ủy ban, của kế hoạch`: ủ and ế as a letter with a mark after it.
    const old = Buffer.from(
      'c\xfb\xd2a c\xe1c \xfb\xd2y ban, c\xfb\xd2a k\xea\xec hoa\xf2ch'.replaceAll('\xfb\xd2', 'u\xd2'),
      'latin1',
    );
    const imported = JSON.parse((await sendText(old)).body) as Imported;
    expect(words(imported)).toBe('của các ủy ban, của kế hoạch');
  });

  it('tells of characters that no document can hold', async () => {
    const { report } = JSON.parse((await sendText(`${text} Tiếp\x07theo, xã\x1Ephường.`)).body) as Imported;
    expect(report.pieces.filter(({ state }) => state === 'noise').map((piece) => piece.text)).toEqual(['1 ký tự']);
    expect(report.pieces.map((piece) => piece.text).join(' ')).toContain('Tiếp\uFFFDtheo, xã-phường');
  });

  it('leaves out what reaches out of a Word file, and says so', async () => {
    const answer = await sendFile(reaching(docx, 'http://127.0.0.1:9', '/etc/hostname'));
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const { report } = JSON.parse(answer.body) as Imported;
    expect(report.stripped.length).toBeGreaterThan(0);
  });

  it('leaves none of its words in the log', async () => {
    await sendText(text);
    expect(log.join('\n')).not.toContain('Nâng cao');
  });
});

describe('a document that cannot be read', () => {
  const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1');
  it.each([
    ['a PDF', pdf, 'intake.pdf', /chọn tất cả.*sao chép.*dán/],
    ['an old Word file', oldDoc(), 'intake.old-format', /lưu lại dạng \.docx/],
    ['an RTF', '{\\rtf1\\ansi xin chao}', 'intake.rtf', /lưu lại dạng \.docx/],
    ['a web page', '<!DOCTYPE html><html><body>Kế hoạch</body></html>', 'intake.web-page', /chọn tất cả/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'intake.picture', /OCR/],
    ['bytes', Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7) % 31)), 'intake.not-text', /dán văn bản/],
    [
      'an unknown encoding',
      Buffer.from('K\xd5 ho\xb9ch c\xf1a x\xb7, ph\xad\xeang', 'latin1'),
      'intake.old-encoding',
      /Unicode/,
    ],
    ['letters of TCVN3', 'KÕ ho¹ch cña ñy ban nh©n d©n x· vµ c¸c ngµnh', 'intake.old-encoding', /UniKey/],
    ['letters of VNI', 'KEÁ HOAÏCH CUÛA UÛY BAN nhaân daân vaø caùc ngaønh', 'intake.old-encoding', /UniKey/],
    ['UTF-8 misread', 'káº¿ hoáº¡ch cá»§a cÃ¡c xÃ£', 'intake.old-encoding', /Unicode/],
    ['blank lines', ' \n \n\f', 'intake.no-words', /không có chữ nào/],
    ['a text of 3 MB', 'Kế hoạch '.repeat(300_000), 'intake.too-large', /2 MB/],
    ['an archive of something else', Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), 'word.not-docx', /Word/],
  ])('is refused with what to do: %s', async (_, bytes, code, sentence) => {
    const answer = await sendFile(bytes);
    expect(problem(answer)).toMatchObject({ status: 422, code });
    expect(problem(answer).detail).toMatch(sentence);
  });

  it('is no document at all', async () => {
    expect(problem(await sendText(''))).toMatchObject({ status: 400, code: 'http.no-file' });
    expect(problem(await sendFile(text, 'van-ban'))).toMatchObject({ status: 400, code: 'http.bad-form' });
    const json = await app.inject({ method: 'POST', url, payload: { text } });
    expect(problem(json)).toMatchObject({ status: 415, code: 'http.wrong-media-type' });
    expect(problem(await sendText(text, { 'content-encoding': 'gzip' }))).toMatchObject({ code: 'http.encoded-body' });
  });

  it('is larger than the service takes', async () => {
    const answer = await sendText('x'.repeat(9 * 1024 * 1024));
    expect(problem(answer)).toMatchObject({ status: 413 });
  });
});

describe('a service that has enough to do', () => {
  it('asks to come back later', async () => {
    const { app: busy } = await startService({ importer, mostFiles: 0 });
    const answer = await busy.inject({ method: 'POST', url, headers: { 'content-type': 'text/plain' }, payload: text });
    expect(problem(answer)).toMatchObject({ status: 503, code: 'http.busy' });
    expect(answer.headers['retry-after']).toBeDefined();
  });
});
