/** Phần, Chương, Mục, Tiểu mục, Điều, Khoản, Điểm (Phụ lục I, Phần I, II.6.d, II.6.đ). `2.1`, `-`, `+`, `*` are free. */
import type { CheckedRule } from '../checks/check.ts';
import { ownLine, titleOnOwnLine, titles } from '../checks/headings.ts';
import { closedBy, inOrder, isCounted, numerals, pointLettersOnly } from '../checks/numbering.ts';
import { form } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const clause = form('II', '6', 'đ');
const headings = ['part', 'chapter', 'section', 'subsection'] as const;

const lines: readonly RuleRow[] = [
  {
    ...{ stem: 'heading-line', clause, kinds: headings, check: ownLine },
    sentence: 'Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự được trình bày trên một dòng riêng.',
    remedy: 'Đặt con trỏ sau số thứ tự rồi nhấn Enter để tiêu đề xuống dòng dưới.',
  },
  {
    ...{ stem: 'heading-title', clause: form('II', '6', 'd'), kinds: headings, check: titles, severity: 'warning' },
    sentence: 'Phần, chương, mục, tiểu mục phải có tiêu đề, trình bày ngay dưới số thứ tự.',
    remedy: 'Ghi tiêu đề bằng chữ in hoa, đậm, canh giữa ở dòng ngay dưới.',
  },
  {
    // The decree's words; plans in practice run titles into their text.
    ...{ stem: 'clause-title-line', clause, kinds: ['clause'], check: titleOnOwnLine, severity: 'warning' },
    sentence: 'Số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng.',
    remedy: 'Đặt con trỏ sau tiêu đề rồi nhấn Enter; nếu không phải tiêu đề thì bỏ chữ đậm.',
  },
];

const counts: readonly RuleRow[] = [
  {
    ...{ stem: 'part-numeral', clause, kinds: ['part', 'chapter'], check: numerals('roman') },
    sentence: 'Số thứ tự của phần, chương dùng chữ số La Mã.',
    remedy: 'Ghi lại số thứ tự bằng chữ số La Mã: I, II, III.',
  },
  {
    ...{ stem: 'section-numeral', clause, kinds: ['section', 'subsection', 'article'], check: numerals('arabic') },
    sentence: 'Số thứ tự của mục, tiểu mục, điều dùng chữ số Ả Rập.',
    remedy: 'Ghi lại số thứ tự bằng chữ số Ả Rập: 1, 2, 3.',
  },
  {
    ...{ stem: 'article-sign', clause, kinds: ['article'], check: closedBy('.'), fixable: true },
    required: { text: 'dấu chấm (.)' },
    sentence: 'Sau số thứ tự của điều có dấu chấm (.).',
    remedy: 'Ghi dấu chấm (.) ngay sau số thứ tự của điều.',
  },
  {
    ...{ stem: 'clause-sign', clause, kinds: ['clause'], check: closedBy('.'), fixable: true },
    required: { text: 'dấu chấm (.)' },
    sentence: 'Sau số thứ tự của khoản có dấu chấm (.).',
    remedy: 'Thay dấu sau số thứ tự bằng dấu chấm (.).',
  },
  {
    ...{ stem: 'point-sign', clause, kinds: ['point'], check: closedBy(')'), fixable: true },
    required: { text: 'dấu đóng ngoặc đơn' },
    sentence: 'Sau thứ tự của điểm có dấu đóng ngoặc đơn.',
    remedy: 'Thay dấu sau chữ cái bằng dấu đóng ngoặc đơn: a), b).',
  },
  {
    // Only shown by an example of Mục V.
    ...{ stem: 'roman-heading-sign', clause: form('V'), kinds: ['romanHeading'], check: closedBy('.', isCounted) },
    ...{ severity: 'warning', required: { text: 'dấu chấm (.)' } },
    sentence: 'Sau số thứ tự La Mã của mục có dấu chấm (.).',
    remedy: 'Thay dấu sau số thứ tự La Mã bằng dấu chấm (.).',
  },
  {
    // A warning: lists of a plan that are no điểm of a khoản may take over the letters of what they cite.
    ...{ stem: 'point-letter', clause, kinds: ['point'], check: pointLettersOnly, severity: 'warning' },
    sentence:
      'Thứ tự các điểm dùng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.',
    remedy: 'Thay bằng chữ cái tiếng Việt kế tiếp; sau e) là g), sau i) là k).',
  },
];

const orders: readonly (readonly [string, RuleRow['kinds'], string])[] = [
  ['heading-order', headings, 'phần, chương, mục, tiểu mục'],
  ['roman-order', ['romanHeading'], 'các mục đánh số La Mã'],
  ['article-order', ['article'], 'các điều'],
  ['clause-order', ['clause'], 'các khoản trong mỗi điều, mục'],
  ['point-order', ['point'], 'các điểm trong mỗi khoản'],
];

const ordered = orders.map(([stem, kinds, name]): RuleRow => ({
  ...{ stem, kinds, clause, check: inOrder },
  sentence: `Thứ tự ${name} liên tục, không nhảy số và không trùng số.`,
  remedy: 'Đánh lại số thứ tự cho liên tục; kiểm tra có thiếu hoặc thừa phần nào không.',
}));

export const structureRules: readonly CheckedRule[] = [...lines, ...counts, ...ordered].map(checkedRow);
