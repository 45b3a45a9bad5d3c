/** How each component looks: the table of Phụ lục I, Phần I, Mục V, with the words of Mục II and III. */
import type { CheckedRule } from '../checks/check.ts';
import type { Rule } from '../rule.ts';
import { form, model } from './clauses.ts';
import { looksOf, type LookRow } from './look-rows.ts';

const upright = { italic: false } as const;
const boldUpright = { bold: true, italic: false } as const;
const plainUpright = { bold: false, italic: false } as const;
const centred = { alignment: ['center'] } as const;
const justified = { alignment: ['both', 'distribute'] } as const;
const ordinary = { size: [13, 14] } as const;

/** The decree's models show it, its words do not say it. */
const shownOnly = { weight: 'warning', letters: 'warning', alignment: 'warning' } as const;

/** Words of another width have a rule of another length. */
const widerThan = (ruled: 'motto' | 'organ' | 'title') => {
  const length: Rule['implies'] = [`nd30.${ruled}-rule-length`];
  return { size: length, weight: length, slant: length, letters: length };
};

const head: readonly LookRow[] = [
  {
    ...{ stem: 'national-name', kinds: ['nationalName'], clause: form('II', '1', 'a') },
    implies: { letters: ['nd30.national-name-text'] },
    ...{ size: [12, 13], letters: 'in hoa', ...boldUpright, ...centred, severity: { alignment: 'warning' } },
  },
  {
    ...{ stem: 'motto', kinds: ['motto'], clause: form('II', '1', 'b') },
    ...{ ...ordinary, letters: 'in thường', ...boldUpright, ...centred },
    implies: { ...widerThan('motto'), letters: ['nd30.motto-text', 'nd30.motto-rule-length'] },
  },
  {
    ...{ stem: 'parent-organ', kinds: ['parentOrgan'], clause: form('II', '2', 'b') },
    ...{ size: [12, 13], letters: 'in hoa', ...plainUpright, ...centred, severity: { alignment: 'warning' } },
  },
  {
    ...{ stem: 'organ', kinds: ['organ'], clause: form('II', '2', 'b') },
    implies: widerThan('organ'),
    ...{ size: [12, 13], letters: 'in hoa', ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'number', kinds: ['number'], clause: form('II', '3', 'c') },
    ...{ size: 13, ...plainUpright, ...centred },
  },
  {
    ...{ stem: 'place-date', kinds: ['placeAndDate'], clause: form('II', '4', 'c') },
    ...{ ...ordinary, letters: 'in thường', bold: false, italic: true, ...centred },
  },
  {
    ...{ stem: 'letter-subject', kinds: ['letterSubject'], clause: form('II', '5', 'b') },
    ...{ size: [12, 13], letters: 'in thường', ...plainUpright, ...centred },
  },
];

const title: readonly LookRow[] = [
  {
    ...{ stem: 'kind', kinds: ['kind'], clause: form('II', '5', 'b') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'subject', kinds: ['subject'], clause: form('II', '5', 'b') },
    implies: widerThan('title'),
    ...{ ...ordinary, letters: 'in thường', ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'reference', kinds: ['reference'], clause: form('III', '1', 'c') },
    ...{ ...ordinary, letters: 'in thường', bold: false, italic: true, ...centred },
  },
  {
    ...{ stem: 'appendix-heading', kinds: ['appendixHeading'], clause: form('III', '1', 'b') },
    ...{ size: 14, ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'appendix-title', kinds: ['appendixTitle'], clause: form('III', '1', 'b') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred },
  },
];

const preamble: readonly LookRow[] = [
  {
    ...{ stem: 'authority', kinds: ['authority'], clause: model('1.2') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred, severity: shownOnly },
  },
  {
    ...{ stem: 'citation', kinds: ['citation', 'proposal'], clause: form('II', '6', 'a') },
    ...{ ...ordinary, letters: 'in thường', bold: false, italic: true, ...justified },
    severity: { weight: 'warning', alignment: 'warning' },
  },
  {
    ...{ stem: 'resolves', kinds: ['resolves'], clause: model('1.2') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred, severity: shownOnly },
  },
  {
    ...{ stem: 'addressee', kinds: ['addressee'], clause: form('II', '9', 'd') },
    ...{ ...ordinary, letters: 'in thường', ...upright },
  },
];

