/** Reading the body of a phrase, and what its texts say wrong: told before it is kept, so that no clerk meets it in a plan. */
import { Failure, type Finding } from '../../failure.ts';
import { citationWording } from '../../plan/conventions/citation-wording.ts';
import { gap } from '../../plan/conventions/dates.ts';
import { measure } from '../../plan/measure.ts';
import { blockTexts, phraseBody, type PhraseBody } from '../../plan/model/phrase-body.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { formatPath } from '../../plan/paths.ts';
import { phraseHelpers } from '../../wording/helpers.ts';
import { meantName } from '../../wording/names.ts';
import { phraseOf } from '../../wording/phrase.ts';
import { TextWorder } from '../../wording/text-worder.ts';
import { placeholderValues, valueByName } from '../../wording/values.ts';
import { mapTexts } from '../../wording/walk.ts';
import type { PhraseKind } from './forms.ts';

/** Characters of a phrase with all that belongs to it. */
const longest = 60_000;

const notABody = (message: string, findings: readonly Finding[] = []): Failure =>
  new Failure('input', 'phrases.not-a-body', message, findings);

/**
 * The body as it is kept: NFC, in the plan's own shapes.
 * @throws Failure `phrases.not-a-body`, `phrases.too-long`, `phrases.empty` (kind `input`)
 */
export function readBody(kind: PhraseKind, given: unknown): PhraseBody {
  const tooLarge = measure(given);
  if (tooLarge) throw new Failure('input', tooLarge.code, tooLarge.message, [tooLarge]);
  if (JSON.stringify(given).length > longest) {
    const message = `Câu mẫu dài quá ${longest.toLocaleString('vi-VN')} ký tự; hãy tách thành nhiều câu mẫu.`;
    throw new Failure('input', 'phrases.too-long', message);
  }
  const read = phraseBody.safeParse(given);
  if (!read.success) {
    const path = formatPath(read.error.issues[0]?.path ?? []);
    throw notABody(
      `Nội dung câu mẫu không đúng dạng${path && ` ở "${path}"`}; cần {"citations": […]} hoặc {"blocks": […]}.`,
    );
  }
  const body = read.data;
  if ('citations' in body !== (kind === 'citations')) {
    throw notABody(
      kind === 'citations'
        ? 'Bộ căn cứ phải gồm các căn cứ ("citations"); hãy chọn loại khác nếu muốn ghi đoạn văn.'
        : 'Loại câu mẫu này phải gồm các đoạn văn ("blocks"); hãy chọn loại Bộ căn cứ nếu muốn ghi căn cứ.',
    );
  }
  const says = 'citations' in body ? body.citations.every(saysSomething) : blockTexts(body.blocks).length > 0;
  if (!says) throw new Failure('input', 'phrases.empty', 'Câu mẫu còn trống; hãy ghi nội dung rồi lưu.');
  return body;
}

const saysSomething = (citation: Parameters<typeof citationWording>[0]): boolean =>
  citationWording(citation).replaceAll(gap, '').trim() !== '';

/** `Đoạn 2`, `Căn cứ 1`: from the place in the body. */
function placeName(path: readonly PropertyKey[]): string {
  const numbers = path.filter((key) => typeof key === 'number').map((index) => index + 1);
  return path[0] === 'citations' ? `Căn cứ ${numbers[0]}` : `Đoạn ${numbers.join('.')}`;
}

/** A plan in which every placeholder has a value: what a phrase is tried with, and shown with while it is written. */
const example: Plan = {
  period: { from: 2026 },
  organ: {
    unit: {
      type: 'xã',
      name: 'Lương Sơn',
      code: '04924',
      province: { type: 'tỉnh', name: 'Phú Thọ' },
      parent: { type: 'huyện', name: 'Lương Sơn' },
    },
  },
  plan: { date: '2026-01-15' },
};

/** What may stand between braces, each with its meaning; helpers by an example. */
export const phrasePlaceholders: readonly { written: string; meaning: string }[] = [
  ...placeholderValues.map(({ name, meaning }) => ({ written: `{{${name}}}`, meaning })),
  ...phraseHelpers
    .filter(({ parameters }) => !parameters.includes('citation'))
    .map(({ example, meaning }) => ({ written: example, meaning })),
];

/** What is wrong with one text whatever the plan; undefined: nothing. */
function nameFault(text: string): Pick<Finding, 'code' | 'message'> | undefined {
  const phrase = phraseOf(text);
  if ('code' in phrase) return { code: phrase.code, message: `${phrase.sentence}` };
  const unknown = [...new Set(phrase.placeholders.filter((name) => !valueByName.has(name)))];
  if (unknown.length > 0) {
    const which = unknown.map((name) => {
      const meant = meantName(name, []);
      return `{{${name}}}${meant ? ` (có phải {{${meant}}}?)` : ''}`;
    });
    const message = `dùng chỗ điền không có: ${which.join(', ')}; hãy sửa tên`;
    return { code: 'wording.unknown-placeholder', message };
  }
  if (phrase.citations.length > 0) {
    const message = `viện dẫn theo mã "${phrase.citations[0]}", mà không phải kế hoạch nào cũng có; hãy ghi hẳn tên văn bản`;
    return { code: 'phrases.cites-by-id', message };
  }
  return undefined;
}

/** Every text that cannot be filled in, one finding each, by its place in the body. */
export function bodyFaults(body: PhraseBody): Finding[] {
  const findings: Finding[] = [];
  const worder = new TextWorder(example, true);
  mapTexts(body, [], (text, path) => {
    const at = formatPath(path);
    const told = (code: string, message: string) =>
      findings.push({ code, severity: 'error', path: at, message: `${placeName(path)} ${message}.` });
    const fault = nameFault(text);
    if (fault) {
      told(fault.code, fault.message);
      return text;
    }
    // What helpers cannot work with shows only when they run.
    const before = worder.findings.length;
    const worded = worder.text(text, [...path]);
    const found = worder.findings[before];
    if (found) told(found.code, found.message.replace(`Đoạn văn "${at}" `, '').replace(/\.$/, ''));
    return worded;
  });
  return findings;
}

/** The words as they stand in a plan's documents; what the plan does not say yet shows as dots. */
export function filledBody(body: PhraseBody, plan: Plan = example): PhraseBody {
  const worder = new TextWorder(plan, true);
  return mapTexts(body, [], (text, path) => worder.text(text, [...path]));
}

/** @throws Failure `phrases.wrong-placeholder` (kind `input`) with a finding for each text */
export function requireRightPlaceholders(body: PhraseBody): void {
  const findings = bodyFaults(body);
  const [first] = findings;
  if (!first) return;
  const rest = findings.length > 1 ? ` (và ${findings.length - 1} chỗ khác)` : '';
  throw new Failure('input', 'phrases.wrong-placeholder', `Chưa lưu được câu mẫu: ${first.message}${rest}`, findings);
}
