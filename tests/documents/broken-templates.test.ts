import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { Failure } from '../../src/failure.ts';
import { renderWord } from '../../src/render/render.ts';
import { apart, ChangedTemplate, type Changes } from './templates/changed.ts';
import { sampleData } from './samples.ts';
import { readWord } from './word-reader.ts';

const subject = '{Kế hoạch.Trích yếu}';
const loop = '{#Kế hoạch.Có ký}';
const loopEnd = '{/Kế hoạch.Có ký}';

interface Fault {
  what: string;
  changes: Changes;
  code: string;
  /** Words of the paragraph that is told. */
  at: string;
  /** What the message says. */
  says: string;
}

/** Each of these has one fault, told once. */
const faults: Fault[] = [
  {
    what: 'an unknown tag, with the one that was meant',
    changes: [[subject, 'V/v {Kế hoạch.Trich yeo} này']],
    code: 'template.unknown-tag',
    at: 'Trich yeo',
    says: 'có phải {Kế hoạch.Trích yếu}?',
  },
  {
    what: 'a tag without its part, with the whole name',
    changes: [['{Kế hoạch.Nơi nhận}', '{Nơi nhận}']],
    code: 'template.unknown-tag',
    at: '{Nơi nhận}',
    says: '.Nơi nhận}?',
  },
  {
    what: 'a tag that is never closed',
    changes: [[subject, 'V/v {Kế hoạch.Trích yếu']],
    code: 'template.tag-not-closed',
    at: 'V/v',
    says: 'thêm dấu }',
  },
  {
    what: 'a condition that is never closed',
    changes: [[loopEnd, '']],
    code: 'template.loop-not-closed',
    at: loop,
    says: `hãy thêm ${loopEnd}`,
  },
  {
    what: 'a condition that is never opened',
    changes: [[loop, '']],
    code: 'template.loop-not-opened',
    at: loopEnd,
    says: `thẻ mở ${loop}`,
  },
  {
    what: 'a condition that is closed twice',
    changes: [[loopEnd, loopEnd + apart(`Thừa: ${loopEnd}`)]],
    code: 'template.loop-not-opened',
    at: 'Thừa: ',
    says: loopEnd,
  },
  {
    what: 'a condition that is closed by another name',
    changes: [[loopEnd, '{/Quyết định.Có ký}']],
    code: 'template.loop-mismatch',
    at: loop,
    says: '{/Quyết định.Có ký}',
  },
  {
    what: 'a body tag that shares its paragraph with other text',
    changes: [['{Kế hoạch.Nội dung}', 'Nội dung: {Kế hoạch.Nội dung}']],
    code: 'template.tag-place',
    at: 'Nội dung: ',
    says: 'phải đứng một mình',
  },
  {
    what: 'a table tag outside any table',
    changes: [['{Phụ lục.Nhãn}', `{Phụ lục.Nhãn}${apart('Bảng: {Phụ lục.Bảng}')}`]],
    code: 'template.tag-place',
    at: 'Bảng: ',
    says: 'bảng mẫu',
  },
  {
    what: 'a pattern table without its group row',
    changes: [['{Tên nhóm}', '']],
    code: 'template.table-pattern',
    at: '{Phụ lục.Bảng}',
    says: '{Tên nhóm}',
  },
  {
    what: 'a way of writing that does not exist',
    changes: [[subject, '{Kế hoạch.Trích yếu | chữ to}']],
    code: 'template.unknown-tag',
    at: 'chữ to',
    says: 'chữ hoa, chữ thường',
  },
  {
    what: 'a condition that opens in a cell, beside a text, and closes outside the table',
    changes: [
      [loop, ''],
      ['{Kế hoạch.Nơi nhận}', `{Kế hoạch.Nơi nhận}${apart(`Mở: ${loop}`)}`],
    ],
    code: 'template.loop-position',
    at: 'Mở: ',
    says: 'cùng nằm trong một ô',
  },
  {
    what: 'a condition written like a text',
    changes: [
      [loop, '{Kế hoạch.Có ký}'],
      [loopEnd, ''],
    ],
    code: 'template.unknown-tag',
    at: '{Kế hoạch.Có ký}',
    says: loop,
  },
  {
    what: 'a condition that opens in a cell and closes outside the table',
    changes: [
      [loop, ''],
      ['{Kế hoạch.Nơi nhận}', `{Kế hoạch.Nơi nhận}${apart(loop)}`],
    ],
    code: 'template.loop-position',
    at: loop,
    says: 'cùng nằm trong một ô',
  },
  {
    what: 'a condition around a list within one paragraph',
    changes: [['{Quyết định.Căn cứ}', '{#Quyết định.Có ký}{Quyết định.Căn cứ}{/Quyết định.Có ký}']],
    code: 'template.tag-place',
    at: '{Quyết định.Căn cứ}',
    says: 'lặp lại cả đoạn văn',
  },
  {
    what: 'two lists in one paragraph',
    changes: [['{Kế hoạch.Lời dẫn}', '{Kế hoạch.Lời dẫn} {Kế hoạch.Căn cứ}']],
    code: 'template.tag-place',
    at: '{Kế hoạch.Lời dẫn} ',
    says: 'tách thành các đoạn riêng',
  },
  {
    what: 'a tag of the pattern table outside of one',
    changes: [[subject, '{Ô}']],
    code: 'template.tag-place',
    at: '{Ô}',
    says: 'chỉ dùng trong phần Phụ lục',
  },
  {
    what: 'a tag of the appendix in the plan',
    changes: [[subject, `${subject} {Phụ lục.Nhãn}`]],
    code: 'template.tag-place',
    at: subject,
    says: 'chuyển thẻ sang phần đó',
  },
  {
    what: 'a closing brace too many',
    changes: [[subject, 'Thừa: Kế hoạch.Trích yếu}']],
    code: 'template.tag-not-opened',
    at: 'Thừa: ',
    says: 'hãy thêm dấu { hoặc xóa dấu }',
  },
];

