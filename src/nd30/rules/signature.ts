/** `./.`, who signs, and what a document that another issues does not have (Phụ lục I, Phần I, II.7; Phụ lục III). */
import { noneOf } from '../checks/attached.ts';
import { bodyEnds } from '../checks/body-end.ts';
import type { CheckedRule } from '../checks/check.ts';
import { deputies, forBody, forHead, nameAlone, ownPower, positionBelow, rightSpelled } from '../checks/signature.ts';
import { form, model } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const right = form('II', '7', 'b');

const rows: readonly RuleRow[] = [
  {
    ...{ stem: 'body-end', clause: model('1.4'), kinds: ['bodyEnd'], check: bodyEnds, severity: 'warning' },
    ...{ roles: ['main', 'attached', 'appendix'], required: { text: './.' } },
    sentence: 'Hết nội dung văn bản có dấu “./.”.',
    remedy: 'Ghi dấu “./.” ngay sau chữ cuối cùng của nội dung.',
  },
  {
    ...{ stem: 'signing-right-form', clause: right, kinds: ['signingRight'], check: rightSpelled },
    sentence: 'Quyền hạn của người ký ghi bằng chữ viết tắt “TM.”, “KT.”, “TL.”, “TUQ.” hoặc “Q.”, sau đó là dấu cách.',
    remedy: 'Ghi lại chữ viết tắt có một dấu chấm và một dấu cách phía sau.',
    implies: ['nd30.signing-right-body', 'nd30.signing-right-head'],
  },
  {
    ...{ stem: 'signing-right-body', clause: right, kinds: ['signingRight'], check: forBody },
    sentence: 'Ký thay mặt tập thể thì ghi “TM.” trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.',
    remedy: 'Ghi tên tập thể lãnh đạo hoặc cơ quan sau “TM.”; nếu ký với chức vụ của mình thì bỏ “TM.”.',
  },
  {
    ...{ stem: 'signing-right-head', clause: right, kinds: ['signingRight'], check: forHead },
    sentence: '“KT.”, “TL.”, “TUQ.”, “Q.” ghi trước chức vụ của người đứng đầu cơ quan, tổ chức.',
    remedy: 'Ghi chức vụ của người đứng đầu cơ quan, tổ chức ngay sau chữ viết tắt.',
    implies: ['nd30.signing-deputy'],
  },
  {
    ...{ stem: 'signer-position-below', clause: right, kinds: ['signingRight'], check: positionBelow },
    sentence: 'Dưới quyền hạn của người ký là chức vụ của người ký.',
    remedy: 'Ghi chức vụ của người ký ở dòng ngay dưới.',
  },
  {
    ...{ stem: 'signing-deputy', clause: right, kinds: ['signerPosition'], check: deputies, severity: 'warning' },
    sentence:
      'Cấp phó ký thay người đứng đầu thì ghi “KT.” trước chức vụ của người đứng đầu, dưới là chức vụ của mình.',
    remedy: 'Kiểm tra người ký: cấp phó ký thì ghi “KT.” ở dòng trên, cấp trưởng ký thì bỏ “KT.”.',
  },
  {
    ...{ stem: 'signing-own-power', clause: right, kinds: ['signingRight'], check: ownPower, severity: 'warning' },
    forms: ['decision', 'resolution'],
    sentence: 'Thẩm quyền của người đứng đầu thì người đó ký; thẩm quyền của tập thể thì ký thay mặt (“TM.”).',
    remedy: 'Kiểm tra thẩm quyền ban hành rồi sửa dòng thẩm quyền hoặc quyền hạn của người ký cho khớp nhau.',
  },
  {
    ...{ stem: 'signer-title', clause: form('II', '7', 'c'), kinds: ['signerName'], check: nameAlone },
    sentence: 'Trước họ tên của người ký không ghi học hàm, học vị và các danh hiệu danh dự khác.',
    remedy: 'Bỏ học hàm, học vị, danh hiệu; chỉ ghi họ và tên.',
  },
  {
    ...{ stem: 'attached-own-parts', clause: model('1.3'), roles: ['main', 'attached'], check: noneOf },
    kinds: ['number', 'placeAndDate', 'signingRight', 'signerPosition', 'signerName', 'recipientsHeading', 'archive'],
    sentence:
      'Văn bản ban hành kèm theo quyết định không có số, ký hiệu, địa danh và thời gian, phần ký, nơi nhận riêng.',
    remedy: 'Bỏ thành phần này; số, ngày ban hành và chữ ký ở quyết định ban hành.',
  },
];

export const signatureRules: readonly CheckedRule[] = rows.map(checkedRow);
