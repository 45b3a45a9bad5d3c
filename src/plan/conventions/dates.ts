/** Dates in the wording of administrative documents. A date is text: `2025-01-22`, `2025-01`, `2025`, or empty. */

export interface DateParts {
  year: number;
  month?: number;
  day?: number;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The parts of a document date, or undefined if it is empty or not of that form. */
export function dateParts(date: string | undefined): DateParts | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '');
  if (!found) return undefined;
  const parts: DateParts = { year: Number(found[1]) };
  if (found[2]) parts.month = Number(found[2]);
  if (found[3]) parts.day = Number(found[3]);
  return parts;
}

/** Whether the parts that are there name a real day, month or year. */
export function isCalendarDay(date: string): boolean {
  const parts = dateParts(date);
  if (!parts) return false;
  const { year, month, day } = parts;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** What stands where a number or a word is still blank. */
export const gap = '……';

/** Days below 10 and months 1 and 2 take a leading zero (Phụ lục I, II.4.b). */
export function twoDigitDay(day: number): string {
  return day < 10 ? `0${day}` : String(day);
}
export function twoDigitMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

/** `ngày 05 tháng 01 năm 2020`, with dots for the parts that are blank. */
export function longDate(date: string | undefined): string {
  const parts = dateParts(date);
  const day = parts?.day === undefined ? gap : twoDigitDay(parts.day);
  const month = parts?.month === undefined ? gap : twoDigitMonth(parts.month);
  return `ngày ${day} tháng ${month} năm ${parts?.year ?? gap}`;
}

/** `05/01/2020`, `01/2020` or `2020`; empty for a blank date. */
export function shortDate(date: string | undefined): string {
  const parts = dateParts(date);
  if (!parts) return '';
  const pieces = [String(parts.year)];
  if (parts.month !== undefined) pieces.unshift(twoDigitMonth(parts.month));
  if (parts.day !== undefined) pieces.unshift(twoDigitDay(parts.day));
  return pieces.join('/');
}
