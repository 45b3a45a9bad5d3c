/** Phụ lục (Phụ lục I, Phần I, III.1). Looks, page numbers and the words of the (Kèm theo …) line stand elsewhere. */
import { headingLetters, inTurn, numbered, referenceBelow, spokenOf } from '../checks/appendix.ts';
import { noneOf } from '../checks/attached.ts';
import type { CheckedRule } from '../checks/check.ts';
import { ownLine } from '../checks/headings.ts';
import { form, model } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const roles = ['appendix'] as const;
const counting = form('III', '1', 'a');
const look = form('III', '1', 'b');
const kinds = ['appendixHeading'] as const;

const rows: readonly RuleRow[] = [
  {
    ...{ stem: 'appendix-heading-letters', clause: look, kinds, roles, check: headingLetters, fixable: true },
    required: { text: 'Phụ lục' },
    sentence: 'Từ “Phụ lục” được trình bày bằng chữ in thường.',
    remedy: 'Ghi lại “Phụ lục”, chỉ viết hoa chữ P; bỏ chọn All caps trong Font.',
  },
  {
    ...{ stem: 'appendix-heading-line', clause: look, kinds, roles, check: ownLine },
    sentence: 'Từ “Phụ lục” và số thứ tự của Phụ lục được trình bày thành một dòng riêng.',
    remedy: 'Đặt con trỏ sau số thứ tự rồi nhấn Enter để tên Phụ lục xuống dòng dưới.',
  },
  {
    ...{ stem: 'appendix-numeral', clause: counting, kinds, roles, check: numbered },
    sentence: 'Văn bản có từ hai Phụ lục trở lên thì các Phụ lục được đánh số thứ tự bằng chữ số La Mã.',
    remedy: 'Ghi “Phụ lục I”, “Phụ lục II”; nếu chỉ có một thì ghi “Phụ lục”.',
  },
  {
    ...{ stem: 'appendix-order', clause: counting, kinds, roles, check: inTurn, implies: ['nd30.appendix-numeral'] },
    sentence: 'Thứ tự các Phụ lục liên tục, bắt đầu từ I.',
    remedy: 'Đánh lại số thứ tự các Phụ lục, sửa cả chỗ nhắc đến trong nội dung.',
  },
  {
    ...{ stem: 'appendix-mentioned', clause: counting, kinds, roles, check: spokenOf },
    sentence: 'Văn bản có Phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về Phụ lục đó.',
    remedy: 'Thêm chỉ dẫn vào nội dung, ví dụ: “(chi tiết tại Phụ lục kèm theo)”.',
  },
  {
    ...{ stem: 'reference-below', clause: form('III', '1', 'c'), kinds: ['reference'], roles, check: referenceBelow },
    // The rule is drawn beneath this line, wherever it stands.
    implies: ['nd30.title-rule', 'nd30.rule-elsewhere'],
    sentence: 'Thông tin chỉ dẫn kèm theo văn bản đặt phía dưới tên của Phụ lục.',
    remedy: 'Chuyển dòng “(Kèm theo …)” xuống dưới tên Phụ lục.',
  },
  {
    ...{ stem: 'appendix-head', clause: model('2.1'), roles, check: noneOf },
    kinds: [
      'nationalName',
      'motto',
      'parentOrgan',
      'organ',
      'number',
      'placeAndDate',
      'signingRight',
      'signerPosition',
    ],
    severity: 'warning',
    sentence: 'Phụ lục không có Quốc hiệu, tên cơ quan, số, ký hiệu, thời gian và phần ký riêng.',
    remedy: 'Bỏ thành phần này khỏi Phụ lục.',
  },
];

export const appendixRules: readonly CheckedRule[] = rows.map(checkedRow);
