/** Căn cứ ban hành văn bản (Phụ lục I, Phần I, II.6.a). A prose opening is no list: its signs are free. */
import { closedByColon, completeCitations, lawsByName, listEnds, ownLines } from '../checks/preamble.ts';
import type { CheckedRule } from '../checks/check.ts';
import { form, model } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const clause = form('II', '6', 'a');

const rows: readonly RuleRow[] = [
  {
    ...{ stem: 'citation-end', clause, kinds: ['citation', 'proposal'], check: listEnds, fixable: true },
    sentence: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).',
    remedy: 'Sửa dấu ở cuối dòng: dấu chấm phẩy (;), riêng dòng cuối cùng là dấu chấm (.).',
  },
  {
    ...{ stem: 'citation-line', clause, kinds: ['citation'], check: ownLines },
    sentence: 'Sau mỗi căn cứ phải xuống dòng.',
    remedy: 'Đặt con trỏ trước chữ “Căn cứ” tiếp theo rồi nhấn Enter.',
  },
  {
    ...{ stem: 'citation-law', clause, kinds: ['citation', 'citationProse'], check: lawsByName },
    sentence: 'Căn cứ là Luật, Pháp lệnh không ghi số, ký hiệu và cơ quan ban hành.',
    remedy: 'Bỏ số, ký hiệu và tên cơ quan ban hành; giữ tên Luật, Pháp lệnh và ngày, tháng, năm.',
  },
  {
    ...{ stem: 'citation-complete', clause, kinds: ['citation'], check: completeCitations, severity: 'warning' },
    sentence:
      'Căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày, tháng, năm ban hành và trích yếu nội dung văn bản.',
    remedy: 'Bổ sung phần còn thiếu theo đúng văn bản được nêu làm căn cứ.',
  },
  {
    ...{ stem: 'resolves-colon', clause: model('1.2'), kinds: ['resolves'], check: closedByColon, severity: 'warning' },
    sentence: 'Sau “QUYẾT ĐỊNH”, “QUYẾT NGHỊ” ở trước các điều có dấu hai chấm (:).',
    remedy: 'Thêm dấu hai chấm (:) vào cuối dòng.',
  },
];

export const preambleRules: readonly CheckedRule[] = rows.map(checkedRow);
