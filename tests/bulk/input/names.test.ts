/** Names of files: by a pattern, safe on every system, no two the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import type { UnitRow } from '../../../src/bulk/contract.ts';
import { nameCollisions } from '../../../src/bulk/names/collisions.ts';
import { fileNames } from '../../../src/bulk/names/names.ts';
import { safeName } from '../../../src/bulk/names/safe-name.ts';

const unit = {
  code: '00004',
  type: 'phường',
  name: 'Ba Đình',
  province: { type: 'thành phố', name: 'Hà Nội' },
} as const;
const row: UnitRow = { code: '00004', position: 7, unit, variables: {}, fields: {} };
const planOf = (variables: Record<string, string> = {}, more: Record<string, unknown> = {}) => ({
  period: { from: 2026 },
  organ: { unit },
  variables,
  plan: { subject: 'Cải cách hành chính năm {{nam}}' },
  ...more,
});

describe('a pattern', () => {
  it.each([
    [undefined, 'thành phố Hà Nội/00004 phường Ba Đình/Kế hoạch CCHC 2026 - phường Ba Đình'],
    ['{{nam}}/{{stt}} {{chu_hoa don_vi.ten}}', '2026/0007 BA ĐÌNH'],
    ['{{#if (bang don_vi.loai "phường")}}P{{else}}X{{/if}} {{ma}}', 'P 00004'],
    ['a/{{so}}', 'a/12-QĐ-UBND'],
    ['{{tinh.ten}}. /{{lui}}/con.txt', 'Hà Nội/_/con_.txt'],
  ])('%s gives %s', (pattern, path) => {
    expect(fileNames(pattern)(row, planOf({ so: '12/QĐ-UBND', lui: '..' }))).toBe(path);
  });

  it.each([
    ['', 'trống'],
    ['/{{ma}}', 'bắt đầu bằng "/"'],
    ['{{ma}}//{{stt}}', 'không tên'],
    ['{{ma}}/', 'không tên'],
    ['../{{ma}}', '".."'],
    ['a\\{{ma}}', 'dấu "\\"'],
    ['{{ma', 'sai cú pháp'],
    ['{{don_vi.tenn}}', '{{don_vi.ten}}'],
    ['{{so_hieu "nq76"}}', 'viện dẫn'],
    ['{{> x}}', 'không được hỗ trợ'],
    ['{{#each a}}{{/each}}', 'không được hỗ trợ'],
    ['a\u202Eb{{ma}}', 'không nhìn thấy'],
    ['1/2/3/4/5/6/7/8/{{ma}}', 'cấp thư mục'],
  ])('%j is refused before any unit is looked at', (pattern, why) => {
    try {
      fileNames(pattern);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({ code: 'bulk.bad-pattern', kind: 'usage' });
      expect((error as Failure).message).toContain(why);
    }
  });

  it('is refused for a unit that lacks a value it names', () => {
    expect(() => fileNames('{{ten_la}}')(row, planOf())).toThrow(/Mẫu tên tệp "{{ten_la}}" .*mã 00004/);
    expect(() => fileNames('{{cap_tren.ten}}')(row, planOf())).toThrow(/kế hoạch chưa có/);
  });

  it('without the name of the document gives several documents of one unit a folder', () => {
    const names = fileNames('{{ma}}');
    expect(names(row, planOf({}, { attachments: 'separateFiles' }), 'Quyết định')).toBe('00004/Quyết định');
    expect(names(row, planOf(), 'Kế hoạch')).toBe('00004');
  });
});

/** Texts with what is most harmful in names, beside anything else. */
const harmful = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '.',
        ' ',
        'CON',
        'aux',
        'nul.txt',
        'COM¹',
        ':',
        '\u202E',
        '\u0000',
        '\uE001',
        '\uFEFF',
        'ế',
        '~',
        '-',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

function expectSafe(part: string): void {
  expect(part).not.toBe('');
  expect(part).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
  expect(part).not.toMatch(/^[. ]|[. ]$/);
  expect(part).not.toMatch(device);
  expect(part).toBe(part.normalize('NFC'));
  expect(Buffer.byteLength(part, 'utf8')).toBeLessThanOrEqual(240);
}

describe('whatever the values are', () => {
  it('a name is one that every system takes, and stays as it is when it is made safe again', () => {
    fc.assert(
      fc.property(harmful, (text) => {
        const name = safeName(text);
        expectSafe(name);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('a path has the folders of its pattern and no others, and is not too long for Windows', () => {
    const names = fileNames('{{a}}/{{b}} {{ma}}/{{tai_lieu}}');
    fc.assert(
      fc.property(harmful, harmful, harmful, (a, b, document) => {
        const path = names(
          row,
          planOf({ a: a.replaceAll('{{', ''), b: b.replaceAll('{{', '') }),
          document.replaceAll('{{', ''),
        );
        const parts = path.split('/');
        expect(parts).toHaveLength(3);
        parts.forEach(expectSafe);
        expect(path.length).toBeLessThanOrEqual(180);
      }),
      { numRuns: 300 },
    );
  });

  it('long names that differ only at their end stay two', () => {
    const long = 'Ủy ban nhân dân '.repeat(40);
    expect(safeName(`${long}a`)).not.toBe(safeName(`${long}b`));
  });
});

describe('two files', () => {
  const codes = (...paths: string[]) =>
    nameCollisions(paths.map((path, i) => ({ code: String(i), path }))).map(({ path }) => path);

  it('are one where case or the composing of letters is all that differs, or one is the folder of the other', () => {
    expect(codes('a/Kế hoạch.docx', 'A/kế HOẠCH.docx'.normalize('NFD'))).toEqual(['1']);
    expect(codes('a.docx', 'a.docx/b.docx')).toEqual(['0']);
    expect(codes('a/b.docx', 'a/b.pdf', 'a/c.docx')).toEqual([]);
  });
});
