import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { changed, sampleDocx } from '../gate/hostile/ordinary.ts';
import { validatorErrors } from '../documents/validator.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();

interface Report {
  valid: boolean;
  counts: { error: number };
  findings: { code: string; severity: string; place: { paragraph?: number; quoted: string } }[];
  mends?: { code: string; before: string; after: string }[];
  afterMending?: Report;
  files: string[];
}

const margins = (xml: string) =>
  xml.replace(/w:left="\d+"( w:header)/u, 'w:left="1134"$1').replace(/w:right="\d+"/u, 'w:right="2000"');

/** A sample with a Tiêu ngữ of 15 points and a right margin that is too wide. */
const broken = async () =>
  changed(await sampleDocx(), {
    'word/document.xml': (xml) =>
      margins(xml)
        .replace(/<w:r>(?=(?:(?!<w:r>).)*Độc lập)/su, '<w:r><w:rPr><w:sz w:val="30"/></w:rPr>')
        .replace(/(<w:r><w:rPr><w:sz w:val="30"\/><\/w:rPr>)<w:rPr>.*?<\/w:rPr>/su, '$1'),
  });

beforeEach(async () => {
  await writeFile(place.path('a.docx'), await broken());
});

describe('kehoach check', () => {
  it('groups what is wrong by severity, with place, clause, what stands there, what must, and how to mend it', async () => {
    const { code, stdout } = await place.runAlone(['check', 'a.docx']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/LỖI \(\d+\)\n1\. /);
    expect(stdout).toMatch(/Phần đầu văn bản, đoạn \d+: “Độc lập - Tự do - Hạnh phúc”\n {3}Hiện là: {3}cỡ chữ 15\n/);
    expect(stdout).toMatch(
      /Quy định: {2}cỡ chữ 13 đến 14 \(điểm b khoản 1 Mục II Phần I Phụ lục I Nghị định 30\/2020\/NĐ-CP\)/,
    );
    expect(stdout).toMatch(/Cách sửa: {2}.*\[nd30\.motto-size\]/);
    expect(stdout).toMatch(/\nCó \d+ lỗi.*Quy tắc: \d+ đạt, \d+ không đạt, \d+ không áp dụng\.\n$/);
    expect(await place.files()).toEqual(['a.docx']);
  });

  it('ends with 0 where nothing is an error', async () => {
    await writeFile(place.path('a.docx'), await sampleDocx());
    const { code, stdout } = await place.run(['check', 'a.docx']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  it('prints only JSON when told, and reads stdin', async () => {
    const { code, stdout, stderr } = await place.run(['check', '-', '--json'], Buffer.from(await broken()));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ valid: false, files: [] });
    expect(report.findings.map((one) => one.code)).toContain('nd30.motto-size');
  });

  it('writes a copy with comments and a mended one, and the input stays', async () => {
    const before = await readFile(place.path('a.docx'));
    const told = await place.run(['check', 'a.docx', '--annotate', 'n.docx', '--fix', 'f.docx', '--json']);
    const report = JSON.parse(told.stdout) as Report;
    expect(report.mends).toContainEqual(
      expect.objectContaining({ code: 'nd30.motto-size', before: 'cỡ chữ 15', after: 'cỡ chữ 14' }),
    );
    expect(report.afterMending?.findings.map((one) => one.code)).not.toContain('nd30.motto-size');
    expect(told.code).toBe(report.afterMending?.valid ? 0 : 1);
    expect(report.files).toEqual(['n.docx', 'f.docx']);
    expect(await readFile(place.path('a.docx'))).toEqual(before);
    const files = new Map([
      ['n', new Uint8Array(await readFile(place.path('n.docx')))],
      ['f', new Uint8Array(await readFile(place.path('f.docx')))],
    ]);
    expect(await validatorErrors(files)).toEqual({});
  });

  it('lists what it mended and what needs a person; a second time there is nothing to mend', async () => {
    const first = await place.run(['check', 'a.docx', '--fix', 'b.docx']);
    expect(first.stdout).toMatch(/ĐÃ SỬA \(\d+\)\n- .*cỡ chữ 15 → cỡ chữ 14 \[nd30\.motto-size\]/s);
    const second = await place.run(['check', 'b.docx', '--fix', 'c.docx']);
    expect(second.stdout).toContain('Không có chỗ nào sửa được tự động.');
    expect(await readFile(place.path('c.docx'))).toEqual(await readFile(place.path('b.docx')));
  });

  it('does not replace a file unless told, and never its input', async () => {
    await writeFile(place.path('b.docx'), 'cũ');
    const codeOf = async (...words: string[]) => {
      const { code, stdout } = await place.run(['check', 'a.docx', '--json', ...words]);
      return [code, (JSON.parse(stdout) as Partial<JsonError>).error?.code];
    };
    expect(await codeOf('--fix', 'b.docx')).toEqual([2, 'cli.output-exists']);
    expect(await readFile(place.path('b.docx'), 'utf8')).toBe('cũ');
    expect(await codeOf('--fix', 'a.docx', '--force')).toEqual([2, 'cli.output-is-input']);
    expect(await codeOf('--fix', 'c.docx', '--annotate', './c.docx')).toEqual([2, 'cli.same-output']);
    expect(await codeOf('--fix', 'c.pdf')).toEqual([2, 'cli.format-and-ending']);
    expect((await codeOf('--fix', 'b.docx', '--force'))[1]).toBeUndefined();
  });

  it('says what is no Word file, and stops at the deadline and the memory that it is given', async () => {
    await writeFile(place.path('a.docx'), 'Xin chào');
    expect((await place.run(['check', 'a.docx'])).stderr).toMatch(/^Lỗi \[word\.not-docx\]/);
    expect((await place.run(['check', 'a.docx', '--memory', '1'])).stderr).toMatch(/--memory/);
    expect((await place.run(['check', 'khong-co.docx'])).code).toBe(2);
  });
});
