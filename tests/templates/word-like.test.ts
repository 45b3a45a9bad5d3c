import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { renderWord } from '../../src/render/render.ts';
import { loadStockTemplate } from '../../src/render/stock.ts';
import { sampleData } from '../documents/samples.ts';
import { validatorErrors } from '../documents/validator.ts';
import { savedByWord } from './word-like.ts';

const stock = new Uint8Array(readFileSync(new URL('../../templates/ke-hoach.docx', import.meta.url)));

it('splits a tag over many runs with revision ids, spelling marks, a language and the bookmark of the last place', () => {
  const xml = strFromU8(unzipSync(savedByWord(stock))['word/document.xml']!);
  expect(xml).not.toContain('Kế hoạch.Trích yếu');
  expect(xml.match(/<w:proofErr w:type="spell(?:Start|End)"\/>/g)!.length).toBeGreaterThan(50);
  expect(xml).toMatch(/<w:r w:rsidR="[0-9A-F]{8}">/);
  expect(xml).toContain('w:name="_GoBack"');
  expect(xml).toContain('<w:lang w:val="en-US"/>');
});

it('is a file that Word opens, and renders as the file that it was made from', async () => {
  const saved = savedByWord(stock, [{ paragraph: '{Kế hoạch.Tên loại}', becomes: '{Kế hoạch.Tên loại} HÀNH ĐỘNG' }]);
  expect(await validatorErrors(new Map([['saved.docx', saved]]))).toEqual({});
  const template = await loadStockTemplate('ke-hoach');
  const part = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);
  const text = (xml: string): string => xml.replace(/<\/w:p>|<w:br\/>/g, '\n').replace(/<[^>]+>/g, '');
  const rules = (xml: string): string[] => xml.match(/<wp:extent [^>]*>/g) ?? [];
  const plan = sampleData('a-ke-hoach-xa-2021-2025');
  const [before, after] = [template, { ...template, bytes: saved }].map((one) =>
    part(renderWord(plan, one, true).files[0]!.bytes),
  );
  expect(text(after!)).toBe(text(before!).replace('KẾ HOẠCH\n', 'KẾ HOẠCH HÀNH ĐỘNG\n'));
  expect(rules(after!)).toEqual(rules(before!));
});
