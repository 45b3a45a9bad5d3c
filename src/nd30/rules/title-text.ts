/** `V/v` of a công văn; the (Kèm theo …) lines of attachments: Phụ lục I, Phần I, II.5.b, III.1.c; models of Phụ lục III. */
import type { CheckedRule } from '../checks/check.ts';
import {
  checkLetterGap,
  checkLetterOpening,
  checkReferenceAgrees,
  checkReferenceForm,
  checkReferenceStands,
} from '../checks/title-text.ts';
import { form } from './clauses.ts';

export const titleTextRules: readonly CheckedRule[] = [
  {
    rule: {
      ...{ id: 'nd30.letter-subject-opening', clause: form('II', '5', 'b'), kinds: ['letterSubject'] },
      ...{ required: { text: '“V/v …”' }, severity: 'error', fixable: false, implies: [] },
      sentence: 'Trích yếu nội dung công văn được trình bày sau chữ “V/v”.',
      remedy: 'Bắt đầu trích yếu bằng “V/v”, rồi một dấu cách.',
    },
    check: checkLetterOpening,
  },
  {
    rule: {
      ...{ id: 'nd30.letter-subject-gap', clause: form('II', '5', 'b'), kinds: ['letterSubject'] },
      ...{ required: { oneOf: [6], unit: 'pt' }, severity: 'warning', fixable: true, implies: [] },
      sentence: 'Trích yếu nội dung công văn cách dòng 6 pt với số và ký hiệu văn bản.',
      remedy: 'Chọn dòng trích yếu, vào Paragraph, đặt Before 6 pt; dòng số, ký hiệu đặt After 0 pt.',
    },
    check: checkLetterGap,
  },
  {
    rule: {
      ...{ id: 'nd30.reference-form', clause: form('III', '1', 'c'), kinds: ['reference'] },
      ...{ required: { text: '“(Kèm theo … số … ngày … tháng … năm … của …)”' } },
      ...{ severity: 'error', fixable: false, implies: [] },
      sentence: 'Thông tin chỉ dẫn kèm theo văn bản ghi trong ngoặc đơn, bắt đầu bằng “Kèm theo”.',
      remedy: 'Ghi lại theo mẫu “(Kèm theo Quyết định số … ngày … tháng … năm … của …)”.',
    },
    check: checkReferenceForm,
  },
  {
    rule: {
      ...{ id: 'nd30.reference-agrees', clause: form('III', '1', 'c'), kinds: ['reference'] },
      ...{ roles: ['attached', 'appendix'], required: { text: 'đúng số, ký hiệu, thời gian của văn bản chính' } },
      ...{ severity: 'warning', fixable: false, implies: [] },
      sentence: 'Thông tin chỉ dẫn kèm theo ghi đúng tên loại, số, ký hiệu và thời gian của văn bản chính.',
      remedy: 'Sửa dòng “(Kèm theo …)” cho khớp với văn bản chính; dưới quyết định thì ghi số của quyết định.',
    },
    check: checkReferenceAgrees,
  },
  {
    rule: {
      ...{ id: 'nd30.reference-present', clause: form('III', '1', 'c'), kinds: ['reference'], roles: ['appendix'] },
      ...{ required: { is: true }, severity: 'warning', fixable: false, implies: [] },
      sentence: 'Trên mỗi Phụ lục có dòng thông tin chỉ dẫn kèm theo văn bản.',
      remedy:
        'Thêm dòng “(Kèm theo … số … ngày … tháng … năm … của …)” dưới tên Phụ lục; bản điện tử được để trống số và ngày.',
    },
    check: checkReferenceStands,
  },
];
