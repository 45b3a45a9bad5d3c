import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { encryptedDocx, oldDoc } from '../gate/hostile/foreign.ts';
import { text, wordFile } from '../gate/hostile/office-file.ts';
import { moved } from '../gate/hostile/ordinary.ts';
import { inLongSuite } from '../long-suite.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();

const withoutOffice = { KEHOACH_SOFFICE: '/khong/co/soffice' };

/** How many processes a process has started: LibreOffice is under way when there is one. */
async function childrenOf(pid: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'ppid=']);
  return stdout.split('\n').filter((line) => Number(line) === pid).length;
}

const head = async (name: string) => (await readFile(place.path(name))).subarray(0, 5).toString();

/** What `render` makes of the sample: the same each time, so it is made once. */
let rendered: Buffer | undefined;

/** A Word file of a sample as `van-ban.docx`. */
async function bringWord(): Promise<void> {
  await place.bring('toi-thieu');
  if (rendered) return writeFile(place.path('van-ban.docx'), rendered);
  expect((await place.run(['render', 'plan.json', '-o', 'van-ban.docx'])).code).toBe(0);
  rendered = await readFile(place.path('van-ban.docx'));
}

/** The same with a border around each paragraph, which our own engine cannot set. */
async function bringBordered(): Promise<void> {
  await bringWord();
  const zip = new PizZip(await readFile(place.path('van-ban.docx')));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const border = '<w:pBdr><w:top w:val="double" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>';
  zip.file('word/document.xml', xml.replace(/(<w:pStyle w:val="[^"]*"\/>)/u, `$1${border}`));
  await writeFile(place.path('van-ban.docx'), zip.generate({ type: 'nodebuffer' }));
}

describe('kehoach render --format pdf', () => {
  it('gives a PDF on a machine without LibreOffice, and says what made it', async () => {
    await place.bring('toi-thieu');
    const { code, stdout, stderr } = await place.run(
      ['render', 'plan.json', '-o', 'ra.pdf', '--json'],
      undefined,
      withoutOffice,
    );
    expect(code, stderr).toBe(0);
    expect(await head('ra.pdf')).toBe('%PDF-');
    const { provenance } = JSON.parse(stdout) as { provenance: { engine: string } };
    expect(provenance.engine).toMatch(/^Kehoach \d/);
  });

  it('gives a PDF through LibreOffice when told', async () => {
    await place.bring('toi-thieu');
    const words = ['render', 'plan.json', '-o', 'ra.pdf', '--engine', 'libreoffice', '--json'];
    const { code, stdout, stderr } = await place.runAlone(words);
    expect(code, stderr).toBe(0);
    expect(await head('ra.pdf')).toBe('%PDF-');
    const { provenance } = JSON.parse(stdout) as { provenance: { engine: string } };
    expect(provenance.engine).toMatch(/^LibreOffice \d/);
  });

  it('says how to install LibreOffice where it is asked for and missing', async () => {
    await place.bring('toi-thieu');
    const words = ['render', 'plan.json', '-f', 'pdf', '--engine', 'libreoffice'];
    const { code, stderr } = await place.run(words, undefined, withoutOffice);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Lỗi \[pdf\.soffice-missing\]: /);
    expect(await place.files()).toEqual(['plan.json']);
  });

  it('ends cleanly on Ctrl-C: nothing written, nothing said', async () => {
    await place.bring('b-quyet-dinh-ke-hoach-xa-2026');
    const child = place.start(['render', 'plan.json', '-f', 'pdf', '--engine', 'libreoffice']);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise((resolve) => child.once('close', resolve));
    await expect.poll(() => childrenOf(child.pid), { timeout: 30_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    const code = await ended;
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    expect(await place.files()).toEqual(['plan.json']);
  });
});

describe('kehoach pdf', () => {
  it('puts the PDF beside the Word file, the same that render gives', async () => {
    await bringWord();
    const { code, stdout, stderr } = await place.runAlone(['pdf', 'van-ban.docx'], undefined, withoutOffice);
    expect({ code, stderr, stdout: stdout.trim() }).toEqual({ code: 0, stderr: '', stdout: 'van-ban.pdf' });
    await place.run(['render', 'plan.json', '-o', 'plan.pdf']);
    expect(await readFile(place.path('van-ban.pdf'))).toEqual(await readFile(place.path('plan.pdf')));
  });

  it('tells file, size, sum and engine as JSON, and reads standard input', async () => {
    await bringWord();
    const docx = await readFile(place.path('van-ban.docx'));
    const { code, stdout } = await place.run(['pdf', '-', '-o', 'ra.pdf', '--json'], docx);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          path: 'ra.pdf',
          size: (await readFile(place.path('ra.pdf'))).length,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
      engine: expect.stringMatching(/^Kehoach \d/) as string,
      findings: [],
    });
  });

  it('tells what was left out of a file, on stderr and as JSON', async () => {
    const links = [{ id: 'rId7', type: 'attachedTemplate', target: 'file:///x.dotm', external: true }];
    await writeFile(place.path('a.docx'), wordFile({ links }));
    const { code, stdout, stderr } = await place.run(['pdf', 'a.docx'], undefined, withoutOffice);
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: 'a.pdf' });
    expect(stderr).toContain('[word.gate-attached-template]');
    const told = await place.run(['pdf', 'a.docx', '--force', '--json'], undefined, withoutOffice);
    expect(JSON.parse(told.stdout)).toMatchObject({
      findings: [{ code: 'word.gate-attached-template', path: 'word/_rels/document.xml.rels' }],
    });
  });

  it('takes a file whose document is elsewhere in the package', async () => {
    await bringWord();
    await writeFile(place.path('b.docx'), moved(await readFile(place.path('van-ban.docx')), 'noi-dung/a.xml'));
    expect(await place.run(['pdf', 'b.docx'], undefined, withoutOffice)).toMatchObject({ code: 0 });
    await place.run(['pdf', 'van-ban.docx'], undefined, withoutOffice);
    expect(await readFile(place.path('b.pdf'))).toEqual(await readFile(place.path('van-ban.pdf')));
  });

  it('ends a file that outgrows its deadline or its memory, as told by option or environment', async () => {
    const words = (n: number) => Array.from({ length: 400 }, (_, i) => `từ${(n * 7_919 + i * 104_729) % 99_991}`);
    const body = Array.from({ length: 2_000 }, (_, n) => text(words(n).join(' '))).join('');
    await writeFile(place.path('dai.docx'), wordFile({ body }));
    const late = await place.run(['pdf', 'dai.docx', '--deadline', '1'], undefined, withoutOffice);
    expect({ code: late.code, stderr: late.stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[word.gate-timeout]') as string,
    });
    const small = { ...withoutOffice, KEHOACH_FILE_MEMORY: '64', KEHOACH_FILE_DEADLINE: '60' };
    const large = await place.run(['pdf', 'dai.docx'], undefined, small);
    expect(large.stderr).toContain('[word.gate-memory]');
    const wrong = await place.run(['pdf', 'dai.docx', '--memory', '1']);
    expect(wrong.code).toBe(2);
  });

  // Each is told at the gate (tests/gate) and by the service (tests/http/pdf.test.ts) as well.
  const others = [
    ['a .doc', oldDoc, 'word.gate-old-format'],
    ['a file with a password', encryptedDocx, 'word.gate-password'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'word.gate-pdf'],
    ['an empty file', () => new Uint8Array(), 'word.gate-empty'],
  ] as const;
  it.each(inLongSuite ? others : others.slice(0, 1))('says that %s is one', async (_, make, code) => {
    await writeFile(place.path('a.docx'), make());
    const run = await place.run(['pdf', 'a.docx']);
    expect({ code: run.code, stderr: run.stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`[${code}]`) as string,
    });
  });

  it('replaces a PDF only with --force, and never the Word file', async () => {
    await bringWord();
    await writeFile(place.path('van-ban.pdf'), 'cũ');
    const refused = await place.run(['pdf', 'van-ban.docx']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('[cli.output-exists]');
    expect((await place.run(['pdf', 'van-ban.docx', '--force'])).code).toBe(0);
    expect(await head('van-ban.pdf')).toBe('%PDF-');
    const over = await place.run(['pdf', 'van-ban.docx', '-o', 'van-ban.docx', '--force']);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('[cli.format-and-ending]');
  });

  it('marks a draft and writes PDF/A as render does', async () => {
    await bringWord();
    expect((await place.run(['pdf', 'van-ban.docx', '--draft', '--pdfa'])).code).toBe(0);
    await place.run(['render', 'plan.json', '--draft', '--pdfa', '-o', 'plan.pdf']);
    expect(await readFile(place.path('van-ban.pdf'))).toEqual(await readFile(place.path('plan.pdf')));
  });

  it('lists what is unsupported, with its place, and the line that installs LibreOffice', async () => {
    await bringBordered();
    const { code, stdout } = await place.run(['pdf', 'van-ban.docx', '--json'], undefined, withoutOffice);
    const { error } = JSON.parse(stdout) as JsonError;
    expect(code).toBe(1);
    expect(error).toMatchObject({ code: 'pdf.native-unsupported', findings: [{ code: 'pdf.native-unsupported' }] });
    expect(error.findings[0]?.path).toMatch(/đoạn \d+/);
    expect(error.message).toContain('apt-get install');
    expect(await place.files()).toEqual(['plan.json', 'van-ban.docx']);
  });

  it('goes to LibreOffice by itself for what our own engine cannot set', async () => {
    await bringBordered();
    const { code, stdout, stderr } = await place.run(['pdf', 'van-ban.docx', '--json']);
    expect(code, stderr + stdout).toBe(0);
    expect((JSON.parse(stdout) as { engine: string }).engine).toMatch(/^LibreOffice \d/);
  });

  it.each([
    ['no-such-file', 'khong-co.docx', 2, 'cli.no-such-file'],
    ['plan data', 'plan.json', 1, 'word.not-docx'],
  ])('refuses %s', async (_what, input, code, told) => {
    await place.bring('toi-thieu');
    const run = await place.run(['pdf', input]);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(`[${told}]`);
    expect(await place.files()).toEqual(['plan.json']);
  });
});
