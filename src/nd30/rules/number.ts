/** Số, ký hiệu: Phụ lục I, Phần I, II.3; Phụ lục III, Mục I. */
import type { Check, CheckedRule } from '../checks/check.ts';
import {
  checkCapitals,
  checkColon,
  checkHyphens,
  checkKind,
  checkNoSpaces,
  checkSlash,
  checkWord,
  checkZero,
} from '../checks/number.ts';
import type { Rule } from '../rule.ts';
import { form } from './clauses.ts';

const about = (
  rule: Pick<Rule, 'id' | 'required' | 'sentence' | 'remedy'> & Partial<Rule>,
  check: Check,
): CheckedRule => ({
  rule: { clause: form('II', '3', 'c'), kinds: ['number'], severity: 'error', fixable: false, implies: [], ...rule },
  check,
});

export const numberRules: readonly CheckedRule[] = [
  about(
    {
      ...{ id: 'nd30.number-word', required: { text: '“Số”' }, fixable: true },
      sentence: 'Từ “Số” được trình bày bằng chữ in thường.',
      remedy: 'Gõ lại thành “Số:”.',
    },
    checkWord,
  ),
  about(
    {
      ...{ id: 'nd30.number-colon', required: { text: 'dấu hai chấm (:) sau từ “Số”' }, fixable: true },
      sentence: 'Sau từ “Số” có dấu hai chấm (:).',
      remedy: 'Thêm dấu hai chấm ngay sau từ “Số”.',
    },
    checkColon,
  ),
  about(
    {
      ...{ id: 'nd30.number-zero', required: { text: 'số nhỏ hơn 10 thêm số 0 phía trước, số khác không thêm' } },
      ...{ fixable: true },
      sentence: 'Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước; số từ 10 trở lên không thêm.',
      remedy: 'Sửa lại số văn bản, ví dụ 5 thành 05.',
    },
    checkZero,
  ),
  about(
    {
      ...{ id: 'nd30.number-slash', required: { text: 'dấu gạch chéo (/) giữa số và ký hiệu' } },
      sentence: 'Giữa số và ký hiệu văn bản có dấu gạch chéo (/).',
      remedy: 'Ghi lại theo mẫu “Số: 05/QĐ-UBND”.',
    },
    checkSlash,
  ),
  about(
    {
      ...{ id: 'nd30.number-hyphen', required: { text: 'dấu gạch nối (-) giữa các nhóm chữ viết tắt' }, fixable: true },
      sentence: 'Giữa các nhóm chữ viết tắt trong ký hiệu có dấu gạch nối (-).',
      remedy: 'Thay dấu giữa các nhóm chữ viết tắt bằng gạch nối ngắn (-).',
    },
    checkHyphens,
  ),
  about(
    {
      ...{ id: 'nd30.number-spaces', required: { text: 'viết liền, không cách chữ' }, fixable: true },
      sentence: 'Số và ký hiệu viết liền, giữa các nhóm chữ viết tắt không cách chữ.',
      remedy: 'Xóa dấu cách trong số, ký hiệu.',
    },
    checkNoSpaces,
  ),
  about(
    {
      ...{ id: 'nd30.number-capitals', required: { text: 'ký hiệu bằng chữ in hoa' } },
      sentence: 'Ký hiệu của văn bản được trình bày bằng chữ in hoa.',
      remedy: 'Gõ lại ký hiệu bằng chữ in hoa (trừ chữ viết tắt có chữ thường như CTr, TTr, QyĐ, TTg).',
      implies: ['nd30.number-kind'],
    },
    checkCapitals,
  ),
  about(
    {
      ...{ id: 'nd30.number-kind', clause: form('II', '3', 'b') },
      required: { text: 'chữ viết tắt tên loại theo Phụ lục III' },
      implies: ['nd30.reference-agrees'],
      sentence:
        'Ký hiệu gồm chữ viết tắt tên loại (Phụ lục III) và chữ viết tắt cơ quan ban hành; công văn không có chữ viết tắt tên loại.',
      remedy: 'Sửa chữ viết tắt tên loại trong ký hiệu cho đúng tên loại văn bản.',
    },
    checkKind,
  ),
];
