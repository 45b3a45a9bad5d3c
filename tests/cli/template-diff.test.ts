import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { TemplateComparison } from '../../src/templates/compare/contract.ts';
import { changed, documentXml } from '../templates/compare/changed-template.ts';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

const other = changed([documentXml, 'QUYẾT ĐỊNH:', 'QUYẾT NGHỊ:'], [documentXml, 'w:top="1134"', 'w:top="1418"']);

it('template diff tells the differences of two templates in Vietnamese and exits 1; 0 where there are none', async () => {
  await writeFile(place.path('sau.docx'), other);
  const differs = await place.runAlone(['template', 'diff', 'quyet-dinh-ke-hoach', 'sau.docx']);
  expect(differs).toMatchObject({ code: 1, stderr: '' });
  expect(differs.stdout).toContain('đoạn 16: sửa\n      QUYẾT [-ĐỊNH-]{+NGHỊ+}:');
  expect(differs.stdout).toContain('Phần 1: lề trên 20 mm → 25 mm');
  const json = await place.run(['template', 'diff', 'quyet-dinh-ke-hoach', 'sau.docx', '--json']);
  expect(json.code).toBe(1);
  expect((JSON.parse(json.stdout) as TemplateComparison).counts).toMatchObject({ text: 1, pageSetup: 1, looks: 0 });
  const same = await place.run(['template', 'diff', 'sau.docx', 'sau.docx']);
  expect(same).toMatchObject({ code: 0, stdout: 'Hai mẫu giống nhau.\n' });
});

it('template preview writes a PDF or Word file of a sample or a plan, over nothing that is there', async () => {
  await writeFile(place.path('mau.docx'), other);
  await place.bring('toi-thieu');
  const preview = (...words: string[]) => place.run(['template', 'preview', ...words]);
  expect(await preview('mau.docx', '-o', 'thu.pdf')).toMatchObject({ code: 0, stdout: 'thu.pdf\n' });
  expect((await readFile(place.path('thu.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await preview('mau.docx', '-o', 'thu.pdf')).stderr).toContain('[cli.output-exists]');
  expect((await preview('ke-hoach', '--plan', 'plan.json', '-o', 'thu.docx')).code).toBe(0);
  // Without a decision the template has no place for the usual sample's.
  expect((await preview('ke-hoach', '-o', 'thu-2.docx')).code).toBe(0);
  const both = ['--plan', 'plan.json', '--sample', 'toi-thieu'];
  expect(await preview('ke-hoach', ...both, '-o', 'thu-3.pdf')).toMatchObject({ code: 2 });
  expect((await preview('ke-hoach', '-o', 'thu.odt')).stderr).toContain('[cli.format-and-ending]');
});
