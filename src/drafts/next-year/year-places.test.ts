import { describe, expect, it } from 'vitest';
import { moveYears, yearsIn, type Reading, type Years } from './year-places.ts';

const moved = (text: string, plan: Years = { from: 2026, to: 2026 }, by = 1, reading?: Reading) =>
  moveYears(text, yearsIn(text, plan, reading).own, by);

describe('the years of a plan in its texts', () => {
  it.each([
    ['cải cách hành chính nhà nước năm 2026 trên địa bàn xã', 'cải cách hành chính nhà nước năm 2027 trên địa bàn xã'],
    ['Hoàn thành trước ngày 30 tháng 6 năm 2026', 'Hoàn thành trước ngày 30 tháng 6 năm 2027'],
    ['trước 31/12/2026; Quý IV/2026; Tháng 3/2026', 'trước 31/12/2027; Quý IV/2027; Tháng 3/2027'],
    ['hoàn thành trước {{ngay "2026-01-31"}}', 'hoàn thành trước {{ngay "2027-01-31"}}'],
    ['2026', '2027'],
    ['KẾ HOẠCH CCHC NĂM 2026', 'KẾ HOẠCH CCHC NĂM 2027'],
  ])('move in %j', (text, expected) => {
    expect(moved(text)).toBe(expected);
  });

  it.each([
    'Quyết định số 57/QĐ-UBND ngày 15/01/2026 của Chủ tịch Ủy ban nhân dân xã',
    'Kế hoạch số 245/KH-UBND ngày 26 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026',
    'Nghị định số 118/2026/NĐ-CP',
    'giai đoạn 2021-2026',
    'giai đoạn 2026 - 2030',
    'TCVN ISO 9001:2026',
    'giải quyết 12026 hồ sơ',
    'so với năm 2025, kết quả năm 2027',
  ])('stay in %j', (text) => {
    expect(moved(text)).toBe(text);
  });

  it('of a plan for several years move as a period and one by one', () => {
    const plan = { from: 2021, to: 2025 };
    expect(moved('giai đoạn 2021 - 2025; đến năm 2025; sơ kết năm 2023', plan, 5)).toBe(
      'giai đoạn 2026 - 2030; đến năm 2030; sơ kết năm 2028',
    );
    expect(moved('Chương trình tổng thể giai đoạn 2021-2030', plan, 5)).toBe(
      'Chương trình tổng thể giai đoạn 2021-2030',
    );
  });

  it('that may be a count are told, not moved', () => {
    expect(yearsIn('tiếp nhận 2026 hồ sơ', { from: 2026, to: 2026 })).toMatchObject({ own: [], unclear: [10] });
    expect(moved('Mốc 2026', undefined, 1, { titled: true })).toBe('Mốc 2027');
  });

  it('that neighbour the plan are told', () => {
    expect(yearsIn('so với năm 2025', { from: 2026, to: 2026 }).near).toEqual([11]);
  });

  it('move in the subject of a *Kèm theo* line, not in the number and date of the decision', () => {
    expect(
      moved('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 ban hành Kế hoạch năm 2026)', undefined, 1, {
        reference: true,
      }),
    ).toBe('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 ban hành Kế hoạch năm 2027)');
  });
});
