import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { ConfinedTask, Confinement, Usage } from '../../src/word/gate/confined/contract.ts';
import { runConfined } from '../../src/word/gate/confined/run.ts';
import { gateTask } from '../../src/word/gate/confined/tasks.ts';
import { bomb, sharedBomb } from './hostile/bombs.ts';
import { documentXml, paragraph, text, wordFile, workbook } from './hostile/office-file.ts';
import type { HostileEntry } from './hostile/zip.ts';

const module = new URL('./hostile/tasks.mjs', import.meta.url).href;
const task = <Result = unknown>(run: string): ConfinedTask<unknown, Result> => ({ module, run });
const limits: Confinement = { deadlineMs: 20_000, memoryMb: 300 };
const bytes = new Uint8Array([1, 2, 3]);

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome;
  throw new Error('It did not fail', { cause: outcome });
}

describe('work in a process of its own', () => {
  it('takes and gives bytes, maps and Vietnamese', async () => {
    const result = await runConfined(task('echo'), bytes, { tên: 'ế' }, limits);
    expect(result).toEqual({ argument: { tên: 'ế' }, bytes: expect.anything() as unknown, map: new Map([['ế', 3]]) });
  });

  it('sees nothing of the environment', async () => {
    process.env['SECRET_OF_TEST'] = 'x';
    const names = await runConfined(task<string[]>('environment'), bytes, undefined, limits);
    expect(names.filter((name) => /SECRET|PATH|HOME|DATABASE/.test(name) && name !== 'PATH')).toEqual([]);
  });

  it('is ended at its deadline', async () => {
    const started = performance.now();
    const failure = await failureOf(runConfined(task('loop'), bytes, undefined, { ...limits, deadlineMs: 1_000 }));
    expect(failure).toMatchObject({ kind: 'timeout', code: 'word.gate-timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it.runIf(process.platform === 'linux')('is stopped when its buffers outgrow the limit', async () => {
    let usage = undefined as Usage | undefined;
    const onUsage = (told: Usage) => (usage = told);
    const failure = await failureOf(runConfined(task('takeBuffers'), bytes, undefined, { ...limits, onUsage }));
    expect(failure).toMatchObject({ kind: 'input', code: 'word.gate-memory' });
    // Sometimes there is not even enough left to say so.
    if (!usage) return;
    expect(usage.peakMb - usage.idleMb).toBeGreaterThan(limits.memoryMb / 2);
    expect(usage.peakMb - usage.idleMb).toBeLessThan(limits.memoryMb + 100);
  });

  it('is stopped when its heap outgrows the limit', async () => {
    const failure = await failureOf(runConfined(task('takeHeap'), bytes, undefined, { ...limits, memoryMb: 60 }));
    expect(failure).toMatchObject({ kind: 'input', code: 'word.gate-memory' });
  });

  it('that breaks is told apart from what it refuses', async () => {
    const fault = await failureOf(runConfined(task('fault'), bytes, undefined, limits));
    expect(fault).toMatchObject({ kind: 'input', code: 'word.gate-crashed' });
    expect(String(fault.cause)).toContain('oops');
    const died = await failureOf(runConfined(task('die'), bytes, undefined, limits));
    expect(died.code).toBe('word.gate-crashed');
    const refused = await failureOf(runConfined(gateTask, bytes, { door: 'convert', name: 'a.docx' }, limits));
    expect(refused).toMatchObject({ kind: 'input', code: 'word.gate-not-package' });
    expect(refused.message).toContain('a.docx');
  });

  it('ends when it is called off', async () => {
    const controller = new AbortController();
    const work = runConfined(task('loop'), bytes, undefined, { ...limits, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('called off')), 100);
    await expect(work).rejects.toThrow('called off');
  });
});

/** Files that cost as much as they can, and files that want to reach out. */
async function hostileFiles(port: number): Promise<[string, Uint8Array][]> {
  const gigabyte = 1024 * 1024 * 1024;
  const web = `http://127.0.0.1:${port}`;
  const swap = (content: string) =>
    wordFile({ change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, content, stored: true } : entry) });
  const stored = (entry: HostileEntry): HostileEntry => ({ ...entry, stored: true });
  const sources = Array.from({ length: 190 }, (_, i) => `a${i}:src="http://${'a'.repeat(65_000)}"`).join(' ');
  const swollenType = (entry: HostileEntry): HostileEntry => ({
    ...entry,
    content: (entry.content as string).replace('"application/xml"', `"application/${'xml'.repeat(4_100_000)}"`),
    stored: true,
  });
  const parts = Array.from({ length: 1_000 }, (_, i) => ({ name: `word/a${i}.xml`, content: '<a/>' }));
  const pieces = `<w:fldChar w:fldCharType="begin"/>${'<w:instrText>DDE </w:instrText>'.repeat(300_000)}`;
  const runs = Array.from({ length: 240_000 }, (_, i) => `<w:t w:b="${i}">Phụ lục ${(i * 7_919) % 10_007}</w:t>`);
  const half = documentXml(paragraph(runs.join('')));
  const full = (entry: HostileEntry): HostileEntry =>
    /document\.xml$|more\.xml$/.test(entry.name) ? { ...entry, content: half } : entry;
  const reaching = wordFile({
    body:
      paragraph(`<a:blip r:link="rId7"/><w:pict><v:imagedata src="${web}/vml.png"/></w:pict>`) +
      `<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;${web}/field.png&quot;"/></w:p><w:altChunk r:id="rId9"/>`,
    links: [
      { id: 'rId7', type: 'image', target: `${web}/image.png`, external: true },
      { id: 'rId8', type: 'image', target: 'file:///etc/passwd', external: true },
      { id: 'rId9', type: 'aFChunk', target: `${web}/chunk.htm`, external: true },
      { id: 'rId10', type: 'attachedTemplate', target: `${web}/x.dotm`, external: true },
    ],
  });
  const pictures = Array.from({ length: 60 }, (_, i) => ({
    name: `word/media/image${i}.png`,
    content: Buffer.alloc(512 * 1024, `\x89PNG${i}`, 'latin1'),
    stored: true,
  }));
  return [
    ['a bomb of 1 GB that says so', await bomb(gigabyte, gigabyte)],
    ['a bomb of 1 GB that claims 1 KB', await bomb(gigabyte, 1_024)],
    ['a bomb of 1 GB that claims the most that is allowed', await bomb(gigabyte, 4 * 1024 * 1024)],
    ['a bomb of 1 GB in 200 KB: five entries over one', await sharedBomb(gigabyte / 5, 5)],
    ['a bomb of zips', wordFile({ parts: [{ name: 'word/media/a.png', content: await bomb(gigabyte / 8, 1_024) }] })],
    ['100,000 nested elements', swap('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
    ['12 MB of small elements', swap(documentXml('<w:p/>'.repeat(2_000_000)))],
    ['12 MB of one text', swap(documentXml(text('ế'.repeat(4_100_000))))],
    ['a tag with 500,000 attributes', swap(`<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`)],
    ['100,000 nested fields', swap(documentXml(paragraph('<w:fldChar w:fldCharType="begin"/>'.repeat(100_000))))],
    ['a field in 300,000 pieces', swap(documentXml(paragraph(pieces)))],
    ['100,000 things to strip', swap(documentXml(paragraph('<w:object><w:control/></w:object>'.repeat(100_000))))],
    ['a formula of 12 MB', workbook({ body: `<c><f>${'a|'.repeat(6_200_000)}</f></c>`, change: stored })],
    ['a tag of 12 MB with addresses', swap(documentXml(paragraph(`<v:imagedata ${sources}/>`)))],
    ['a content type of 12 MB for 1,000 parts', wordFile({ change: swollenType, more: parts })],
    [
      'a target of 12 MB',
      wordFile({ links: [{ id: 'rId7', type: 'image', target: '../'.repeat(4_100_000) }], change: stored }),
    ],
    [
      'all that the limits allow at once',
      wordFile({ change: full, parts: [{ name: 'word/more.xml', content: '' }], more: pictures.slice(0, 52) }),
    ],
    ['30 MB of pictures', wordFile({ more: pictures })],
    ['addresses to be fetched', reaching],
  ];
}

describe('a hostile file, in a process of its own', () => {
  const asked: string[] = [];
  let server: Server;
  let files: [string, Uint8Array][] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    files = await hostileFiles((server.address() as AddressInfo).port);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is refused or harmless within 2 seconds and 200 MB above idle, and nothing is fetched', async () => {
    for (const [title, file] of files) {
      let usage: Usage | undefined;
      const confinement = { ...limits, onUsage: (told: Usage) => (usage = told) };
      const door = title.includes('formula') ? 'units-table' : 'convert';
      const started = performance.now();
      const outcome = await runConfined(gateTask, file, { door }, confinement).then(
        () => 'passed',
        (error: unknown) => (error instanceof Failure ? error.code : String(error)),
      );
      expect(usage, `${title}: ${outcome}`).toBeDefined();
      const { idleMb, peakMb } = usage!;
      const milliseconds = performance.now() - started;
      if (process.env['GATE_MEASURES']) {
        console.log(
          `${title} (${file.length}): ${outcome}, ${milliseconds.toFixed()} ms, +${(peakMb - idleMb).toFixed()} MB`,
        );
      }
      expect(outcome, title).toMatch(/^(passed|word\.gate-.*)$/);
      expect(milliseconds, title).toBeLessThan(2_000);
      expect(peakMb - idleMb, title).toBeLessThan(200);
    }
    expect(asked).toEqual([]);
  });
});
