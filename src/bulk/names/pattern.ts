/** What a pattern of file names may be, before any unit is looked at. */
import { Failure } from '../../failure.ts';
import { phraseOf } from '../../wording/phrase.ts';
import { meantName } from '../../wording/names.ts';
import { valueByName } from '../../wording/values.ts';

export interface CheckedPattern {
  /** With every slash that divides parts replaced. */
  divided: string;
  /** Which values it names. */
  names: ReadonlySet<string>;
}

const longest = 500;
const mostParts = 8;

/** Values that only names have, beside those of every text. */
export const ownNames = ['ma', 'stt', 'tai_lieu'] as const;

const placeholder = /\{\{(?:"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|(?!\}\})[^"'])*\}\}/g;

function bad(pattern: string, sentence: string): Failure {
  return new Failure('usage', 'bulk.bad-pattern', `Mẫu tên tệp "${pattern.slice(0, 120)}" ${sentence}.`);
}

/** Slashes outside of `{{ … }}`. */
function dividedBy(pattern: string, divider: string): string {
  let out = '';
  let from = 0;
  for (const found of pattern.matchAll(placeholder)) {
    out += pattern.slice(from, found.index).replaceAll('/', divider) + found[0];
    from = found.index + found[0].length;
  }
  return out + pattern.slice(from).replaceAll('/', divider);
}

/** @throws Failure `bulk.bad-pattern` (kind `usage`) */
export function checkedPattern(given: string, divider: string): CheckedPattern {
  const pattern = given.normalize('NFC');
  if (pattern.trim() === '') throw bad(pattern, 'trống; hãy viết như {{tinh.ten_day_du}}/{{ma}} {{don_vi.ten_day_du}}');
  if (pattern.length > longest) throw bad(pattern, `dài hơn ${longest} ký tự; hãy viết gọn lại`);
  if (pattern.includes('\\')) throw bad(pattern, 'có dấu "\\"; hãy ngăn các thư mục bằng "/"');
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(pattern)) throw bad(pattern, 'có ký tự không nhìn thấy; hãy gõ lại');
  const divided = dividedBy(pattern, divider);
  const parts = divided.split(divider).map((part) => part.trim());
  if (parts.length > mostParts) throw bad(pattern, `có hơn ${mostParts} cấp thư mục; hãy bớt dấu "/"`);
  if (parts[0] === '') throw bad(pattern, 'bắt đầu bằng "/"; tên tệp luôn nằm trong thư mục kết quả, hãy bỏ dấu này');
  if (parts.includes(''))
    throw bad(pattern, 'có thư mục không tên (hai dấu "/" liền nhau hoặc "/" ở cuối); hãy bỏ bớt');
  if (parts.some((part) => /^\.+$/.test(part))) throw bad(pattern, 'có thư mục "." hoặc ".."; hãy bỏ phần này');
  const phrase = phraseOf(divided);
  if ('code' in phrase) throw bad(pattern, phrase.sentence.replaceAll(divider, '/'));
  if (phrase.citations.length > 0) throw bad(pattern, 'viện dẫn văn bản; tên tệp không dùng vien_dan và so_hieu');
  const unknown = phrase.placeholders.find((name) => /[.\s[]/.test(name) && !valueByName.has(name));
  if (unknown !== undefined) {
    const near = meantName(unknown, ownNames);
    throw bad(pattern, `dùng chỗ điền không có: {{${unknown}}}${near ? ` (có phải {{${near}}}?)` : ''}`);
  }
  return { divided, names: new Set(phrase.placeholders) };
}
