/** A text for `POST /api/v1/import`, and what comes of it, as the description shows them. */
import type { Imported } from '../../intake/contract.ts';

export const importedText = 'KẾ HOẠCH\nCải cách hành chính năm 2025\nI. MỤC ĐÍCH\n- Nâng cao chất lượng phục vụ';

const line = (number: number) => ({ paragraph: number, lines: { from: number, to: number } });

export const importExample: Imported = {
  plan: {
    period: { from: 2025 },
    plan: {
      subject: 'Cải cách hành chính năm 2025',
      purpose: [{ text: 'Nâng cao chất lượng phục vụ' }],
      outline: [{ heading: 'MỤC ĐÍCH', content: 'purpose' }],
    },
  },
  report: {
    format: 'text',
    parts: { decision: false, plan: true, appendices: 0 },
    pieces: [
      { text: 'KẾ HOẠCH', place: line(1), state: 'form', what: 'Tên loại văn bản', path: '', confidence: 1 },
      {
        text: 'Cải cách hành chính năm 2025',
        place: line(2),
        state: 'placed',
        what: 'Trích yếu nội dung văn bản',
        path: 'plan.subject',
        confidence: 1,
      },
      {
        text: 'I. MỤC ĐÍCH',
        place: line(3),
        state: 'placed',
        what: 'Tiêu đề của mục',
        path: 'plan.outline[0].heading',
        confidence: 1,
      },
      {
        text: '- Nâng cao chất lượng phục vụ',
        place: line(4),
        state: 'placed',
        what: 'Mục đích',
        path: 'plan.purpose[0].text',
        confidence: 1,
      },
    ],
    counts: { placed: 3, form: 1, free: 0, noise: 0, uncertain: 0 },
    findings: [],
    stripped: [],
  },
};
