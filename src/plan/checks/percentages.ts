/** A share of a whole is at most 100 %; only growth and comparison go beyond. */
import { quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';

const percentage = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d+))?\s*(?:%|phần\s+trăm)/giu;
/** In the same clause before the number: what grows, or is measured against something. */
const growthBefore = /(?:tăng|vượt|gấp|bằng|so\s+với|tương\s+đương|hoàn\s+thành|mức\s+lương|thu\s+nhập)[^;.]{0,60}$/iu;
const comparedAfter =
  /^\s*(?:so\s+với|kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|cùng\s+kỳ|mức|tổng\s+mức|nghị\s+quyết|định\s+mức|lương)/iu;

export const percentages: Check = (_plan, { texts }) =>
  texts.flatMap(({ path, text }) => {
    if (!/%|phần\s+trăm/u.test(text)) return [];
    const found = [...text.matchAll(percentage)].filter((match) => {
      const value = Number(`${(match[1] ?? '').replaceAll('.', '')}.${match[2] ?? '0'}`);
      if (value <= 100) return false;
      const before = text.slice(Math.max(0, match.index - 80), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
      return !growthBefore.test(before) && !comparedAfter.test(after);
    });
    return found.map((match) =>
      warning(
        'percentage-over-100',
        path,
        `Tỷ lệ “${match[0]}” (${path}) lớn hơn 100%: ${quoted(text.slice(Math.max(0, match.index - 30)))}; hãy sửa tỷ lệ, hoặc ghi rõ “tăng … so với …” nếu là mức tăng.`,
      ),
    );
  });
