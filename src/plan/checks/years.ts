/** The years and periods that a text names, without those that only date, compare or look ahead. */

export interface NamedYears {
  from: number;
  to: number;
  /** The words as they stand: `năm 2024`, `giai đoạn 2021-2025`. */
  text: string;
  /** UTF-16 units from 0. */
  at: number;
}

/** A year inside a date or a deadline names no period of its own. */
const dates =
  /(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|(?:tháng|quý)\s+[\dIVX]{1,3}\s*(?:\/\s*|(?:,\s*)?năm\s+)\d{4}/giu;
const range = /(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|năm)\s+(20\d{2})\s*[-–—]\s*(20\d{2})/giu;
const year = /năm\s+(20\d{2})(?!\s*[-–—]\s*20\d{2}|\d)/giu;
/** Words before a year that make it a comparison, a beginning or an outlook. */
const relation =
  /(?:so\s+với|cùng\s+kỳ|bằng|từ|đến|đến\s+hết|hết|trước|sau|sau\s+khi|tầm\s+nhìn|định\s+hướng|kết\s+quả|tổng\s+kết|hướng\s+tới)(?:\s+cuối|\s+đầu)?\s*$/iu;

/** Same length, so that places stay; the words are gone. */
export function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

export function namedYears(text: string): NamedYears[] {
  const rest = blankOut(text, dates);
  const found: NamedYears[] = [];
  for (const match of rest.matchAll(range)) {
    found.push({ from: Number(match[1]), to: Number(match[2]), text: match[0], at: match.index });
  }
  for (const match of rest.matchAll(year)) {
    if (relation.test(rest.slice(Math.max(0, match.index - 40), match.index))) continue;
    found.push({ from: Number(match[1]), to: Number(match[1]), text: match[0], at: match.index });
  }
  return found.sort((a, b) => a.at - b.at);
}
