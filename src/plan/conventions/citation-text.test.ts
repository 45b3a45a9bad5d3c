import { describe, expect, it } from 'vitest';
import { findCitations, withoutCitations } from './citation-text.ts';

/** Kind, number or name, date and organ of each citation, as one line. */
function read(text: string): string[] {
  return findCitations(text).map(({ kind, number, name, date, organ }) =>
    [kind, number ?? name, date, organ].map((part) => part ?? '–').join(' | '),
  );
}

describe('findCitations', () => {
  it.each<[string, string, string[]]>([
    [
      'a date in figures and an organ',
      'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách',
      ['Nghị quyết | 76/NQ-CP | 2021-07-15 | Chính phủ'],
    ],
    [
      'a date in words',
      'Quyết định số 128/QĐ-UBND ngày 14 tháng 01 năm 2025 của Ủy ban nhân dân huyện Lộc Ninh ban hành Kế hoạch',
      ['Quyết định | 128/QĐ-UBND | 2025-01-14 | Ủy ban nhân dân huyện Lộc Ninh'],
    ],
    [
      'a number with its year',
      'Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018',
      ['Quyết định | 28/2018/QĐ-TTg | 2018-07-12 | –'],
    ],
    [
      'a Party number broken at the line end',
      'Nghị quyết số 06-\n\nNQ/TU của Ban \n\nChấp hành Đảng bộ tỉnh về',
      ['Nghị quyết | 06-NQ/TU | – | Ban Chấp hành Đảng bộ tỉnh'],
    ],
    [
      'a hard-wrapped symbol',
      'Quyết định số 458/QĐ- \n\nTTg ngày 03/4/2020',
      ['Quyết định | 458/QĐ-TTg | 2020-04-03 | –'],
    ],
    ['a doubled stroke', 'Chỉ thị số 23//CT-TTg ngày 02/9/2021', ['Chỉ thị | 23/CT-TTg | 2021-09-02 | –']],
    ['no "số", no "ngày"', 'theo Quyết định 468/QĐ-TTg 27/3/2021.', ['Quyết định | 468/QĐ-TTg | 2021-03-27 | –']],
    [
      'a comma before the date',
      'Quyết định số 5272/QĐ-UBND, ngày 29/12/2023',
      ['Quyết định | 5272/QĐ-UBND | 2023-12-29 | –'],
    ],
    [
      'the organ before the date',
      'Nghị quyết số 76/NQ-CP của Chính phủ ngày 15/7/2021',
      ['Nghị quyết | 76/NQ-CP | 2021-07-15 | Chính phủ'],
    ],
    [
      'a date that belongs to the second number only',
      'Nghị định số 107/2020/NĐ-CP, Nghị định số 108/2020/NĐ-CP ngày 14/9/2020 của Chính phủ',
      ['Nghị định | 107/2020/NĐ-CP | – | –', 'Nghị định | 108/2020/NĐ-CP | 2020-09-14 | Chính phủ'],
    ],
    [
      'two citations joined by "và"',
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ và Chỉ thị số 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ',
      ['Nghị quyết | 76/NQ-CP | 2021-07-15 | Chính phủ', 'Chỉ thị | 23/CT-TTg | 2021-09-02 | Thủ tướng Chính phủ'],
    ],
    [
      'a law by its name',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
      ['Luật | Tổ chức chính quyền địa phương | 2015-06-19 | –'],
    ],
    [
      'a law by its year',
      'theo Luật Ban hành văn bản quy phạm pháp luật năm 2025',
      ['Luật | Ban hành văn bản quy phạm pháp luật | 2025 | –'],
    ],
    ['a law by its number', 'Luật số 72/2025/QH15', ['Luật | 72/2025/QH15 | – | –']],
    ['an impossible day', 'Quyết định số 12/QĐ-UBND ngày 31/02/2024', ['Quyết định | 12/QĐ-UBND | – | –']],
  ])('reads %s', (_name, text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'công bố văn bản quy phạm pháp luật hết hiệu lực năm 2025',
    'Tiêu chuẩn TCVN ISO 9001:2015',
    'Tổng đài 1022, trực 24/7, mức độ 3 và/hoặc 4',
    'ngày 15/7/2021',
    'Quyết định số     /QĐ-UBND ngày     tháng     năm 2026',
  ])('finds no citation in “%s”', (text) => expect(read(text)).toEqual([]));

  it('takes a deadline behind a number for no date of it', () => {
    expect(read('Quyết định số 12/QĐ-UBND của UBND tỉnh báo cáo trước ngày 15/12/2026')[0]).toMatch(
      /12\/QĐ-UBND \| – /,
    );
    expect(read('triển khai Nghị quyết số 76/NQ-CP năm 2025')).toEqual(['Nghị quyết | 76/NQ-CP | – | –']);
  });

  it('stays fast on long white space and long capitals', () => {
    const started = performance.now();
    for (const text of [
      `Luật${' '.repeat(50_000)}`,
      'Luật a'.repeat(8_000),
      `1/${'A'.repeat(50_000)}`,
      '1/'.repeat(25_000),
    ]) {
      findCitations(text);
      withoutCitations(text, () => 'all');
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('withoutCitations', () => {
  const text =
    'Thực hiện Kế hoạch số 02/KH-UBND ngày 07/01/2021 của UBND huyện Phù Cừ về cải cách huyện; báo cáo huyện.';
  it('blanks a citation with what it is about, up to the end of its clause', () => {
    const rest = withoutCitations(text, () => 'all');
    expect(rest).toHaveLength(text.length);
    expect(rest.replace(/\s+/g, ' ')).toBe('Thực hiện ; báo cáo huyện.');
  });
  it('keeps what follows a citation without a subject', () => {
    const rest = withoutCitations('theo Quyết định số 468/QĐ-TTg ngày 27/3/2021, báo cáo huyện', () => 'all');
    expect(rest.trim().replace(/\s+/g, ' ')).toBe('theo , báo cáo huyện');
  });
});
