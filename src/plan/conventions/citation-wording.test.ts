import { describe, expect, it } from 'vitest';
import { citationWording, shortCitationWording } from './citation-wording.ts';

const resolution = {
  kind: 'Nghị quyết',
  number: '76/NQ-CP',
  date: '2021-07-15',
  organ: 'Chính phủ',
  subject: 'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
};

describe('citationWording', () => {
  it('writes kind, number, date, organ and subject in this order', () => {
    expect(citationWording(resolution)).toBe(
      'Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
    );
  });

  it.each(['Luật', 'luật', 'Bộ luật', 'Pháp lệnh'])(
    'writes a %s with name and date, without number and organ',
    (kind) => {
      const act = { kind, subject: 'Tổ chức chính quyền địa phương', number: '72/2025/QH15', organ: 'Quốc hội' };
      expect(citationWording({ ...act, date: '2025-06-16' })).toBe(
        `${kind} Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025`,
      );
    },
  );

  it('does not say the kind of a law twice, and dots a law without a name', () => {
    expect(citationWording({ kind: 'Luật', subject: 'Luật Ngân sách nhà nước' })).toBe('Luật Ngân sách nhà nước');
    expect(citationWording({ kind: 'Luật' })).toBe('Luật ……');
  });

  it('dots a blank number and keeps its symbol', () => {
    expect(citationWording({ kind: 'Quyết định', number: '/QĐ-UBND' })).toBe('Quyết định số ……/QĐ-UBND');
    expect(citationWording({ kind: 'Quyết định', number: '' })).toBe('Quyết định số ……');
  });

  it('takes year forms and Party forms as they are', () => {
    expect(citationWording({ kind: 'Quyết định', number: '28/2018/QĐ-TTg' })).toBe('Quyết định số 28/2018/QĐ-TTg');
    expect(citationWording({ kind: 'Nghị quyết', number: '06-NQ/TU' })).toBe('Nghị quyết số 06-NQ/TU');
  });

  it('leaves out a date that is not told, dots one that is blank in whole or in part', () => {
    expect(citationWording({ ...resolution, date: undefined, subject: undefined })).toBe(
      'Nghị quyết số 76/NQ-CP của Chính phủ',
    );
    expect(citationWording({ kind: 'Kế hoạch', number: '2/KH-UBND', date: '' })).toBe(
      'Kế hoạch số 2/KH-UBND ngày …… tháng …… năm ……',
    );
    expect(citationWording({ kind: 'Kế hoạch', number: '2/KH-UBND', date: '2021-01' })).toBe(
      'Kế hoạch số 2/KH-UBND ngày …… tháng 01 năm 2021',
    );
  });

  it('lets the verbatim wording win, without the words before it and the sign after it', () => {
    expect(citationWording({ ...resolution, text: 'Căn cứ Luật cũ, ngày 1/1/2000;' })).toBe('Luật cũ, ngày 1/1/2000');
    expect(citationWording({ lead: 'Thực hiện', text: ['Thực hiện ', { text: 'Chỉ thị 23', bold: true }, '.'] })).toBe(
      'Chỉ thị 23',
    );
    expect(citationWording({ ...resolution, text: '' })).toContain('76/NQ-CP');
  });

  it('dots a kind that is missing', () => {
    expect(citationWording({ number: '76/NQ-CP' })).toBe('…… số 76/NQ-CP');
    expect(citationWording({})).toBe('……');
  });
});

describe('shortCitationWording', () => {
  it('is kind and number, for a law kind and name', () => {
    expect(shortCitationWording(resolution)).toBe('Nghị quyết số 76/NQ-CP');
    expect(
      shortCitationWording({ kind: 'Luật', subject: 'Viên chức', date: '2010-11-15', number: '58/2010/QH12' }),
    ).toBe('Luật Viên chức');
  });

  it('is unknown where only a verbatim wording is there', () => {
    expect(shortCitationWording({ text: 'Luật cũ' })).toBeUndefined();
    expect(shortCitationWording({ kind: 'Luật' })).toBeUndefined();
  });
});
