import { readFile, writeFile, mkdir, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { attachedOf, metadataOf, textOf } from '../native-pdf/poppler.ts';
import { placeForEach } from './command-line.ts';

const place = placeForEach();
const isWord = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml') !== null;

describe('kehoach render', () => {
  it('puts the Word file beside the plan, under its name', async () => {
    await place.bring('toi-thieu');
    const { code, stdout } = await place.runAlone(['render', 'plan.json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'plan.docx\n' });
    expect(await place.files()).toEqual(['plan.docx', 'plan.json']);
    expect(isWord(await readFile(place.path('plan.docx')))).toBe(true);
  });

  it('refuses to replace a file unless --force is given', async () => {
    await place.bring('toi-thieu');
    await writeFile(place.path('plan.docx'), 'của người khác');
    const refused = await place.run(['render', 'plan.json']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Lỗi [cli.output-exists]');
    expect(await readFile(place.path('plan.docx'), 'utf8')).toBe('của người khác');
    expect((await place.run(['render', 'plan.json', '--force'])).code).toBe(0);
    expect(isWord(await readFile(place.path('plan.docx')))).toBe(true);
  });

  it('never replaces what it reads, not even with --force', async () => {
    await place.bring('toi-thieu', 'plan.docx');
    const before = await readFile(place.path('plan.docx'));
    const { code, stderr } = await place.run(['render', 'plan.docx', '--force']);
    expect(code).toBe(2);
    expect(stderr).toContain('Lỗi [cli.output-is-input]');
    expect(await readFile(place.path('plan.docx'))).toEqual(before);
  });

  it('writes where -o says, making folders, or into a folder', async () => {
    await place.bring('toi-thieu');
    await mkdir(place.path('có sẵn'));
    expect((await place.run(['render', 'plan.json', '-o', 'mới/Kế hoạch.docx'])).code).toBe(0);
    expect((await place.run(['render', 'plan.json', '-o', 'có sẵn'])).code).toBe(0);
    expect((await place.run(['render', 'plan.json', '-o', 'sẽ có/'])).code).toBe(0);
    const expected = ['có sẵn/plan.docx', 'mới/Kế hoạch.docx', 'plan.json', 'sẽ có/plan.docx'];
    expect(await place.files()).toEqual(expected.sort());
  });

  it('takes a plan from stdin and a byte order mark', async () => {
    await place.bring('toi-thieu');
    const text = `\uFEFF${await readFile(place.path('plan.json'), 'utf8')}`;
    expect((await place.run(['render', '-', '-o', 'a.docx'], text)).code).toBe(0);
    const refused = await place.run(['render', '-'], text);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Lỗi [cli.output-needed]');
    expect(await place.files()).toEqual(['a.docx', 'plan.json']);
  });

  it('puts attachments into a folder beside the plan, into -o, or into a ZIP', async () => {
    await place.bring('b-quyet-dinh-ke-hoach-xa-2026');
    expect((await place.run(['render', 'plan.json', '--separate'])).code).toBe(0);
    const beside = (await place.files()).filter((file) => file.startsWith('plan/'));
    expect(beside.length).toBeGreaterThan(1);
    expect(beside.every((file) => file.endsWith('.docx'))).toBe(true);
    expect((await place.run(['render', 'plan.json', '--separate', '-o', 'ra'])).code).toBe(0);
    expect((await place.files()).filter((file) => file.startsWith('ra/'))).toHaveLength(beside.length);
    expect((await place.run(['render', 'plan.json', '--separate', '-o', 'ra.zip'])).code).toBe(0);
    const zip = new PizZip(await readFile(place.path('ra.zip')));
    expect(Object.keys(zip.files).sort()).toEqual(beside.map((file) => file.slice('plan/'.length)).sort());
    const refused = await place.run(['render', 'plan.json', '--separate', '-o', 'ra.docx']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Lỗi [cli.several-files]');
  });

  it('leaves no file of several when one of them is in the way', async () => {
    await place.bring('b-quyet-dinh-ke-hoach-xa-2026');
    await place.run(['render', 'plan.json', '--separate', '-o', 'ra']);
    const [first, ...others] = (await place.files()).filter((file) => file.startsWith('ra/'));
    await mkdir(place.path('hai'));
    await writeFile(place.path((first ?? '').replace('ra/', 'hai/')), 'của người khác');
    expect((await place.run(['render', 'plan.json', '--separate', '-o', 'hai'])).code).toBe(2);
    expect(others.length).toBeGreaterThan(0);
    expect((await place.files()).filter((file) => file.startsWith('hai/'))).toHaveLength(1);
  });

  it('with --json prints only JSON that names the files and their sums', async () => {
    await place.bring('toi-thieu');
    const { code, stdout, stderr } = await place.run(['render', 'plan.json', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse(stdout) as { files: { path: string; size: number; sha256: string }[]; provenance: object };
    const bytes = await readFile(place.path('plan.docx'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(told.files).toEqual([{ path: 'plan.docx', size: bytes.length, sha256 }]);
    expect(Object.keys(told.provenance).sort()).toEqual(['engine', 'fonts', 'plan', 'renderer', 'template']);
  });

  it('gives the same bytes in another process, time zone and language', async () => {
    await place.bring('b-quyet-dinh-ke-hoach-xa-2026');
    const places = {
      a: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
      b: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
    };
    for (const [name, env] of Object.entries(places)) {
      await place.runAlone(['render', 'plan.json', '-o', `${name}.docx`], undefined, env);
      await place.runAlone(['render', 'plan.json', '--separate', '-o', `${name}.zip`], undefined, env);
    }
    expect(await readFile(place.path('a.docx'))).toEqual(await readFile(place.path('b.docx')));
    expect(await readFile(place.path('a.zip'))).toEqual(await readFile(place.path('b.zip')));
  });

  it('marks a draft on every page, in Word as in PDF', async () => {
    await place.bring('toi-thieu');
    expect((await place.run(['render', 'plan.json', '--draft'])).code).toBe(0);
    const word = new PizZip(await readFile(place.path('plan.docx')));
    const headers = Object.keys(word.files).filter((name) => /^word\/header[^/]*\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(0);
    for (const name of headers) expect(word.file(name)?.asText()).toContain('string="DỰ THẢO"');
    await place.run(['render', 'plan.json', '-o', 'bản thường.pdf']);
    await place.run(['render', 'plan.json', '--draft', '-o', 'dự thảo.pdf']);
    expect(await textOf(await readFile(place.path('dự thảo.pdf')))).toEqual(
      await textOf(await readFile(place.path('bản thường.pdf'))),
    );
    expect(await readFile(place.path('dự thảo.pdf'))).not.toEqual(await readFile(place.path('bản thường.pdf')));
  });

  it('puts the plan into the PDF, under the sum that the provenance tells', async () => {
    await place.bring('toi-thieu');
    const { code, stdout } = await place.run(['render', 'plan.json', '-f', 'pdf', '--attach', '--json']);
    expect(code).toBe(0);
    const { provenance } = JSON.parse(stdout) as { provenance: { plan: string } };
    const { first } = await attachedOf(await readFile(place.path('plan.pdf')));
    expect(JSON.parse(first.toString())).toEqual(JSON.parse(await readFile(place.path('plan.json'), 'utf8')));
    expect(`sha256:${createHash('sha256').update(first).digest('hex')}`).toBe(provenance.plan);
  });

  it.each([
    [['--pdfa'], 2],
    [['--pdfa', '--attach', '--draft'], 3],
  ])('writes PDF/A with %j', async (options, part) => {
    await place.bring('toi-thieu');
    expect((await place.run(['render', 'plan.json', '-f', 'pdf', ...options])).code).toBe(0);
    const xmp = await metadataOf(await readFile(place.path('plan.pdf')));
    expect(xmp).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
  });

  it.each(['--pdfa', '--attach'])('refuses %s for a Word file', async (option) => {
    await place.bring('toi-thieu');
    const { code, stderr } = await place.run(['render', 'plan.json', option]);
    expect(code).toBe(2);
    expect(stderr).toContain('Lỗi [render.only-pdf]');
    expect(await place.files()).toEqual(['plan.json']);
  });

  it('takes the format from the ending of -o, and refuses a contradiction', async () => {
    await place.bring('toi-thieu');
    const { code, stderr } = await place.run(['render', 'plan.json', '--format', 'docx', '-o', 'a.pdf']);
    expect(code).toBe(2);
    expect(stderr).toContain('Lỗi [cli.format-and-ending]');
  });

  it('keeps ordinary permissions on what it writes', async () => {
    await place.bring('toi-thieu');
    await place.run(['render', 'plan.json']);
    expect((await stat(place.path('plan.docx'))).mode & 0o777).toBe(0o666 & ~process.umask());
  });
});
