import { describe, expect, it } from 'vitest';
import { openTemplate } from '../../src/merge/template.ts';
import { templateFindings } from '../../src/merge/merge.ts';
import { renderWord } from '../../src/render/render.ts';
import { loadStockTemplate, templateFor } from '../../src/render/stock.ts';
import { lintTemplate } from '../../src/templates/lint/lint-template.ts';
import { stockOf } from '../../src/templates/starter/forms.ts';
import { starterTemplate } from '../../src/templates/starter/starter.ts';
import { tagsWordFile } from '../../src/templates/tags/word-file.ts';
import { openPackage } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { paragraphText } from '../../src/word/xml.ts';
import { sampleData, sampleNames } from './samples.ts';
import { validatorErrors } from './validator.ts';

const forms = ['decision', 'plan'] as const;

const textOf = (bytes: Uint8Array, part: string) => paragraphText(String(openPackage(bytes).get(part)));

describe.each(forms)('the starter template for a %s', (form) => {
  it('is the stock template, with a comment at every tag and no fault', async () => {
    const bytes = await starterTemplate(form);
    const stock = (await loadStockTemplate(stockOf[form])).bytes;
    expect(textOf(bytes, 'word/document.xml')).toBe(textOf(stock, 'word/document.xml'));
    expect(templateFindings(openTemplate(bytes, form))).toEqual([]);
    const comments = textOf(bytes, 'word/comments.xml');
    for (const [, name = ''] of textOf(stock, 'word/document.xml').matchAll(/\{[#/]?([^{}]+)\}/g)) {
      expect(comments).toContain(`${name}}`);
    }
    expect(comments.startsWith('Mẫu khởi đầu: ')).toBe(true);
    for (const said of ['Quốc hiệu', 'Đường kẻ', 'Nơi nhận', 'Khoảng trống để ký', 'Phần Phụ lục', 'Đưa vào hiệu lực'])
      expect(comments).toContain(said);
  });

  it('is linted without a finding, and its comments stay with the version that is kept', async () => {
    const { report, clean, annotated } = lintTemplate(await starterTemplate(form), form, { annotate: true });
    expect(report.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    expect(report).toMatchObject({ valid: true, form });
    for (const kept of [clean!, annotated!]) expect(textOf(kept, 'word/comments.xml')).toContain('Mẫu khởi đầu: ');
  });

  it('makes the very documents that the stock template makes', async () => {
    const bytes = await starterTemplate(form);
    const plans = sampleNames.map(sampleData).filter((plan) => templateFor(plan) === stockOf[form]);
    expect(plans.length).toBeGreaterThan(2);
    const stock = await loadStockTemplate(stockOf[form]);
    for (const plan of plans) {
      expect(renderWord(plan, { ...stock, bytes }).files).toEqual(renderWord(plan, stock).files);
    }
  });
});

describe('the tag reference as a Word file', () => {
  it('is A4 in Times New Roman, its tables with a heading that repeats', async () => {
    const { sections, unsupported } = readWord(openPackage(await tagsWordFile()));
    expect(unsupported).toEqual([]);
    expect(sections.map(({ page }) => page)).toEqual([{ width: 16_838, height: 11_906 }]);
    const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    expect(tables).toHaveLength(7);
    for (const { rows } of tables) expect(rows.map(({ header }) => header).indexOf(false)).toBe(1);
    const families = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'paragraph' ? one.mark.family : []))),
      ),
    );
    expect([...new Set(families)]).toEqual(['Times New Roman']);
  });
});

it('Word takes what is made: Open XML SDK finds no fault', async () => {
  const files = new Map([
    ['tags', await tagsWordFile()],
    ['decision', await starterTemplate('decision')],
    ['plan', await starterTemplate('plan')],
  ]);
  expect(await validatorErrors(files)).toEqual({});
});
