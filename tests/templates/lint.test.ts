/** What the linter says of templates that are right, and how it says what is wrong. */
import { addComments } from '../../src/word/comments/add-comments.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../src/render/render.ts';
import type { LintReport } from '../../src/templates/contract.ts';
import { lintTemplate } from '../../src/templates/lint/lint-template.ts';
import { lintSamples } from '../../src/templates/lint/samples.ts';
import { openPackage, writePackage, type WordPackage } from '../../src/word/package.ts';
import { validatorErrors } from '../documents/validator.ts';
import { sampleData, sampleNames } from '../documents/samples.ts';
import { findingsIn } from '../nd30/breakages/right-files.ts';
import { inPart, inTurn, words, type Change } from '../nd30/breakages/broken-file.ts';
import { brokenTemplates } from './broken/all.ts';
import { brokenBytes, stockParts } from './broken/broken-template.ts';

const ids = ['ke-hoach', 'quyet-dinh-ke-hoach'] as const;
const stock = (id: string) => readFileSync(new URL(`../../templates/${id}.docx`, import.meta.url));
const faultsOf = ({ findings }: LintReport) => findings.filter(({ severity }) => severity !== 'information');

describe.each(ids)('the stock template %s', (id) => {
  const { report, clean } = lintTemplate(stock(id), id);

  it('has no error and no warning with any sample, and one information of the tags that it does not use', () => {
    expect(faultsOf(report)).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toEqual(['template.unused-tags']);
    expect(report).toMatchObject({ valid: true, counts: { error: 0, warning: 0, information: 1 } });
    expect(report.form).toBe(id === 'ke-hoach' ? 'plan' : 'decision');
    expect(report.parts).toEqual(id === 'ke-hoach' ? ['plan', 'appendix'] : ['decision', 'plan', 'appendix']);
    expect(report.usedTags).toContain('Kế hoạch.Nội dung');
    expect(report.unusedTags).toContain('Thời kỳ');
  });

  it('makes the same documents from the clean package as from the file that was sent', () => {
    const sample = lintSamples.find(({ decision }) => decision === (id !== 'ke-hoach'))!.name;
    const made = (bytes: Uint8Array) =>
      renderWord(sampleData(sample), { id, version: 'file', bytes }).files.map((file) => file.bytes);
    expect(made(clean!)).toEqual(made(stock(id)));
    expect(lintTemplate(clean!, id)).toEqual({ report, clean });
  });
});

describe('the samples that templates are tried with', () => {
  it('are all that there are', () => {
    expect(lintSamples.map(({ name }) => name).sort()).toEqual(sampleNames);
    for (const { name, decision } of lintSamples) expect(sampleData(name).decision !== undefined).toBe(decision);
  });

  it('have just those faults of their own that the linter does not hold against a template', () => {
    for (const { name, decision, own = [] } of lintSamples.filter(({ checked }) => checked)) {
      const source = { id: 'mẫu', version: '1', bytes: stock(decision ? 'quyet-dinh-ke-hoach' : 'ke-hoach') };
      const parts = openPackage(renderWord(sampleData(name), source).files[0]!.bytes);
      const found = findingsIn(parts).map(({ rule, place }) => [rule.id, place.quoted] as const);
      expect(found.map(([rule]) => rule).sort(), name).toEqual(own.map(([rule]) => rule).sort());
      for (const [rule, at] of own)
        expect(
          found.some(([id, quoted]) => id === rule && quoted.startsWith(at)),
          at,
        ).toBe(true);
    }
  });
});

const subject = '{Kế hoạch.Trích yếu}';
const next = '</w:t></w:r>';
const begin = (properties = '') => `<w:r w:rsidR="00A1B2C3">${properties}<w:t xml:space="preserve">`;

