/** Page numbers: Phụ lục I, Phần I, I.7 and III.1.đ. Size, slant and alignment stand among the looks. */
import type { Check, CheckedRule } from '../checks/check.ts';
import {
  checkAlone,
  checkAppendixNumbers,
  checkArabic,
  checkFirstPage,
  checkNumbered,
  checkNumberPlace,
  checkStart,
} from '../checks/page-number.ts';
import type { Rule } from '../rule.ts';
import { form } from './clauses.ts';

const about = (
  rule: Pick<Rule, 'id' | 'required' | 'sentence' | 'remedy'> & Partial<Rule>,
  check: Check,
): CheckedRule => ({
  rule: { clause: form('I', '7'), kinds: ['pageNumber'], severity: 'error', fixable: true, implies: [], ...rule },
  check,
  wholeFile: true,
});

export const pageNumberRules: readonly CheckedRule[] = [
  about(
    {
      ...{ id: 'nd30.page-number-present', required: { is: true } },
      sentence: 'Văn bản có từ hai trang trở lên phải đánh số trang.',
      remedy: 'Vào Insert > Page Number > Top of Page > Plain Number 2; đánh dấu Different First Page.',
    },
    checkNumbered,
  ),
  about(
    {
      ...{ id: 'nd30.page-number-place', required: { text: 'trong phần lề trên của văn bản' } },
      sentence: 'Số trang được đặt trong phần lề trên của văn bản.',
      remedy: 'Bỏ số trang ở chân trang, vào Insert > Page Number > Top of Page > Plain Number 2.',
    },
    checkNumberPlace,
  ),
  about(
    {
      ...{ id: 'nd30.page-number-first', required: { text: 'không hiển thị số trang thứ nhất' } },
      sentence: 'Không hiển thị số trang ở trang thứ nhất.',
      remedy: 'Nhấp đúp vào lề trên, đánh dấu Different First Page và để trống đầu trang thứ nhất.',
    },
    checkFirstPage,
  ),
  about(
    {
      ...{ id: 'nd30.page-number-start', required: { text: 'số trang bắt đầu từ 1' } },
      sentence: 'Số trang văn bản được đánh từ số 1.',
      remedy: 'Vào Insert > Page Number > Format Page Numbers, đặt Start at 1.',
    },
    checkStart,
  ),
  about(
    {
      ...{ id: 'nd30.page-number-arabic', required: { text: 'chữ số Ả Rập' } },
      sentence: 'Số trang được đánh bằng chữ số Ả Rập.',
      remedy: 'Vào Insert > Page Number > Format Page Numbers, chọn dạng 1, 2, 3.',
    },
    checkArabic,
  ),
  about(
    {
      ...{ id: 'nd30.page-number-alone', required: { text: 'chỉ có số trang' }, severity: 'warning', fixable: false },
      sentence: 'Ở chỗ đánh số trang chỉ có số, không thêm chữ hay dấu.',
      remedy: 'Xóa phần chữ, dấu bên cạnh số trang.',
    },
    checkAlone,
  ),
  {
    rule: {
      ...{ id: 'nd30.page-number-appendix', clause: form('III', '1', 'đ'), kinds: ['pageNumber'] },
      ...{ roles: ['appendix'], required: { text: 'số trang của Phụ lục đánh riêng, từ 1' } },
      ...{ severity: 'error', fixable: false, implies: ['nd30.page-number-first'] },
      sentence: 'Số trang của Phụ lục được đánh số riêng theo từng Phụ lục.',
      remedy:
        'Đặt Layout > Breaks > Next Page trước Phụ lục, rồi Insert > Page Number > Format Page Numbers, đặt Start at 1.',
    },
    check: checkAppendixNumbers,
  },
];
