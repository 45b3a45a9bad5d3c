/** Which of the template's named styles each kind of body paragraph takes. Names are matched folded. */
import type { ParagraphRole } from './view.ts';

export const styleNames: Readonly<Record<ParagraphRole, string>> = {
  article: 'KH Điều',
  heading: 'KH Mục',
  titledClause: 'KH Khoản có tiêu đề',
  clause: 'KH Khoản',
  subclause: 'KH Tiểu khoản',
  point: 'KH Điểm',
  dash: 'KH Gạch đầu dòng',
  plus: 'KH Dấu cộng',
  star: 'KH Dấu sao',
  plain: 'KH Văn bản',
  note: 'KH Ghi chú',
};
