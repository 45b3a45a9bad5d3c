/**
 * The decree's own files and the model forms of its Phụ lục III, checked: every finding is explained. Findings at dots that
 * hold a place and at footnote numbers of a form are a class of their own: they go when the form is filled in.
 */
import { describe, expect, it } from 'vitest';
import { findingsIn } from './breakages/right-files.ts';
import { decreeFile, decreeIsHere, modelForms } from './model-forms.ts';

interface Explained {
  /** Beginning of the file's or form's name. */
  in: string;
  rule: string;
  /** Beginning of the words at the place. */
  at?: string;
  /** `true`: the file does break the rule; `limit`: the checker cannot know better. */
  is: 'true' | 'limit';
  why: string;
}

const mark = 'the closing mark is set in 12 or 11 points';
const shortRule = '10 to 12 typed signs, shorter than a third of the name';

const explained: readonly Explained[] = [
  { in: '30_2020', rule: 'unicode-composed', at: 'Lưu trữ', is: 'true', why: 'one paragraph has its marks apart' },
  {
    ...{ in: '30_2020', rule: 'titled-clause-weight', is: 'true' },
    why: 'titles of its khoản are not bold: as a văn bản quy phạm pháp luật it follows another decree’s form',
  },
  {
    ...{ in: '30_2020', rule: 'body-text-slant', at: 'Chính phủ ban hành', is: 'limit' },
    why: 'the italic line of issuing of a Nghị định, whose form another decree rules, is taken for an opening in prose',
  },
  {
    ...{ in: '30_2020', rule: 'citation-end', at: 'Theo đề nghị', is: 'limit' },
    why: 'in a Nghị định the line of issuing, which follows, closes the list',
  },
  { in: '30_2020', rule: 'body-indent', at: 'Khi nộp', is: 'true', why: 'blanks stand before the words' },
  {
    ...{ in: 'Phuluc1', rule: 'orientation', is: 'limit' },
    why: 'the page lies because of a plan of boxes that is drawn, which is no table',
  },
  { in: 'Phuluc1', rule: 'margin-bottom', is: 'true', why: 'that page has 15 mm below' },
  { in: 'Phuluc1', rule: 'titled-clause-weight', is: 'true', why: 'titles of its khoản are not bold' },
  { in: 'Phuluc1', rule: 'body-lines-alignment', is: 'true', why: 'two titles of one line are set to the left' },
  { in: 'Phuluc1', rule: 'body-indent', at: 'Đối với những', is: 'true', why: 'a blank stands after the tab' },
  { in: 'Phuluc1', rule: 'body-gap', is: 'true', why: 'gaps of 4 points' },
  { in: 'Phuluc2', rule: 'titled-clause-weight', is: 'true', why: 'titles of its khoản are not bold' },
  { in: 'Phuluc2', rule: 'body-gap', is: 'true', why: 'a gap of 5 points' },
  { in: 'Phuluc2', rule: 'body-end', is: 'true', why: 'the appendix has no mark at its end' },
  { in: 'Phuluc6', rule: 'font-family', is: 'true', why: 'one heading is in Calibri' },
  { in: 'Phuluc6', rule: 'roman-heading-size', is: 'true', why: 'that heading is set in 11 points' },
  { in: 'Phuluc6', rule: 'roman-heading-weight', is: 'true', why: 'part of that heading is not bold' },
  { in: 'Phuluc6', rule: 'titled-clause-weight', is: 'true', why: 'titles of its khoản are not bold' },
  { in: 'Mẫu', rule: 'organ-rule-length', is: 'true', why: shortRule },
  { in: 'Mẫu 1.9', rule: 'font-family', is: 'true', why: 'the year that is left open is in Calibri' },
  {
    in: 'Mẫu 1.9',
    rule: 'body-size',
    is: 'true',
    why: 'the year that is left open is set in 11 points, and so is the mark',
  },
  { in: 'Mẫu 1.10', rule: 'signing-right-alignment', is: 'true', why: 'justified, where the other models centre it' },
  { in: 'Mẫu 2.1', rule: 'body-size', at: './.', is: 'true', why: mark },
  { in: 'Mẫu 2.2', rule: 'body-size', at: './.', is: 'true', why: mark },
  { in: 'Mẫu 3.1', rule: 'body-size', at: './.', is: 'true', why: mark },
  { in: 'Mẫu 3.1', rule: 'organ-size', is: 'true', why: 'the organ that copies is set in 14 points' },
];

/** Dots that hold a place, or nothing but the number of a footnote. */
const isOfForm = (quoted: string) => /…|\.{3}/u.test(quoted.replace(/…$/u, '')) || /^\d{1,2}$/u.test(quoted);

const files = () => [
  ...['30_2020_ND_CP', 'Phuluc1', 'Phuluc2', 'Phuluc6'].map((name) => ({ name, parts: decreeFile(`${name}.docx`) })),
  ...modelForms(),
];

describe.skipIf(!decreeIsHere)('the decree’s own files', () => {
  it('give no finding that is not explained, and no explanation is idle', () => {
    const used = new Set<Explained>();
    const unexplained = files().flatMap(({ name, parts }) =>
      findingsIn(parts).flatMap(({ rule, found, place: { quoted } }) => {
        const reasons = explained.filter(
          (one) =>
            name.startsWith(one.in) &&
            rule.id === `nd30.${one.rule}` &&
            (one.at === undefined || quoted.startsWith(one.at)),
        );
        for (const one of reasons) used.add(one);
        const form = name.startsWith('Mẫu') && isOfForm(quoted);
        return reasons.length > 0 || form ? [] : [`${name}: ${rule.id} ${found} (${quoted})`];
      }),
    );
    expect(unexplained).toEqual([]);
    expect(explained.filter((one) => !used.has(one))).toEqual([]);
  });

  it('break no rule of căn cứ, counting, signature or recipients in Mẫu 1.2 to 1.5', () => {
    const broken = modelForms()
      .filter(({ name }) => /^Mẫu (1\.[2-5]|văn bản)/.test(name))
      .flatMap(({ parts }) => findingsIn(parts).map(({ rule }) => rule.id));
    expect(
      broken.filter((id) => /-(end|line|law|complete|order|sign|numeral|form|present|below|dash|last)$/.test(id)),
    ).toEqual([]);
  });
});
