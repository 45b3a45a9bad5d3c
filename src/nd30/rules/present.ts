/** What must stand at the end and in the preamble of a document; what its head must show stands with the head. */
import type { CheckedRule } from '../checks/check.ts';
import { oneOf } from '../checks/present.ts';
import type { ComponentKind } from '../kinds.ts';
import { form, model } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

interface Part
  extends
    Pick<RuleRow, 'stem' | 'clause' | 'sentence' | 'remedy'>,
    Partial<Pick<RuleRow, 'forms' | 'severity' | 'implies'>> {
  kinds: readonly ComponentKind[];
  found: string;
}

const parts: readonly Part[] = [
  {
    ...{ stem: 'signature-present', clause: form('II', '7', 'đ'), found: 'không có chức vụ của người ký' },
    ...{ kinds: ['signerPosition', 'signingRight'], implies: ['nd30.signer-name-present'] },
    sentence: 'Văn bản có quyền hạn, chức vụ của người ký.',
    remedy: 'Ghi quyền hạn, chức vụ của người ký ở bên phải, dưới nội dung văn bản.',
  },
  {
    ...{ stem: 'signer-name-present', clause: form('II', '7', 'đ'), found: 'không có họ tên của người ký' },
    kinds: ['signerName'],
    // A draft that nobody has signed yet.
    severity: 'warning',
    sentence: 'Văn bản có họ và tên của người ký.',
    remedy: 'Ghi họ và tên của người ký, canh giữa dưới chức vụ.',
  },
  {
    ...{ stem: 'recipients-present', clause: form('II', '9', 'd'), found: 'không có phần “Nơi nhận”' },
    ...{ kinds: ['recipientsHeading'], implies: ['nd30.archive-present'] },
    sentence: 'Văn bản có phần “Nơi nhận”.',
    remedy: 'Thêm “Nơi nhận:” ngang hàng với quyền hạn, chức vụ của người ký, sát lề trái.',
  },
  {
    ...{ stem: 'archive-present', clause: form('II', '9', 'd'), found: 'không có dòng “Lưu: VT”' },
    kinds: ['archive'],
    sentence: 'Dòng cuối cùng của nơi nhận là dòng “Lưu: VT”.',
    remedy: 'Thêm dòng cuối cùng: “- Lưu: VT.”.',
  },
  {
    ...{ stem: 'authority-present', clause: model('1.2'), found: 'không có dòng thẩm quyền ban hành' },
    ...{ kinds: ['authority'], forms: ['decision'], severity: 'warning' },
    sentence: 'Quyết định ghi thẩm quyền ban hành dưới trích yếu.',
    remedy: 'Ghi chức vụ của người đứng đầu hoặc tên tập thể, cơ quan ban hành bằng chữ in hoa, đậm, canh giữa.',
  },
  {
    ...{ stem: 'resolves-present', clause: model('1.2'), found: 'không có dòng “QUYẾT ĐỊNH:”' },
    ...{ kinds: ['resolves'], forms: ['decision', 'resolution'], severity: 'warning' },
    sentence: 'Trước các điều có dòng “QUYẾT ĐỊNH:”; trong nghị quyết là “QUYẾT NGHỊ:”.',
    remedy: 'Thêm dòng “QUYẾT ĐỊNH:” bằng chữ in hoa, đậm, canh giữa sau các căn cứ.',
  },
];

const whole = ['resolution', 'decision', 'named', 'letter', 'telegram', 'invitation', 'introduction', 'leave'] as const;

export const presentRules: readonly CheckedRule[] = parts.map(({ found, ...part }) =>
  checkedRow({ forms: whole, ...part, roles: ['main'], check: oneOf(part.kinds, found) }),
);
