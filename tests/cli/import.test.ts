import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/intake/contract.ts';
import { sampleDocx } from '../gate/hostile/ordinary.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();
const text = ['KẾ HOẠCH', 'Cải cách hành chính năm 2025', 'Bốn chữ không ai ngờ'].join('\n');

describe('kehoach import', () => {
  it('writes the plan beside the document and the report where it is wanted; the plan can be printed at once', async () => {
    await writeFile(place.path('cu.docx'), await sampleDocx());
    const { code, stdout, stderr } = await place.run(['import', 'cu.docx', '--report', 'bao-cao.json']);
    expect([0, 1], stderr).toContain(code);
    expect(stdout).toMatch(/^Đã nhận ra: .*\n/);
    expect(stdout).toMatch(/\d+ đoạn đã vào đúng chỗ .*\n$/);
    expect(stderr).toBe('Đã ghi cu.json\nĐã ghi bao-cao.json\n');
    const report = JSON.parse(await readFile(place.path('bao-cao.json'), 'utf8')) as ImportReport;
    expect(report.format).toBe('docx');
    const printed = await place.run(['render', 'cu.json', '--draft', '-o', 'lai.docx']);
    expect(printed.code, printed.stderr).toBe(0);
    expect(await place.files()).toEqual(['bao-cao.json', 'cu.docx', 'cu.json', 'lai.docx']);
  });

  it('ends with 1 and quotes what is not understood, with its line', async () => {
    const { code, stdout } = await place.run(['import', '-', '-o', 'moi.json'], `${text}\nXyz abc ${'lạ '.repeat(80)}`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/- Dòng \d[–\d]*, .*: “/);
  });

  it('prints only JSON with --json', async () => {
    const { stdout } = await place.run(['import', '-', '-o', 'moi.json', '--json'], text);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'text', files: ['moi.json'] });
  });

  it('keeps what is there unless told, and writes nothing then', async () => {
    await writeFile(place.path('cu.txt'), text);
    await writeFile(place.path('cu.json'), 'của tôi');
    const refused = await place.run(['import', 'cu.txt', '--report', 'b.json', '--json']);
    expect(refused.code).toBe(2);
    expect((JSON.parse(refused.stdout) as JsonError).error.code).toBe('cli.output-exists');
    expect(await readFile(place.path('cu.json'), 'utf8')).toBe('của tôi');
    expect(await place.files()).toEqual(['cu.json', 'cu.txt']);
    expect((await place.run(['import', 'cu.txt', '--force'])).code).not.toBe(2);
    expect(JSON.parse(await readFile(place.path('cu.json'), 'utf8'))).toHaveProperty('plan');
  });

  it.each([
    [['import', '-'], 'cli.output-needed', 2],
    [['import', 'không-có.docx'], 'cli.no-such-file', 2],
    [['import', '-', '-o', 'a.json', '--report', './a.json'], 'cli.same-output', 2],
    [['import', 'cu.txt', '-o', 'cu.txt', '--force'], 'cli.output-is-input', 2],
    [['import', 'quet.pdf'], 'intake.pdf', 1],
    [['import', 'cu.txt', '--report', 'chua-co/'], 'cli.not-writable', 2],
    [['import', 'cu.txt', '-o', 'cu.txt/a.json'], 'cli.not-writable', 2],
  ])('refuses with a sentence: %s', async (words, code, exit) => {
    await writeFile(place.path('cu.txt'), text);
    await writeFile(place.path('quet.pdf'), '%PDF-1.7\n');
    const run = await place.run([...words, '--json'], text);
    expect(run.code).toBe(exit);
    expect((JSON.parse(run.stdout) as JsonError).error.code).toBe(code);
    expect(await place.files()).toEqual(['cu.txt', 'quet.pdf']);
  });
});
