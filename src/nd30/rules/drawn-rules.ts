/** The rules (lines) beneath Tiêu ngữ, organ and title: Phụ lục I, Phần I, II.1.b, II.2.b, II.5.b; models 1.3, 2.1 of Phụ lục III. */
import type { CheckedRule } from '../checks/check.ts';
import { ruleCentred, ruleElsewhere, ruleLength, ruleSolid, ruleStands, type Ruled } from '../checks/drawn-rules.ts';
import type { ComponentKind } from '../kinds.ts';
import type { Clause, Rule } from '../rule.ts';
import { form, model } from './clauses.ts';

interface Row {
  ruled: Ruled;
  /** What the rule stands under, in sentences. */
  under: string;
  kinds: readonly ComponentKind[];
  clause: Clause;
  /** Shares of the line of text; what Word rounds (0,5 mm) and one typed sign are let pass. */
  length: readonly [number, number];
  lengthWords: string;
}

const part = [1 / 3, 1 / 2] as const;
const partWords = 'bằng từ 1/3 đến 1/2 độ dài của dòng chữ';

const rows: readonly Row[] = [
  {
    ...{ ruled: 'motto', under: 'Tiêu ngữ', kinds: ['motto'], clause: form('II', '1', 'b') },
    ...{ length: [1, 1], lengthWords: 'bằng độ dài của dòng chữ' },
  },
  {
    ...{ ruled: 'organ', under: 'tên cơ quan, tổ chức ban hành', kinds: ['organ'], clause: form('II', '2', 'b') },
    ...{ length: part, lengthWords: partWords },
  },
  {
    ...{ ruled: 'title', under: 'trích yếu (văn bản kèm theo, Phụ lục: dưới dòng “Kèm theo …”)' },
    ...{ kinds: ['subject', 'reference'], clause: form('II', '5', 'b'), length: part, lengthWords: partWords },
  },
];

const rulesOf = ({ ruled, under, kinds, clause, length, lengthWords }: Row): CheckedRule[] => {
  const shared = { clause, kinds, severity: 'error', implies: [], fixable: false } as const;
  const about = (what: string): Rule['id'] => `nd30.${ruled}-rule${what}`;
  return [
    {
      rule: {
        ...{ ...shared, id: about(''), required: { is: true } },
        sentence: `Phía dưới ${under} có đường kẻ ngang, nét liền.`,
        remedy: 'Vào Insert > Shapes > Line, kẻ một đường ngang, giữ Shift cho thẳng, đặt ngay dưới dòng chữ.',
      },
      check: ruleStands(ruled),
    },
    {
      rule: {
        ...{ ...shared, id: about('-length'), required: { range: length, unit: 'share' } },
        sentence: `Đường kẻ dưới ${under} có độ dài ${lengthWords} (sai số đến 0,5 mm).`,
        remedy: 'Chọn đường kẻ, vào Shape Format > Size, đặt lại Width.',
      },
      check: ruleLength(ruled),
    },
    {
      rule: {
        ...{ ...shared, id: about('-centred'), required: { is: true } },
        sentence: `Đường kẻ dưới ${under} đặt cân đối so với dòng chữ (lệch không quá 0,5 mm).`,
        remedy: 'Chọn đường kẻ, vào Shape Format > Position > More Layout Options, đặt Alignment Centered theo Column.',
      },
      check: ruleCentred(ruled),
    },
    {
      rule: {
        ...{ ...shared, id: about('-solid'), required: { is: true } },
        sentence: `Đường kẻ dưới ${under} là nét liền.`,
        remedy: 'Chọn đường kẻ, vào Shape Outline > Dashes, chọn nét liền.',
      },
      check: ruleSolid(ruled),
    },
  ];
};

export const drawnRuleRules: readonly CheckedRule[] = [
  ...rows.flatMap(rulesOf),
  {
    rule: {
      ...{ id: 'nd30.rule-elsewhere', clause: model('1.3'), severity: 'error', required: { is: false } },
      ...{ kinds: ['subject', 'appendixTitle', 'appendixHeading', 'kind', 'nationalName', 'parentOrgan'] },
      ...{ fixable: false, implies: [] },
      sentence:
        'Chỉ kẻ dưới Tiêu ngữ, tên cơ quan ban hành và trích yếu; văn bản kèm theo và Phụ lục kẻ dưới dòng “Kèm theo …”.',
      remedy: 'Xóa đường kẻ hoặc bỏ gạch chân ở chỗ này.',
    },
    check: ruleElsewhere,
  },
];
