/** Địa danh và thời gian ban hành: Phụ lục I, Phần I, II.4. */
import type { Check, CheckedRule } from '../checks/check.ts';
import {
  checkComma,
  checkDateForm,
  checkDateZeros,
  checkPlaceCapitals,
  checkRealDay,
  checkSameLine,
} from '../checks/place-date.ts';
import type { Rule } from '../rule.ts';
import { form } from './clauses.ts';

const about = (
  rule: Pick<Rule, 'id' | 'required' | 'sentence' | 'remedy'> & Partial<Rule>,
  check: Check,
): CheckedRule => ({
  rule: {
    ...{ clause: form('II', '4', 'c'), kinds: ['placeAndDate'], severity: 'error', fixable: false, implies: [] },
    ...rule,
  },
  check,
});

export const placeDateRules: readonly CheckedRule[] = [
  about(
    {
      ...{ id: 'nd30.date-form', clause: form('II', '4', 'b'), required: { text: '“ngày … tháng … năm …”' } },
      sentence: 'Thời gian ban hành văn bản phải được viết đầy đủ ngày, tháng, năm bằng chữ số Ả Rập.',
      remedy: 'Ghi lại theo mẫu “Hà Nội, ngày 05 tháng 01 năm 2020”.',
    },
    checkDateForm,
  ),
  about(
    {
      ...{ id: 'nd30.place-comma', required: { text: 'dấu phẩy (,) ngay sau địa danh' }, fixable: true },
      sentence: 'Sau địa danh có dấu phẩy (,).',
      remedy: 'Đặt dấu phẩy liền sau địa danh, rồi một dấu cách.',
    },
    checkComma,
  ),
  about(
    {
      ...{ id: 'nd30.place-capitals', required: { text: 'viết hoa các chữ cái đầu của địa danh' } },
      sentence: 'Các chữ cái đầu của địa danh phải viết hoa.',
      remedy: 'Gõ lại địa danh, ví dụ “Hà Nội”, “Thành phố Hồ Chí Minh”.',
    },
    checkPlaceCapitals,
  ),
  about(
    {
      ...{ id: 'nd30.date-zeros', clause: form('II', '4', 'b'), fixable: true },
      required: { text: 'thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2' },
      sentence: 'Số ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước; các số khác không thêm.',
      remedy: 'Sửa lại số ngày, tháng.',
    },
    checkDateZeros,
  ),
  about(
    {
      ...{ id: 'nd30.date-real', clause: form('II', '4', 'b'), required: { text: 'một ngày có trong lịch' } },
      sentence: 'Thời gian ban hành là một ngày có thật.',
      remedy: 'Sửa lại ngày, tháng, năm ban hành.',
    },
    checkRealDay,
  ),
  about(
    {
      ...{ id: 'nd30.date-line', required: { text: 'cùng một dòng với số, ký hiệu' } },
      sentence: 'Địa danh và thời gian ban hành được trình bày trên cùng một dòng với số, ký hiệu văn bản.',
      remedy: 'Đặt số, ký hiệu và địa danh, ngày tháng vào cùng một hàng của bảng đầu văn bản.',
    },
    checkSameLine,
  ),
];
