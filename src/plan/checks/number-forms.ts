/** A số, ký hiệu is digits, one stroke and the ký hiệu, without spaces: `76/NQ-CP` (Phụ lục I, II.3). */
import type { Finding } from '../../failure.ts';
import type { Citation } from '../model/citation.ts';
import { kindAbbreviations } from './data/number-forms.ts';
import { information, quoted } from './finding.ts';
import type { Check } from './reading.ts';

const acronym = String.raw`\p{Lu}+(?:\p{Ll}\p{Lu}*)?(?!\p{L})`;
const hyphen = String.raw`(?:\s?[-–]|[-–]\s)`;
const count = String.raw`(?<![\p{L}\p{N}/.,])\d{1,6}[a-zđ]?`;
const strokes = String.raw`(?:\s?/){1,3}\s?`;
const forms = [
  String.raw`${count}${strokes}(?:\d{4}${strokes})?(?:QH\d{2}|${acronym}(?:${hyphen}${acronym}){1,4})`, // 76/NQ-CP, 28/2018/QĐ-TTg
  String.raw`${count}${hyphen}${acronym}${strokes}${acronym}(?![-–])`, // 06-NQ/TU
];
/** Numbers as they are written, also with stray spaces and doubled strokes. */
const loose = new RegExp(forms.join('|'), 'gu');
/** `số 76NQ-CP`, `số 76-NQ-CP`. */
const strokeless = new RegExp(
  String.raw`(?<=số\s?:?\s?)${count}\s?[-–]?\s?(?:${kindAbbreviations.join('|')})[-–]${acronym}(?!\s?/)`,
  'giu',
);

/** What is wrong with a number; undefined for one that is right or still blank. */
function faultOf(number: string): string | undefined {
  if (/\/\s*\//.test(number)) return 'có hai dấu gạch chéo liền nhau';
  if (/\s/.test(number)) return 'có khoảng trắng ở giữa';
  if (!number.includes('/') && /^\d.*\p{L}{2}/u.test(number)) return 'thiếu dấu gạch chéo giữa số và ký hiệu';
  return undefined;
}

function finding(path: string, number: string, fault: string): Finding {
  return information(
    'number-form',
    path,
    `Số, ký hiệu ${quoted(number)} (${path}) ${fault}; hãy viết theo dạng “76/NQ-CP”, “28/2018/QĐ-TTg” hoặc “06-NQ/TU”.`,
  );
}

function typedFindings(citations: readonly Citation[] | undefined, path: string, told: Set<string>): Finding[] {
  return (citations ?? []).flatMap((citation, i) => {
    const at = `${path}[${i}]`;
    // A blank number is dots or nothing before the stroke.
    const number = (citation.number ?? '').trim().replace(/^[….\s]*(?=\/)/u, '');
    const fault = faultOf(number);
    return fault === undefined || told.has(`${at}.text`) ? [] : [finding(`${at}.number`, number, fault)];
  });
}

export const numberForms: Check = (plan, { texts }) => {
  const found = texts.flatMap(({ path, text }) =>
    [...text.matchAll(loose), ...text.matchAll(strokeless)].flatMap(([number]) => {
      const fault = faultOf(number);
      return fault === undefined ? [] : [finding(path, number, fault)];
    }),
  );
  const told = new Set(found.map(({ path }) => path));
  return [
    ...typedFindings(plan.decision?.preamble?.citations, 'decision.preamble.citations', told),
    ...typedFindings(plan.plan?.preamble?.citations, 'plan.preamble.citations', told),
    ...typedFindings(plan.references, 'references', told),
    ...found,
  ];
};
