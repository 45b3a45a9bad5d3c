/** A report of `POST /api/v1/check`, as the description shows it. */
import type { CheckReport } from '../schemas/check.ts';

export const checkExample: CheckReport = {
  valid: false,
  counts: { error: 1, warning: 0, information: 0 },
  rules: { met: 212, notMet: 1, notApplicable: 160 },
  documents: [{ name: 'Quyết định', role: 'main' }],
  findings: [
    {
      code: 'nd30.motto-size',
      severity: 'error',
      clause: 'điểm b khoản 1 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
      sentence: 'Tiêu ngữ được trình bày cỡ chữ từ 13 đến 14.',
      found: 'cỡ chữ 15',
      required: 'cỡ chữ 13 đến 14',
      place: {
        pagePart: 'Phần đầu văn bản',
        part: 'word/document.xml',
        paragraph: 5,
        quoted: 'Độc lập - Tự do - Hạnh phúc',
      },
      others: [],
      remedy: 'Chọn phần chữ này rồi đặt cỡ chữ từ 13 đến 14 (Home > Font Size).',
      fixable: true,
    },
  ],
  stripped: [],
};
