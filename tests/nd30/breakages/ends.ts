/** What closes a document: `./.`, who signs, who receives; Kính gửi; Phụ lục. */
import type { Breakage, RightVariant } from './breakage.ts';
import { before, inBody, inTurn, paragraphLook, without, words, type Change } from './broken-file.ts';
import { i, line, middle, signed } from './small-files.ts';

const addressee = 'Kính gửi: Sở Nội vụ.';
const opening = 'Ủy ban nhân dân xã Yên Khánh báo cáo';
const atEnd = (xml: string): Change => inBody((body) => body.replace('<w:sectPr>', `${xml}<w:sectPr>`));
const several = (...names: readonly string[]): Change =>
  inTurn(words(addressee, 'Kính gửi:'), before(opening, names.map((name) => line(name)).join('')));
const right = (to: string): Change => words('TM. ỦY BAN NHÂN DÂN', to);
const noRecipients = inTurn(
  ...['Nơi nhận:', '- Như trên', '- Sở Nội vụ tỉnh', '- Lưu:', 'A.05'].map((one) => without(one)),
);

const signatures: readonly Breakage[] = [
  { rule: 'nd30.body-end', of: 'chapters', change: words('trong ngày./.', 'trong ngày.') },
  { rule: 'nd30.body-end', how: 'written “/.”', of: 'chapters', change: words('trong ngày./.', 'trong ngày/.') },
  { rule: 'nd30.signing-right-form', of: 'letter', change: right('TM.ỦY BAN NHÂN DÂN') },
  { rule: 'nd30.signing-right-body', of: 'letter', change: right('TM. CHỦ TỊCH') },
  { rule: 'nd30.signing-right-head', of: 'letter', change: right('TL. ỦY BAN NHÂN DÂN') },
  { rule: 'nd30.signing-right-head', how: 'a deputy', of: 'letter', change: right('TL. PHÓ CHỦ TỊCH') },
  { rule: 'nd30.signer-position-below', of: 'letter', change: without('CHỦ TỊCH') },
  { rule: 'nd30.signing-deputy', of: 'decision', change: words('>CHỦ TỊCH<', '>PHÓ CHỦ TỊCH<') },
  { rule: 'nd30.signing-deputy', how: 'a head for himself', of: 'letter', change: right('KT. CHỦ TỊCH') },
  {
    ...{ rule: 'nd30.signing-own-power', of: 'decision' },
    change: words('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', 'ỦY BAN NHÂN DÂN XÃ'),
  },
  { rule: 'nd30.signer-title', of: 'decision', change: words('Nguyễn Hải Đăng', 'ThS. Nguyễn Hải Đăng') },
  { rule: 'nd30.attached-own-parts', of: 'attachment', change: atEnd(signed) },
  {
    ...{ rule: 'nd30.signature-present', of: 'letter' },
    change: inTurn(without('TM. ỦY BAN'), without('CHỦ TỊCH'), without('Trần Văn An')),
  },
  { rule: 'nd30.signer-name-present', of: 'letter', change: without('Trần Văn An') },
  { rule: 'nd30.authority-present', of: 'decision', change: without('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ') },
  { rule: 'nd30.resolves-present', of: 'decision', change: without('QUYẾT ĐỊNH:') },
];