/** What Word does to a tag by itself. */
const harmless: Readonly<Record<string, Change>> = {
  'a spelling mark and revision ids': words(
    subject,
    `{Kế ${next}<w:proofErr w:type="spellStart"/>${begin()}hoạch.Trích yếu}${next}<w:proofErr w:type="spellEnd"/>${begin()}`,
  ),
  'a language and no proofing': words(
    subject,
    `{Kế hoạch${next}${begin('<w:rPr><w:noProof/><w:lang w:val="en-US"/></w:rPr>')}.Trích yếu}`,
  ),
  'a bookmark': words(
    subject,
    `{Kế${next}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${begin()} hoạch.Trích yếu}`,
  ),
  'a page break of the last print': words(
    subject,
    `{Kế hoạch.${next}<w:r><w:lastRenderedPageBreak/></w:r>${begin()}Trích yếu}`,
  ),
  'the size that the style has anyway': words(
    subject,
    `{Kế hoạch.${next}${begin('<w:rPr><w:sz w:val="28"/></w:rPr>')}Trích yếu}`,
  ),
  'two looks of a condition, which no document shows': words(
    '{#Kế hoạch.Có ký}',
    `{#Kế hoạch.${next}${begin('<w:rPr><w:b/></w:rPr>')}Có ký}`,
  ),
};

describe('a tag that Word has split is no fault, by', () => {
  const samples = lintSamples.filter(({ name }) => name === 'ke-hoach-goc-cap-xa-2026');
  it.each(Object.keys(harmless))('%s', (what) => {
    const parts = harmless[what]!(stockParts('quyet-dinh-ke-hoach'));
    expect(faultsOf(lintTemplate(writePackage(parts), 'mẫu', { samples }).report)).toEqual([]);
  });
});

describe('what is no tag', () => {
  it('may stand in round brackets, though a tag has that name', () => {
    const change = words('{Kế hoạch.Lời dẫn}', '{Kế hoạch.Lời dẫn} (đơn vị), (tỉnh)');
    const { report } = lintTemplate(writePackage(change(stockParts('ke-hoach'))), 'mẫu', { samples: [] });
    expect(faultsOf(report)).toEqual([]);
  });
});

describe('a file that keeps its text otherwise than templates', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const rename: Change = (parts) =>
    new Map(
      [...parts].map(([name, content]) => [
        name.replace(/document\.xml/, 'document2.xml'),
        typeof content === 'string' ? content.replace('word/document.xml', 'word/document2.xml') : content,
      ]),
    );
  it.each<[string, Change, RegExp]>([
    [
      'as Strict Open XML',
      inPart('word/document.xml', (xml) => xml.replace(main, 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
      /Save As/,
    ],
    ['in another part', rename, /document2\.xml.*lưu lại dạng \.docx/],
  ])('%s is told with what to do in Word', (_, change, sentence) => {
    const bytes = writePackage(change(stockParts('ke-hoach')));
    expect(() => lintTemplate(bytes, 'mẫu.docx')).toThrow(sentence);
  });
});

describe('numbers of paragraphs', () => {
  it('are those of the template, not those of a document made from it', () => {
    const change = words('{Kế hoạch.Nơi nhận}', '{Kế hoạch.Nơi nhận | chữ hoa}');
    const { report } = lintTemplate(writePackage(change(stockParts('ke-hoach'))), 'mẫu');
    expect(faultsOf(report).map(({ code }) => code)).toEqual(['nd30.recipient-letters', 'nd30.archive-form']);
    for (const { message } of faultsOf(report)) expect(message).not.toMatch(/\d+ chỗ/);
  });
});

describe('the words of a finding, and the look of what is filled in', () => {
  it('are those of the tag of a cell, not of what stands before it', () => {
    const change = words('{Phụ lục.Bảng}{Tên cột}', `{Phụ lục.Bảng}${next}${begin('<w:rPr><w:i/></w:rPr>')}{Tên cột}`);
    const bytes = writePackage(change(stockParts('ke-hoach')));
    const sample = lintSamples.find(({ decision }) => !decision)!.name;
    expect(faultsOf(lintTemplate(bytes, 'mẫu').report)).toEqual([]);
    const made = renderWord(sampleData(sample), { id: 'ke-hoach', version: '2', bytes }).files[0]!.bytes;
    expect(String(openPackage(made).get('word/document.xml'))).toMatch(
      /<w:pStyle w:val="KHBangTieuDe"\/><\/w:pPr><w:r><w:rPr><w:i\/>/,
    );
  });

  it('name page parts that Word knows, not parts of the file', () => {
    const change = inPart('word/header1.xml', (xml) => xml.replace('<w:t>2</w:t>', '<w:t>{Phụ lục.Nhãn}</w:t>'));
    const { report } = lintTemplate(writePackage(change(stockParts('ke-hoach'))), 'mẫu', { samples: [] });
    expect(faultsOf(report)[0]?.message).toContain('(Đầu trang, đoạn 1: ');
  });

  it('give no numbers of paragraphs of a sample, where letters are decomposed', () => {
    const change = words('Nơi nhận:', 'Nơi nhận:'.normalize('NFD'));
    const { report } = lintTemplate(writePackage(change(stockParts('ke-hoach'))), 'mẫu');
    expect(faultsOf(report).map(({ code }) => code)).toEqual(['nd30.unicode-composed']);
  });
});

describe('several faults', () => {
  it('are told at once, errors first and in the order of the file', () => {
    const change = inTurn(
      words('{Kế hoạch.Tên loại}', '{Kế hoạch.</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Tên loại}'),
      words('{Quyết định.Căn cứ}', '{Quyết định.Căn cứu}'),
      words('{Phụ lục.Nhãn}', '[Phụ lục.Nhãn]'),
      words('{Quyết định.Họ và tên}', 'Nguyễn Văn A'),
    );
    const { report } = lintTemplate(writePackage(change(stockParts('quyet-dinh-ke-hoach'))), 'mẫu');
    expect(faultsOf(report).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error template.missing-required-tag',
      'error template.unknown-tag',
      'error template.tag-brackets',
      'warning template.tag-looks',
    ]);
    expect(report.findings.map(({ code }) => code)).toContain('template.form-not-checked');
  });
});