describe('a template is refused that has', () => {
  it.each(faults)('$what', ({ changes, code, at, says }) => {
    const template = new ChangedTemplate(changes);
    const [finding, ...others] = template.lint();
    expect(others).toEqual([]);
    const place = `thân văn bản, đoạn ${template.paragraph(at)}`;
    expect(finding).toMatchObject({ code, severity: 'error', path: place });
    expect(finding?.message).toContain(says);
    expect(finding?.message).toContain(`(${place}: "`);
    expect(finding?.message).toContain(at.trim());
    const refusal = template.refusal();
    expect(refusal).toMatchObject({ kind: 'template', code: 'template.invalid' });
    expect(refusal.findings).toEqual(template.lint());
  });

  it('several faults, all told at once and in their order', () => {
    const template = new ChangedTemplate([
      ['{Quyết định.Trích yếu}', '{Quyết định.Trích yêuu}'],
      ['{Quyết định.Căn cứ}', '{Quyết định.Căn cứ'],
      [subject, '{Kế hoạch.Tên gọi}'],
      ['{Kế hoạch.Nội dung}', 'x {Kế hoạch.Nội dung}'],
      [loopEnd, ''],
      ['{Phụ lục.Nhãn}', '{Phụ lục.Nhãn | to}'],
      ['{STT}', '{Số thứ tựu}'],
    ]);
    const expected = [
      ['template.unknown-tag', 'Trích yêuu'],
      ['template.tag-not-closed', '{Quyết định.Căn cứ'],
      ['template.unknown-tag', 'Tên gọi'],
      ['template.tag-place', 'x {Kế hoạch'],
      ['template.loop-not-closed', loop],
      ['template.unknown-tag', '| to}'],
      ['template.unknown-tag', 'Số thứ tựu'],
    ].map(([code = '', at = '']) => `${code} thân văn bản, đoạn ${template.paragraph(at)}`);
    expect(template.refusal().findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it('no style of a name that bodies need, each told', () => {
    const styles: Changes = [
      ['"KH Dấu sao"', '"Khác 1"'],
      ['"KH Điểm"', '"Khác 2"'],
    ];
    const refusal = new ChangedTemplate(styles, 'word/styles.xml').refusal();
    expect(refusal).toMatchObject({ kind: 'template', code: 'template.invalid' });
    expect(refusal.findings.map(({ code }) => code)).toEqual(['template.missing-style', 'template.missing-style']);
    expect(refusal.findings.map(({ message }) => message).join()).toMatch(/KH Điểm.*KH Dấu sao/);
  });

  it('a missing style and faulty tags, told together', () => {
    const inBoth = new ChangedTemplate([[subject, '{Kế hoạch.Tên gọi}']]).with(
      [['"KH Dấu sao"', '"Khác"']],
      'word/styles.xml',
    );
    expect(inBoth.lint().map(({ code, path }) => `${code} ${path}`)).toEqual([
      'template.missing-style word/styles.xml',
      `template.unknown-tag thân văn bản, đoạn ${inBoth.paragraph('Tên gọi')}`,
    ]);
    expect(inBoth.refusal().findings).toEqual(inBoth.lint());
  });

  it('an unknown tag in its header', () => {
    const template = new ChangedTemplate([['<w:t>2</w:t>', '<w:t>{Trang số}</w:t>']], 'word/header1.xml');
    expect(template.refusal().findings).toMatchObject([
      { code: 'template.unknown-tag', path: 'word/header1.xml, đoạn 1' },
    ]);
  });
});

describe('a template is taken whose', () => {
  const subjectOf = (changes: Changes) =>
    readWord(new ChangedTemplate(changes).render()).filter(({ style }) => style === 'KH Trích yếu')[1]?.text;
  const plain = subjectOf([]);

  it.each([
    ['tags have neither case nor diacritics nor spaces', '{ke_hoach.trich_yeu}'],
    ['tags are in capitals', '{KẾ HOẠCH.TRÍCH YẾU}'],
    ['tags were typed with combining marks', subject.normalize('NFD')],
    ['tags have spaces more', '{ Kế  hoạch . Trích_yếu }'],
    [
      'tags Word has split into runs of several looks',
      '{Kế ho</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ạch.Tr</w:t></w:r><w:r><w:t>ích yếu}',
    ],
    [
      'tags Word has interrupted by a spelling mark',
      '{Kế hoạch.</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>Trích yếu}',
    ],
  ])('%s', (_, written) => {
    const flat = (text: string | undefined) => text?.replace(/\s+/g, ' ');
    expect(flat(subjectOf([[subject, written]]))).toBe(flat(plain));
  });

  it('conditions are folded in different ways at their ends', () => {
    const changes: Changes = [
      [loop, '{#ke hoach.co ky}'],
      [loopEnd, '{/KẾ_HOẠCH.CÓ_KÝ}'],
    ];
    expect(readWord(new ChangedTemplate(changes).render())).toEqual(readWord(new ChangedTemplate([]).render()));
  });

  it('ways of writing are folded too', () => {
    expect(subjectOf([[subject, '{Kế hoạch.Trích yếu | CHU_HOA}']])).toMatch(/^CẢI CÁCH/);
  });
});

describe('a file that is no Word file is refused as a template', () => {
  const stock = readFileSync(new URL('../../templates/quyet-dinh-ke-hoach.docx', import.meta.url));
  const data = sampleData('b-quyet-dinh-ke-hoach-xa-2026');
  const failureOf = (bytes: Uint8Array): unknown => {
    try {
      return renderWord(data, { id: 'mẫu.docx', version: 'file', bytes });
    } catch (error) {
      return error;
    }
  };
  const zipOf = (change: (zip: PizZip) => unknown) => {
    const zip = new PizZip(stock);
    change(zip);
    return zip.generate({ type: 'uint8array' });
  };

  it.each([
    ['nothing', 'word.gate-empty', new Uint8Array()],
    ['text', 'word.not-docx', new TextEncoder().encode('Xin chào')],
    ['a zip without a document', 'word.not-docx', zipOf((zip) => zip.remove('word/document.xml'))],
    ['a zip without content types', 'word.not-docx', zipOf((zip) => zip.remove('[Content_Types].xml'))],
    ['half of a file', 'word.gate-cut-off', stock.subarray(0, stock.length / 2)],
    ['all but the last ten bytes', 'word.not-docx', stock.subarray(0, -10)],
  ])('%s', (_, code, bytes) => {
    expect(failureOf(bytes)).toMatchObject({ kind: 'input', code });
  });

  it.each([
    ['XML that breaks off', '<w:document', 'word.broken-xml'],
    ['no XML', '', 'word.broken-xml'],
    ['another XML', '<a/>', 'word.no-body'],
  ])('a document of %s', (_, xml, code) => {
    expect(failureOf(zipOf((zip) => zip.file('word/document.xml', xml)))).toMatchObject({ kind: 'input', code });
  });

  it.each(['word/header1.xml', 'word/styles.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'])(
    'broken XML in %s',
    (part) => {
      const broken = failureOf(zipOf((zip) => zip.file(part, zip.file(part)!.asText().slice(0, -3))));
      expect(broken).toMatchObject({ kind: 'input', code: 'word.broken-xml' });
      expect((broken as Failure).message).toContain(part);
    },
  );

  it('one letter that is not what it was when the file was saved', () => {
    const stored = Buffer.from(new PizZip(stock).generate({ type: 'uint8array', compression: 'STORE' }));
    expect(failureOf(stored)).toHaveProperty('files');
    const at = stored.indexOf('Tự do');
    expect(at).toBeGreaterThan(0);
    const changed = Buffer.from(stored);
    changed.write('X', at);
    expect(failureOf(changed)).toMatchObject({ kind: 'input', code: 'word.gate-damaged' });
  });

  it('damaged bytes, wherever they are, unless they change nothing', () => {
    const documentOf = (outcome: unknown) => (outcome as { files: { bytes: Uint8Array }[] }).files[0]!.bytes;
    const sound = readWord(documentOf(failureOf(stock)));
    for (let at = 0; at < stock.length; at += 97) {
      const damaged = new Uint8Array(stock);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const outcome = failureOf(damaged);
      if (outcome instanceof Error) expect(outcome, `byte ${at}`).toBeInstanceOf(Failure);
      else expect(readWord(documentOf(outcome)), `byte ${at}`).toEqual(sound);
    }
  });
});
