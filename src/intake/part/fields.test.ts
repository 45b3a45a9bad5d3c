/** Single lines of a head or an end. */
import { describe, expect, it } from 'vitest';
import { archiveOf, drafterOf } from './archive.ts';
import { citationOf } from './citations.ts';
import { numberAndSymbol } from './number-and-symbol.ts';
import { periodIn } from './period.ts';
import { placeAndDate } from './place-and-date.ts';
import { recipientOf } from './recipients.ts';
import { signatureLine } from './signature.ts';
import { unitInLine } from './unit-words.ts';

describe('Số, ký hiệu', () => {
  it.each([
    ['Số: 09/QĐ-UBND', { number: '9' }],
    ['Số: 128a/QĐ-UBND', { number: '128a' }],
    ['Số:      /KH-UBND', { symbol: 'KH-UBND' }],
    ['Số: …../QĐ-UBND', {}],
    ['Số 12/2021/QĐ-UBND', { number: '12', symbol: '2021/QĐ-UBND' }],
    ['Số: 15/…', { number: '15', symbol: '' }],
    ['Số: 09-KH/ĐU', undefined],
  ])('%s', (line, found) => {
    expect(numberAndSymbol(line, 'QĐ-UBND')).toEqual(found);
  });
});

describe('Địa danh, ngày tháng', () => {
  it.each([
    ['Lộc Hòa, ngày 22 tháng 01 năm 2025', 'Lộc Hòa', '2025-01-22'],
    ['Lộc Hòa, ngày … tháng 01 năm 2025', 'Lộc Hòa', '2025-01'],
    ['Lộc Hòa, ngày    tháng   năm 2024', 'Lộc Hòa', '2024'],
    ['Lộc Hòa, ngày ... tháng ... năm 20...', 'Lộc Hòa', ''],
    ['……, ngày 5 tháng 3 năm 2022', '', '2022-03-05'],
    ['Lộc Hòa, 15/01/2026', 'Lộc Hòa', '2026-01-15'],
  ])('%s', (line, place, date) => {
    expect(placeAndDate(line)).toMatchObject({ place, date });
  });

  it('is not read where a plan could not hold it', () => {
    expect(placeAndDate('Lộc Hòa, ngày 15 tháng … năm 2025')).toBeUndefined();
    expect(placeAndDate('Lộc Hòa, ngày 31 tháng 02 năm 2025')).toBeUndefined();
  });
});

describe('The years of a plan', () => {
  it.each([
    ['Cải cách hành chính xã Minh Tiến giai đoạn 2021-2025', { from: 2021, to: 2025 }],
    ['Cải cách hành chính 2021 – 2025, định hướng đến năm 2030', { from: 2021, to: 2025 }],
    ['Thực hiện Chương trình giai đoạn 2021-2030 năm 2024', { from: 2024 }],
    ['Cải cách hành chính', undefined],
  ])('%s', (text, period) => {
    expect(periodIn(text)).toEqual(period);
  });
});

describe('A căn cứ', () => {
  it('is typed alone where the form prints the same words', () => {
    const line = 'Thực hiện Kế hoạch số 245/KH-UBND ngày 26 tháng 12 năm 2025 của UBND tỉnh về cải cách hành chính;';
    expect(citationOf(line, line).citation).toEqual({
      lead: 'Thực hiện',
      kind: 'Kế hoạch',
      number: '245/KH-UBND',
      date: '2025-12-26',
      organ: 'UBND tỉnh',
      subject: 'về cải cách hành chính',
    });
  });

  it('keeps its words where it names two documents', () => {
    const line = 'Căn cứ Luật Thanh tra ngày 19 tháng 6 năm 2015 và Luật Đầu tư ngày 22 tháng 11 năm 2019;';
    expect(citationOf(line, line).citation).toMatchObject({ kind: 'Luật', text: line });
  });

  it('is only words where it names none', () => {
    const line = 'Căn cứ tình hình thực tế của địa phương;';
    expect(citationOf(line, line).citation).toEqual({ text: line });
  });
});

describe('The end', () => {
  it.each([
    ['- UBND huyện (b/c);', { names: ['UBND huyện'], purpose: 'b/c' }],
    ['- Sở Nội vụ, Phòng Nội vụ (để báo cáo);', { names: ['Sở Nội vụ', 'Phòng Nội vụ'], purpose: 'để báo cáo' }],
    ['- Chủ tịch, các Phó Chủ tịch (b/c)', { names: ['Chủ tịch, các Phó Chủ tịch'], purpose: 'b/c' }],
    ['- Các trường (Mầm non, Tiểu học);', { names: ['Các trường (Mầm non, Tiểu học)'] }],
    ['+ Như điều 2.', { names: ['Như điều 2'] }],
  ])('recipient %s', (line, recipient) => {
    expect(recipientOf(line)).toEqual(recipient);
  });

  it.each([
    ['Lưu: VT, VP (3).', { office: 'VT', unit: 'VP', copies: 3 }],
    ['Lưu: VP', { office: 'VP' }],
    ['Lưu VT.', { text: 'Lưu VT.' }],
    ['Lưu: VT; VP; NV.', { text: 'Lưu: VT; VP; NV.' }],
  ])('%s', (line, archive) => {
    expect(archiveOf(line)).toEqual(archive);
  });

  it.each([
    ['PL.(20)', { mark: 'PL', copies: 20 }],
    ['PL.', { mark: 'PL' }],
    ['VP20b', undefined],
  ])('drafter %s', (line, drafter) => {
    expect(drafterOf(line)).toEqual(drafter);
  });

  it.each([
    ['TM. ỦY BAN NHÂN DÂN', { capacity: 'TM.', title: 'ỦY BAN NHÂN DÂN' }],
    ['KT.CHỦ TỊCH', { capacity: 'KT.', title: 'CHỦ TỊCH' }],
    ['TUQ. CHỦ TỊCH', { capacity: 'TUQ.', title: 'CHỦ TỊCH' }],
    ['PHÓ CHỦ TỊCH', { title: 'PHÓ CHỦ TỊCH' }],
    ['TM/ UBND XÃ', { title: 'TM/ UBND XÃ' }],
  ])('signature %s', (line, signature) => {
    expect(signatureLine(line)).toEqual(signature);
  });

  it.each([
    ['ỦY BAN NHÂN DÂN XÃ LỘC HÒA', { before: 'ỦY BAN NHÂN DÂN', type: 'xã', name: 'LỘC HÒA' }],
    ['UBND THỊ XÃ BỈM SƠN', { before: 'UBND', type: 'thị xã', name: 'BỈM SƠN' }],
    ['HĐND TP. HUẾ', { before: 'HĐND', type: 'thành phố', name: 'HUẾ' }],
    ['PHÒNG VĂN HÓA - XÃ HỘI', undefined],
    ['HUYỆN ỦY LỘC NINH', undefined],
  ])('unit of %s', (line, unit) => {
    expect(unitInLine(line)).toEqual(unit);
  });
});