describe('the file with comments', () => {
  const some = [
    'a letter of a tag mistyped',
    'Nơi nhận deleted',
    'the number in bold',
    'a tag in a text box',
    'a style of the body renamed',
  ];
  const broken = brokenTemplates.filter(({ name }) => some.includes(name));
  const samples = lintSamples.filter(({ name }) => name === 'toi-thieu' || name === 'ke-hoach-goc-cap-xa-2026');
  const annotated = (bytes: Uint8Array) => lintTemplate(bytes, 'mẫu', { samples, annotate: true }).annotated!;
  const commentsOf = (parts: WordPackage) => String(parts.get('word/comments.xml'));

  it('is valid, has a comment at each place, and loses them when it is sent again', async () => {
    expect(broken).toHaveLength(some.length);
    const files = new Map(broken.map((one) => [one.name, annotated(brokenBytes(one))]));
    expect(await validatorErrors(files)).toEqual({});
    const first = openPackage(files.get(some[0]!)!);
    expect(commentsOf(first)).toContain('Không có thẻ nào tên là {Kế hoạch.Trích yêu cầu}');
    expect(String(first.get('word/document.xml'))).toMatch(/commentRangeStart(?:(?!<\/w:p>).)*Trích yêu cầu/s);
    const mended = words('Trích yêu cầu', 'Trích yếu')(first);
    const { report, clean } = lintTemplate(writePackage(mended), 'mẫu', { samples });
    expect(faultsOf(report)).toEqual([]);
    expect([...openPackage(clean!).keys()].filter((part) => part.includes('comments'))).toEqual([]);
  }, 60_000);

  it('keeps what its authors have remarked, and tells its own anew instead of twice', () => {
    const [one] = broken;
    const remarked = addComments(openPackage(brokenBytes(one!)), [
      { place: undefined, lines: ['Chờ ý kiến của Văn phòng.'], elsewhere: '' },
    ]);
    const first = annotated(writePackage(remarked));
    const second = lintTemplate(first, 'mẫu', { samples, annotate: true });
    expect(commentsOf(openPackage(second.clean!)).match(/<w:comment /g)).toHaveLength(1);
    expect(commentsOf(openPackage(second.clean!))).toContain('Chờ ý kiến của Văn phòng.');
    expect(String(openPackage(second.clean!).get('word/document.xml')).match(/<w:commentReference /g)).toHaveLength(1);
    const count = (docx: Uint8Array) => commentsOf(openPackage(docx)).match(/<w:comment /g)?.length;
    expect(count(second.annotated!)).toBe(count(first));
  });

  it('is the same for the same file', () => {
    const [one] = broken;
    expect(annotated(brokenBytes(one!))).toEqual(annotated(brokenBytes(one!)));
  });
});
