/** Every appendix that the text mentions is there, and every appendix that is there is mentioned. */
import type { Finding } from '../../failure.ts';
import { findCitations } from '../conventions/citation-text.ts';
import { roman } from '../../roman.ts';
import { information, quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';

/** `Phụ lục I, II và IV`, `phụ lục số 01`, `các phụ lục kèm theo`. */
const mention =
  /(?<!\p{L})[Pp](?:hụ|HỤ)\s+[Ll](?:ục|ỤC)((?:(?:\s?(?:,|;|và|đến|[-–])\s?|\s)(?:số\s)?(?:[IVX]{1,6}|\d{1,2})(?![\p{L}\p{N}/.]))*)/gu;
/** The appendix of another document: `Phụ lục I Nghị định số …`, `Phụ lục ban hành kèm theo Thông tư …`. */
const ofAnother =
  /^(?:\s|,|được|ban hành|đính|kèm|theo|của|tại|thuộc)*(?:Luật|Nghị định|Nghị quyết|Thông tư|Chỉ thị|Công văn|(?:Quyết định|Kế hoạch)\s+số)/u;

const romanNumbers = new Map(Array.from({ length: 100 }, (_, i) => [roman(i + 1), i + 1]));

function toNumber(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : romanNumbers.get(word);
}

/** `I, II` → 1, 2; `I đến IV` → 1 to 4. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let through = false;
  for (const word of text.match(/[IVX]+|\d+|đến|[-–]/gu) ?? []) {
    if (/^(?:đến|[-–])$/.test(word)) {
      through = true;
      continue;
    }
    const number = toNumber(word);
    if (number === undefined) continue;
    const last = numbers.at(-1);
    if (through && last !== undefined) for (let i = last + 1; i < number; i++) numbers.push(i);
    numbers.push(number);
    through = false;
  }
  return numbers;
}

interface Mention {
  path: string;
  text: string;
  /** Empty: "phụ lục kèm theo" without a number. */
  numbers: number[];
}

function mentionsIn(path: string, text: string): Mention[] {
  const cited = findCitations(text);
  return [...text.matchAll(mention)].flatMap((match) => {
    const inside = cited.some(({ start, end }) => match.index >= start && match.index < end);
    if (inside || ofAnother.test(text.slice(match.index + match[0].length))) return [];
    return [{ path, text, numbers: numbersIn(match[1] ?? '') }];
  });
}

export const appendixMentions: Check = (plan, { texts }) => {
  const appendices = plan.appendices ?? [];
  const numbers = appendices.map(({ label }, i) => (label && numbersIn(label)[0]) || i + 1);
  const mentions = texts
    .filter(({ part, kind }) => part !== 'appendix' && kind !== 'citation' && kind !== 'reference')
    .flatMap(({ path, text }) => (/ph[uụ]|PHỤ/iu.test(text) ? mentionsIn(path, text) : []));
  const findings: Finding[] = [];
  for (const { path, text, numbers: named } of mentions) {
    const missing = named.filter((number) => !numbers.includes(number)).map(roman);
    const what =
      missing.length > 0
        ? `Phụ lục ${missing.join(', ')}`
        : named.length === 0 && appendices.length === 0
          ? 'phụ lục'
          : '';
    if (what === '') continue;
    findings.push(
      warning(
        'appendix-missing',
        path,
        `Văn bản nhắc đến ${what} (${path}: ${quoted(text)}) nhưng không có trong "appendices"; hãy bổ sung phụ lục hoặc sửa câu này.`,
      ),
    );
  }
  if (mentions.some(({ numbers: named }) => named.length === 0)) return findings;
  appendices.forEach((_appendix, i) => {
    if (mentions.some(({ numbers: named }) => named.includes(numbers[i] ?? 0))) return;
    const name = appendices.length > 1 ? `Phụ lục ${roman(numbers[i] ?? i + 1)}` : 'Phụ lục';
    findings.push(
      information(
        'appendix-unmentioned',
        `appendices[${i}]`,
        `${name} (appendices[${i}]) không được nhắc đến trong quyết định hay kế hoạch; hãy thêm chỗ dẫn, chẳng hạn “(có Phụ lục kèm theo)”.`,
      ),
    );
  });
  return findings;
};