const recipients: readonly Breakage[] = [
  { rule: 'nd30.recipients-present', of: 'letter', change: noRecipients },
  { rule: 'nd30.archive-present', of: 'decision', change: without('- Lưu: VT') },
  { rule: 'nd30.recipients-text', of: 'decision', change: words('Nơi nhận:', 'Nơi nhận') },
  { rule: 'nd30.recipients-margin', of: 'letter', change: paragraphLook('- Như trên', '<w:ind w:left="284"/>') },
  { rule: 'nd30.recipients-margin', how: 'a blank', of: 'letter', change: words('- Như trên', '  - Như trên') },
  { rule: 'nd30.recipient-dash', of: 'decision', change: words('- Như Điều 3', 'Như Điều 3') },
  { rule: 'nd30.recipient-end', of: 'letter', change: words('- Như trên;', '- Như trên.') },
  { rule: 'nd30.archive-form', how: 'no colon', of: 'decision', change: words('Lưu: VT, VHXH.', 'Lưu VT, VHXH.') },
  { rule: 'nd30.archive-form', how: 'no VT', of: 'decision', change: words('Lưu: VT, VHXH.', 'Lưu: VHXH.') },
  { rule: 'nd30.archive-form', how: 'a semicolon', of: 'decision', change: words('Lưu: VT, VHXH.', 'Lưu: VT; VHXH.') },
  { rule: 'nd30.archive-form', how: 'no full stop', of: 'decision', change: words('Lưu: VT, VHXH.', 'Lưu: VT, VHXH') },
  {
    ...{ rule: 'nd30.archive-last', of: 'letter' },
    change: inTurn(
      without('A.05'),
      words('- Sở Nội vụ tỉnh Hưng Yên;', '- Lưu: VT, VP.'),
      words('- Lưu: VT, VP.', '- Sở Nội vụ tỉnh Hưng Yên;', 1),
    ),
  },
  { rule: 'nd30.recipient-articles', of: 'decision', change: words('- Như Điều 3;', '- Như trên;') },
  {
    ...{ rule: 'nd30.recipient-articles', how: 'an article that is not there', of: 'decision' },
    change: words('- Như Điều 3;', '- Như Điều 5;'),
  },
  { rule: 'nd30.recipient-above', of: 'letter', change: words('- Như trên;', '- Như kính gửi;') },
  { rule: 'nd30.addressee-colon', of: 'letter', change: words('Kính gửi: Sở', 'Kính gửi Sở') },
  { rule: 'nd30.addressee-line', of: 'letter', change: words(addressee, 'Kính gửi: Sở Nội vụ; Sở Tài chính.') },
  { rule: 'nd30.addressee-line', how: 'one below', of: 'letter', change: several('- Sở Nội vụ.') },
  { rule: 'nd30.addressee-list', of: 'letter', change: several('- Sở Nội vụ.', '- Sở Tài chính.') },
];

const heading = '>Phụ lục<';
const title = 'CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH';
const reference = '(Kèm theo Quyết định số 57/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã)';

const appendices: readonly Breakage[] = [
  { rule: 'nd30.appendix-heading-letters', of: 'decision', change: words(heading, '>PHỤ LỤC<') },
  {
    ...{ rule: 'nd30.appendix-heading-line', of: 'appendix' },
    change: inTurn(words(heading, `>Phụ lục ${title}<`), without(title, 1)),
  },
  { rule: 'nd30.appendix-numeral', how: 'Arabic', of: 'appendix', change: words(heading, '>Phụ lục 1<') },
  { rule: 'nd30.appendix-numeral', how: 'only one', of: 'decision', change: words(heading, '>Phụ lục I<') },
  { rule: 'nd30.appendix-order', of: 'decision', change: words(heading, '>Phụ lục II<') },
  {
    ...{ rule: 'nd30.appendix-mentioned', of: 'decision' },
    change: inBody((xml) => xml.replace(/Phụ lục(?=[^<])/g, 'phần sau').replace(/phụ lục/g, 'phần sau')),
  },
  {
    ...{ rule: 'nd30.reference-below', of: 'appendix' },
    change: inTurn(without('(Kèm theo'), before(title, middle(reference, i))),
  },
  { rule: 'nd30.appendix-head', of: 'appendix', change: atEnd(signed) },
];

export const brokenEnds: readonly Breakage[] = [...signatures, ...recipients, ...appendices];

export const endVariants: readonly RightVariant[] = [
  { what: 'nothing after VT', of: 'decision', change: words('Lưu: VT, VHXH.', 'Lưu: VT.') },
  {
    what: 'copies kept and the drafter in the last line',
    of: 'decision',
    change: words('VT, VHXH.', 'VT, VHXH (2). A.300'),
  },
  {
    what: 'a deputy who signs for the head',
    of: 'letter',
    change: inTurn(words('>CHỦ TỊCH<', '>PHÓ CHỦ TỊCH<'), before('PHÓ CHỦ TỊCH', middle('KT. CHỦ TỊCH'))),
  },
  {
    what: 'several addressees on lines of their own',
    of: 'letter',
    change: several('- Sở Nội vụ;', '- Sở Tài chính.'),
  },
  { what: 'an addressee without a sign', of: 'letter', change: words(addressee, 'Kính gửi: Sở Nội vụ') },
  { what: 'an appendix in a file of its own with its numeral', of: 'appendix', change: words(heading, '>Phụ lục II<') },
  {
    what: 'a reference without number and date',
    of: 'appendix',
    change: words('số 57/QĐ-UBND ngày 05 tháng 01 năm 2026', 'số ……/QĐ-UBND ngày …… tháng …… năm ……'),
  },
];
