/** Kính gửi and Nơi nhận (Phụ lục I, Phần I, II.9). */
import type { CheckedRule } from '../checks/check.ts';
import {
  addressed,
  addresseeColon,
  addresseeLines,
  addresseeSigns,
  archiveLast,
  articlesCarryingOut,
  archiveSpelled,
  atMargin,
  dashes,
  firstRecipient,
  headingSpelled,
  semicolons,
} from '../checks/recipients.ts';
import { form, model } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const clause = form('II', '9', 'd');

const receivers: readonly RuleRow[] = [
  {
    ...{ stem: 'recipients-text', clause, kinds: ['recipientsHeading'], check: headingSpelled },
    required: { text: 'Nơi nhận:' },
    sentence: 'Từ “Nơi nhận” được trình bày trên một dòng riêng, sau có dấu hai chấm (:).',
    remedy: 'Ghi “Nơi nhận:” trên một dòng riêng.',
  },
  {
    // Within 0.5 mm.
    ...{ stem: 'recipients-margin', clause, kinds: ['recipientsHeading', 'recipient', 'archive'], check: atMargin },
    fixable: true,
    sentence: 'Từ “Nơi nhận” và các gạch đầu dòng được trình bày sát lề trái.',
    remedy: 'Vào Paragraph > Indentation, đặt Left và First line bằng 0; xóa dấu cách, tab ở đầu dòng.',
  },
  {
    ...{ stem: 'recipient-dash', clause, kinds: ['recipient', 'archive'], check: dashes },
    required: { text: 'gạch đầu dòng (-)' },
    sentence: 'Đầu dòng của mỗi nơi nhận có gạch đầu dòng (-).',
    remedy: 'Ghi gạch đầu dòng (-) ở đầu dòng.',
  },
  {
    ...{ stem: 'recipient-end', clause, kinds: ['recipient'], check: semicolons, fixable: true },
    required: { text: 'cuối dòng là dấu chấm phẩy (;)' },
    sentence: 'Cuối dòng của mỗi nơi nhận có dấu chấm phẩy (;).',
    remedy: 'Ghi dấu chấm phẩy (;) ở cuối dòng.',
  },
  {
    ...{ stem: 'archive-form', clause, kinds: ['archive'], check: archiveSpelled },
    sentence:
      'Dòng cuối cùng gồm “Lưu:”, chữ viết tắt “VT”, dấu phẩy, chữ viết tắt đơn vị soạn thảo và số lượng bản lưu (nếu cần), dấu chấm.',
    remedy: 'Ghi lại, ví dụ: “- Lưu: VT.” hoặc “- Lưu: VT, VP.”.',
  },
  {
    ...{ stem: 'archive-last', clause, kinds: ['archive'], check: archiveLast },
    sentence: 'Dòng “Lưu” là dòng cuối cùng của nơi nhận.',
    remedy: 'Chuyển dòng “Lưu” xuống cuối phần nơi nhận.',
  },
  {
    // Shown by the model only.
    ...{ stem: 'recipient-articles', clause: model('1.2'), kinds: ['recipient'], severity: 'warning' },
    ...{ forms: ['decision', 'resolution'], check: articlesCarryingOut },
    sentence: 'Nơi nhận của quyết định bắt đầu bằng “Như Điều …;”.',
    remedy: 'Ghi dòng đầu: “- Như Điều …;” với số của điều giao trách nhiệm thi hành.',
  },
  {
    ...{ stem: 'recipient-above', clause: form('II', '9', 'b'), kinds: ['recipient'] },
    check: addressed(firstRecipient(/^Như trên/u)),
    ...{ forms: ['letter', 'named', 'other'], required: { text: '- Như trên;' } },
    sentence: 'Văn bản có phần “Kính gửi” thì nơi nhận bắt đầu bằng “Như trên”.',
    remedy: 'Ghi dòng đầu của nơi nhận: “- Như trên;”.',
  },
];

const addressees: readonly RuleRow[] = [
  {
    ...{
      stem: 'addressee-colon',
      clause,
      kinds: ['addressee'],
      check: addresseeColon,
      required: { text: 'Kính gửi:' },
    },
    sentence: 'Sau từ “Kính gửi” có dấu hai chấm (:).',
    remedy: 'Ghi “Kính gửi:”.',
  },
  {
    ...{ stem: 'addressee-line', clause, kinds: ['addressee'], check: addresseeLines },
    sentence: 'Gửi một nơi thì ghi trên cùng dòng với “Kính gửi:”; gửi từ hai nơi trở lên thì mỗi nơi một dòng riêng.',
    remedy: 'Gửi một nơi: đưa tên lên sau “Kính gửi:”. Gửi nhiều nơi: xuống dòng, mỗi nơi một gạch đầu dòng.',
  },
  {
    ...{ stem: 'addressee-list', clause, kinds: ['addressee'], check: addresseeSigns },
    sentence:
      'Gửi nhiều nơi thì đầu dòng có gạch đầu dòng (-), cuối dòng có dấu chấm phẩy (;), cuối dòng cuối cùng có dấu chấm (.).',
    remedy: 'Sửa gạch đầu dòng và dấu ở cuối từng dòng.',
  },
];

export const recipientRules: readonly CheckedRule[] = [...receivers, ...addressees].map(checkedRow);
