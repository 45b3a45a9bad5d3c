import type { PanelId } from '../state/panels.ts';

/** The heading of a panel; sections and appendices are called by what is in them (`FormPane.tsx`). */
export const panelTitles: Readonly<Partial<Record<PanelId, string>>> = {
  general: 'Thông tin chung',
  'decision-head': 'Quyết định',
  'decision-preamble': 'Quyết định: căn cứ',
  'decision-articles': 'Quyết định: các điều',
  'decision-end': 'Quyết định: chữ ký, nơi nhận',
  'plan-head': 'Kế hoạch: tên và trích yếu',
  'plan-preamble': 'Kế hoạch: căn cứ và mở đầu',
  sections: 'Kế hoạch: các mục',
  unplaced: 'Nội dung chưa có mục',
  'plan-closing': 'Kế hoạch: kết thúc',
  'plan-end': 'Kế hoạch: chữ ký, nơi nhận',
  appendices: 'Phụ lục',
  other: 'Khác',
};
