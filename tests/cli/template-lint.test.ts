import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/templates/contract.ts';
import { openPackage } from '../../src/word/package.ts';
import { brokenTemplates } from '../templates/broken/all.ts';
import { brokenBytes } from '../templates/broken/broken-template.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();
const stock = fileURLToPath(new URL('../../templates/ke-hoach.docx', import.meta.url));

beforeEach(async () => {
  await copyFile(stock, place.path('dung.docx'));
  const broken = brokenTemplates.find(({ name }) => name === 'a letter of a tag mistyped')!;
  await writeFile(place.path('sai.docx'), brokenBytes(broken));
});

describe('kehoach template lint', () => {
  it('ends with 0 where there is neither error nor warning', async () => {
    const { code, stdout } = await place.runAlone(['template', 'lint', 'dung.docx']);
    expect(stdout).toMatch(/^LƯU Ý \(1\)\n1\. Mẫu không dùng 9 thẻ/);
    expect(stdout).toMatch(/\nCó 1 lưu ý\.\n$/);
    expect(code).toBe(0);
  });

  it('tells place and remedy, writes a copy with comments, and ends with 1', async () => {
    const { code, stdout, stderr } = await place.run(['template', 'lint', 'sai.docx', '--annotate', 'ra.docx']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^LỖI \(1\)\n1\. Không có thẻ nào tên là {Kế hoạch\.Trích yêu cầu}.*đoạn 32/);
    expect(stdout).toContain('Cách sửa:  Hãy viết {Kế hoạch.Trích yếu} nếu đúng là thẻ đó. [template.unknown-tag]');
    expect(stderr).toContain('Đã ghi ra.docx');
    expect(openPackage(await readFile(place.path('ra.docx'))).has('word/comments.xml')).toBe(true);
    const again = await place.run(['template', 'lint', 'sai.docx', '--annotate', 'ra.docx', '--json']);
    expect((JSON.parse(again.stdout) as JsonError).error.code).toMatch(/^cli\./);
  });

  it('prints the report as JSON', async () => {
    const { code, stdout } = await place.run(['template', 'lint', 'sai.docx', '--json']);
    const report = JSON.parse(stdout) as LintReport & { files: string[] };
    expect(report).toMatchObject({ valid: false, counts: { error: 1 }, form: 'decision', files: [] });
    expect(code).toBe(1);
  });

  it('ends with 2 for a file that is not there and for a copy that is no .docx', async () => {
    expect((await place.run(['template', 'lint', 'khong-co.docx'])).code).toBe(2);
    expect((await place.run(['template', 'lint', 'dung.docx', '--annotate', 'ra.pdf'])).code).toBe(2);
  });

  it('has help in Vietnamese and English', async () => {
    const { stdout } = await place.run(['template', 'lint', '--help']);
    expect(stdout).toContain('Kiểm tra một mẫu Word trước khi dùng');
    expect(stdout).toContain('Looks a Word template through');
  });
});
