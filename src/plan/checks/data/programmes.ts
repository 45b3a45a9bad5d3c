/** Programmes that plans carry out: their periods, and the pillars that a plan under them should have. */

export interface Programme {
  name: string;
  period: { from: number; to: number };
  /** The act that sets it, as `number` of a citation. */
  act: string;
  source: string;
  /** Each pillar by one of these plain words in its name. */
  pillars: readonly { name: string; words: readonly string[] }[];
}

export const programmes: readonly Programme[] = [
  {
    name: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
    period: { from: 2021, to: 2030 },
    act: '76/NQ-CP',
    source: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Điều 1, phần nội dung cải cách',
    pillars: [
      { name: 'cải cách thể chế', words: ['the che'] },
      { name: 'cải cách thủ tục hành chính', words: ['thu tuc hanh chinh', 'tthc'] },
      { name: 'cải cách tổ chức bộ máy hành chính nhà nước', words: ['to chuc bo may', 'bo may'] },
      { name: 'cải cách chế độ công vụ', words: ['cong vu'] },
      { name: 'cải cách tài chính công', words: ['tai chinh cong'] },
      {
        name: 'xây dựng, phát triển Chính quyền điện tử, Chính quyền số',
        words: ['dien tu', 'chinh quyen so', 'chuyen doi so'],
      },
    ],
  },
];

/** Periods that many documents name beside their own: five-year plans and ten-year strategies. */
export const knownPeriods: readonly { from: number; to: number; source: string }[] = [
  { from: 2021, to: 2030, source: 'Nghị quyết số 76/NQ-CP; Chiến lược phát triển kinh tế - xã hội 10 năm 2021-2030' },
  { from: 2021, to: 2025, source: 'Kế hoạch phát triển kinh tế - xã hội 5 năm 2021-2025' },
  { from: 2026, to: 2030, source: 'Kế hoạch phát triển kinh tế - xã hội 5 năm 2026-2030' },
  { from: 2022, to: 2025, source: 'Đề án 06 (Quyết định số 06/QĐ-TTg ngày 06/01/2022)' },
];
