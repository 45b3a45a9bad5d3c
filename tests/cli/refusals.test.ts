import { mkdir, readFile, writeFile } from 'node:fs/promises';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();

async function planWith(change: (plan: Record<string, unknown>) => void): Promise<void> {
  await place.bring('toi-thieu');
  const plan = JSON.parse(await readFile(place.path('plan.json'), 'utf8')) as Record<string, unknown>;
  change(plan);
  await writeFile(place.path('plan.json'), JSON.stringify(plan));
}

/** Renders, expects this refusal with and without `--json`, and no new file. */
async function expectRefusal(words: readonly string[], exit: number, code: string): Promise<JsonError['error']> {
  const before = await place.files();
  const told = await place.run(words);
  expect(told.code, told.stderr).toBe(exit);
  expect(told.stdout).toBe('');
  expect(told.stderr.split('\n')[0]).toMatch(/^Lỗi \[[a-z0-9.-]+\]: .{10,}/);
  expect(told.stderr).toContain(`Lỗi [${code}]: `);
  expect(told.stderr).not.toMatch(/^\s+at /m);
  const json = await place.run([...words, '--json']);
  expect(json.code).toBe(exit);
  expect(json.stderr).toBe('');
  const { error } = JSON.parse(json.stdout) as JsonError;
  expect(error.code).toBe(code);
  expect(await place.files()).toEqual(before);
  return error;
}

describe('wrong data', () => {
  it('JSON that is broken: line and column', async () => {
    await writeFile(place.path('plan.json'), '{\n  "period": { "from": 2026 },\n}\n');
    const { message } = await expectRefusal(['render', 'plan.json'], 1, 'cli.not-json');
    expect(message).toContain('dòng 3, cột 1');
  });

  it('an empty file, and one that is not UTF-8', async () => {
    await writeFile(place.path('plan.json'), '');
    await expectRefusal(['render', 'plan.json'], 1, 'cli.not-json');
    await writeFile(place.path('plan.json'), Buffer.from('\uFEFF{}', 'utf16le'));
    await expectRefusal(['render', 'plan.json'], 1, 'cli.not-utf8');
  });

  it('missing and unknown fields, each with its path', async () => {
    await planWith((plan) => {
      delete plan.period;
      plan.ky = 1;
    });
    const { findings } = await expectRefusal(['render', 'plan.json'], 1, 'plan.invalid');
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(['period plan.missing', 'ky plan.unknown-field']),
    );
  });

  it('ten megabytes of text', async () => {
    await planWith((plan) => (plan.variables = { dai: 'ă'.repeat(5_000_000) }));
    const { findings } = await expectRefusal(['render', 'plan.json'], 1, 'plan.invalid');
    expect(findings).toMatchObject([{ code: 'plan.text-too-long', path: 'variables.dai' }]);
  });

  it('more than 20,000 appendix rows', async () => {
    await planWith((plan) => {
      const rows = Array.from({ length: 20_001 }, () => ({ cells: { task: 'Việc' } }));
      plan.appendices = [{ title: 'Phụ lục', columns: [{ key: 'no' }, { key: 'task' }], rows }];
    });
    const { findings } = await expectRefusal(['render', 'plan.json'], 1, 'plan.invalid');
    expect(findings).toMatchObject([{ code: 'plan.too-many-rows', path: 'appendices[0].rows' }]);
  });

  it('data nested without end', async () => {
    await writeFile(place.path('plan.json'), '['.repeat(200_000) + ']'.repeat(200_000));
    const { code } = await place.runAlone(['render', 'plan.json']);
    expect(code).toBe(1);
    expect(await place.files()).toEqual(['plan.json']);
  });
});

describe('a wrong template', () => {
  /** The stock template with its body changed, as `mau.docx`. */
  async function spoil(change: (xml: string) => string): Promise<void> {
    const stock = new URL('../../templates/', import.meta.url);
    const zip = new PizZip(await readFile(new URL('ke-hoach.docx', stock)));
    zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''));
    await writeFile(place.path('mau.docx'), zip.generate({ type: 'nodebuffer' }));
  }
  const paragraph = (text: string) => `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const render = ['render', 'plan.json', '--template', 'mau.docx', '-o', 'ra.docx'];

  it('an unknown id, naming those there are', async () => {
    await place.bring('toi-thieu');
    const { message } = await expectRefusal(['render', 'plan.json', '--template', 'ke-hoac'], 2, 'template.unknown');
    expect(message).toContain('ke-hoach');
  });

  it('a tag that is unknown', async () => {
    await place.bring('toi-thieu');
    await spoil((xml) => xml.replace('<w:body>', paragraph('Về việc {trích yế}')));
    const told = await place.run(render);
    expect(told.code, told.stderr).toBe(1);
    expect(told.stderr).toMatch(/^Lỗi \[template\./);
    expect(told.stderr).toContain('trích yế');
    expect(await place.files()).toEqual(['mau.docx', 'plan.json']);
  });

  it('a loop that is never closed', async () => {
    await place.bring('toi-thieu');
    await spoil((xml) => xml.replace('<w:body>', paragraph('{#phụ lục}')));
    const told = await place.run(render);
    expect(told.code, told.stderr).toBe(1);
    expect(told.stderr).toMatch(/^Lỗi \[template\./);
    expect(await place.files()).toEqual(['mau.docx', 'plan.json']);
  });

  it('a file that is no Word file, and one that is missing', async () => {
    await place.bring('toi-thieu');
    await writeFile(place.path('mau.docx'), 'không phải Word');
    const told = await place.run(render);
    expect(told.code, told.stderr).toBe(1);
    expect(told.stderr).toContain('Lỗi [word.not-docx]');
    expect((await place.run(['render', 'plan.json', '--template', 'khong-co.docx'])).code).toBe(2);
    expect(await place.files()).toEqual(['mau.docx', 'plan.json']);
  });
});

describe('wrong use', () => {
  it.each([
    [['render'], 'cli.missing-argument'],
    [['render', 'plan.json', '--pdf'], 'cli.unknown-option'],
    [['rendr', 'plan.json'], 'cli.unknown-command'],
    [['render', 'plan.json', 'hai.json'], 'cli.too-many-arguments'],
    [['render', 'plan.json', '--format', 'odt'], 'cli.unknown-value'],
    [['render', 'plan.json', '--engine', 'word'], 'cli.unknown-value'],
    [['render', 'khong-co.json'], 'cli.no-such-file'],
    [['validate', '.'], 'cli.is-folder'],
  ])('kehoach %j', async (words, code) => {
    await expectRefusal(words, 2, code);
  });

  it('an output that is a folder, or lies below a file', async () => {
    await place.bring('toi-thieu');
    await mkdir(place.path('plan.docx'));
    await expectRefusal(['render', 'plan.json', '--force'], 2, 'cli.output-is-folder');
    await expectRefusal(['render', 'plan.json', '-o', 'plan.json/a.docx'], 2, 'cli.not-writable');
  });

  it('serve with a variable of the environment that cannot be', async () => {
    const { code, stderr } = await place.run(['serve'], undefined, { KEHOACH_PORT: 'tám mươi' });
    expect(code).toBe(2);
    expect(stderr).toContain('Lỗi [config.invalid]: Biến môi trường KEHOACH_PORT');
    expect(await place.files()).toEqual([]);
  });

  it('nothing at all: the help, and exit code 2', async () => {
    const { code, stderr } = await place.runAlone([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Các lệnh / Commands:');
  });
});
