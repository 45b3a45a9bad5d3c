/** One component at a time loses one quality of its look: made from the rules themselves. */
import { allRules } from '../../../src/nd30/rules/all-rules.ts';
import type { CheckedRule } from '../../../src/nd30/checks/check.ts';
import type { Breakage } from './breakage.ts';
import {
  aligned,
  bold,
  italic,
  look,
  notBold,
  paragraphLook,
  size,
  upright,
  words,
  type Change,
} from './broken-file.ts';
import type { BaseName } from './right-files.ts';

interface Place {
  of: BaseName;
  /** Words of the paragraph. */
  says: string;
  at?: number;
  part?: string;
  /** In small letters, where not all of it may be. */
  small?: string;
}

/** Where the component of each row of looks stands. */
const places: Readonly<Record<string, Place>> = {
  'national-name': { of: 'decision', says: 'CỘNG HÒA XÃ HỘI' },
  motto: { of: 'decision', says: 'Độc lập - Tự do' },
  'parent-organ': { of: 'chapters', says: 'SỞ NỘI VỤ TỈNH HƯNG YÊN' },
  organ: { of: 'chapters', says: 'CHI CỤC VĂN THƯ' },
  number: { of: 'decision', says: 'Số: 57/QĐ-UBND' },
  'place-date': { of: 'decision', says: 'Khoái Châu, ngày 15' },
  'letter-subject': { of: 'letter', says: 'V/v thực hiện' },
  kind: { of: 'decision', says: 'QUYẾT ĐỊNH' },
  subject: { of: 'decision', says: 'Ban hành Kế hoạch cải cách' },
  reference: { of: 'decision', says: '(Kèm theo Quyết định' },
  'appendix-heading': { of: 'decision', says: 'Phụ lục', at: -1 },
  'appendix-title': { of: 'decision', says: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026' },
  authority: { of: 'decision', says: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ' },
  citation: { of: 'decision', says: 'Căn cứ Luật Tổ chức chính quyền' },
  resolves: { of: 'decision', says: 'QUYẾT ĐỊNH:' },
  addressee: { of: 'letter', says: 'Kính gửi' },
  part: { of: 'chapters', says: 'Chương I' },
  'part-title': { of: 'chapters', says: 'QUY ĐỊNH CHUNG' },
  section: { of: 'chapters', says: 'Mục 1' },
  'section-title': { of: 'chapters', says: 'QUẢN LÝ VĂN BẢN ĐẾN' },
  'roman-heading': { of: 'plan', says: 'MỤC ĐÍCH, YÊU CẦU' },
  article: { of: 'chapters', says: 'Điều 1. Phạm vi' },
  'titled-clause': { of: 'chapters', says: '1. Trách nhiệm của văn thư' },
  point: { of: 'chapters', says: 'a) Tiếp nhận' },
  body: { of: 'chapters', says: 'Văn thư kiểm tra' },
  'body-text': { of: 'chapters', says: 'Văn thư kiểm tra' },
  'body-lines': { of: 'chapters', says: 'Văn thư kiểm tra' },
  'signing-right': { of: 'letter', says: 'TM. ỦY BAN NHÂN DÂN', small: 'TM. Ủy ban nhân dân' },
  'signer-position': { of: 'letter', says: 'CHỦ TỊCH' },
  'signer-name': { of: 'letter', says: 'Trần Văn An' },
  'recipients-heading': { of: 'letter', says: 'Nơi nhận' },
  recipient: { of: 'letter', says: 'Sở Nội vụ tỉnh' },
  'drafter-mark': { of: 'letter', says: 'A.05' },
  urgency: { of: 'letter', says: 'THƯỢNG KHẨN' },
  circulation: { of: 'letter', says: 'LƯU HÀNH NỘI BỘ' },
  'digital-signature': { of: 'attachment', says: 'ngày 05/01/2026' },
  address: { of: 'letter', says: 'Địa chỉ' },
  'page-number': { of: 'decision', says: '', part: 'word/header1.xml' },
};

const inCapitals = (text: string) => text === text.toUpperCase();

function wrongLook({ rule: { required }, look: demand }: CheckedRule, { says, at = 0, part, small }: Place): Change {
  const runs = (properties: string) => look(says, properties, at, part);
  switch (demand?.quality) {
    case 'size':
      return runs(size(17));
    case 'weight':
      return runs('is' in required && required.is ? notBold : bold);
    case 'slant':
      return runs('is' in required && required.is ? upright : italic);
    case 'letters':
      return inCapitals(says) ? words(says, small ?? says.toLowerCase()) : runs('<w:caps/>');
    default:
      return paragraphLook(says, aligned('right'), at, part);
  }
}

/** Only the number of the khoản is bold. */
const boldCount: Breakage = {
  rule: 'nd30.clause-weight',
  of: 'chapters',
  change: words(
    '<w:r><w:rPr></w:rPr><w:t xml:space="preserve">2. ',
    '<w:r><w:rPr><w:b/></w:rPr><w:t>2.</w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve"> ',
  ),
};

const fromRows: readonly Breakage[] = allRules.flatMap((checked): Breakage[] => {
  const { rule, look: demand } = checked;
  if (demand === undefined) return [];
  const place = places[rule.id.slice('nd30.'.length, -(demand.quality.length + 1))];
  return place === undefined ? [] : [{ rule: rule.id, of: place.of, change: wrongLook(checked, place) }];
});

export const brokenLooks: readonly Breakage[] = [...fromRows, boldCount];