const headings: readonly LookRow[] = [
  {
    ...{ stem: 'part', kinds: ['part', 'chapter'], clause: form('II', '6', 'đ') },
    ...{ name: 'Từ “Phần”, “Chương” và số thứ tự', ...ordinary, ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'part-title', kinds: ['partTitle', 'chapterTitle'], clause: form('II', '6', 'đ') },
    ...{ name: 'Tiêu đề của phần, chương', ...ordinary, letters: 'in hoa', ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'section', kinds: ['section', 'subsection'], clause: form('II', '6', 'đ') },
    ...{ name: 'Từ “Mục”, “Tiểu mục” và số thứ tự', ...ordinary, ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'section-title', kinds: ['sectionTitle', 'subsectionTitle'], clause: form('II', '6', 'đ') },
    ...{ name: 'Tiêu đề của mục, tiểu mục', ...ordinary, letters: 'in hoa', ...boldUpright, ...centred },
  },
  {
    ...{ stem: 'roman-heading', kinds: ['romanHeading'], clause: form('V'), of: 'labelAndTitle' },
    ...{ name: 'Số thứ tự và tiêu đề của mục', ...ordinary, letters: 'in hoa', ...boldUpright },
  },
  {
    ...{ stem: 'article', kinds: ['article'], clause: form('II', '6', 'đ'), of: 'labelAndTitle' },
    implies: { size: ['nd30.body-size'] },
    ...{ name: 'Từ “Điều”, số thứ tự và tiêu đề của điều', ...ordinary, letters: 'in thường', ...boldUpright },
  },
  {
    ...{ stem: 'titled-clause', kinds: ['clause'], titled: ['ownLine'], of: 'labelAndTitle', bold: true },
    // What is not bold may be no title.
    severity: { weight: 'warning' },
    ...{ name: 'Số thứ tự và tiêu đề của khoản', clause: form('II', '6', 'đ') },
  },
  {
    ...{ stem: 'clause', kinds: ['clause'], titled: ['none'], of: 'label', bold: false },
    ...{ name: 'Số thứ tự của khoản không có tiêu đề', clause: form('V') },
  },
  {
    ...{ stem: 'point', kinds: ['point'], of: 'labelAndTitle', bold: false },
    ...{ name: 'Thứ tự và lời của điểm', clause: form('V') },
  },
];

const body: readonly LookRow[] = [
  {
    stem: 'body',
    kinds: ['paragraph', 'citationProse', 'article', 'clause', 'point', 'otherItem', 'bodyEnd'],
    ...{ name: 'Nội dung văn bản', clause: form('II', '6', 'e'), ...ordinary },
  },
  {
    stem: 'body-text',
    kinds: ['paragraph', 'citationProse', 'clause', 'point', 'otherItem'],
    ...{ name: 'Nội dung văn bản', clause: form('II', '6', 'e'), letters: 'in thường', ...upright },
    ...{ extent: { slant: 'most' }, severity: { slant: 'warning', letters: 'warning' } },
  },
  {
    stem: 'body-lines',
    kinds: ['paragraph', 'citationProse', 'article', 'clause', 'point', 'otherItem'],
    ...{ name: 'Nội dung văn bản', clause: form('II', '6', 'e'), ...justified },
  },
];

const ends: readonly LookRow[] = [
  {
    ...{ stem: 'signing-right', kinds: ['signingRight'], clause: form('II', '7', 'đ') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred, severity: { alignment: 'warning' } },
  },
  {
    ...{ stem: 'signer-position', kinds: ['signerPosition', 'signerOtherPosition'], clause: form('II', '7', 'đ') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright, ...centred, severity: { alignment: 'warning' } },
  },
  {
    ...{ stem: 'signer-name', kinds: ['signerName'], clause: form('II', '7', 'đ') },
    ...{ ...ordinary, letters: 'in thường', ...boldUpright, ...centred, severity: { alignment: 'warning' } },
  },
  {
    ...{ stem: 'recipients-heading', kinds: ['recipientsHeading'], clause: form('II', '9', 'd') },
    ...{ size: 12, letters: 'in thường', bold: true, italic: true, alignment: ['left', 'both'] },
  },
  {
    ...{ stem: 'recipient', kinds: ['recipient', 'archive'], clause: form('II', '9', 'd') },
    ...{ size: 11, letters: 'in thường', ...plainUpright, alignment: ['left', 'both'] },
  },
  {
    ...{ stem: 'drafter-mark', kinds: ['drafterMark'], clause: form('III', '3') },
    ...{ size: 11, letters: 'in hoa', ...upright },
  },
  {
    ...{ stem: 'urgency', kinds: ['urgency'], clause: form('III', '2', 'b') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright },
  },
  {
    ...{ stem: 'circulation', kinds: ['circulation'], clause: form('III', '2', 'c') },
    ...{ ...ordinary, letters: 'in hoa', ...boldUpright },
  },
  {
    ...{ stem: 'digital-signature', kinds: ['digitalSignature'], clause: form('II', '8', 'b') },
    ...{ name: 'Số, ký hiệu và thời gian ký số ở góc trên bên phải', size: 10, letters: 'in thường', ...upright },
  },
  {
    ...{ stem: 'address', kinds: ['address'], clause: form('III', '4') },
    ...{ size: [11, 12], letters: 'in thường', ...upright },
  },
];

const running: readonly LookRow[] = [
  {
    ...{ stem: 'page-number', kinds: ['pageNumber'], clause: form('I', '7'), running: true },
    ...{ ...ordinary, ...upright, ...centred },
  },
];

export const lookRules: readonly CheckedRule[] = [
  ...head,
  ...title,
  ...preamble,
  ...headings,
  ...body,
  ...ends,
  ...running,
].flatMap(looksOf);
