/** Dates as they are typed, `15/01/2026`, `1/2026`, `2026`, and as a plan holds them, `2026-01-15`. */
import { dateParts, isCalendarDay } from '../../../../plan/conventions/dates.ts';

/** What is shown in the field. */
export function shownDate(date: string | undefined): string {
  const parts = dateParts(date);
  if (!parts) return date ?? '';
  const two = (count: number): string => String(count).padStart(2, '0');
  return [parts.day, parts.month]
    .flatMap((count) => (count === undefined ? [] : [two(count)]))
    .concat(String(parts.year))
    .join('/');
}

/** The plan's date; empty for an emptied field; undefined for what is no date (yet). */
export function typedDate(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts = iso ? [iso[3], iso[2], iso[1]] : text.split(/\s*[/.-]\s*/);
  if (parts.length > 3 || !parts.every((part) => /^\d+$/.test(part ?? ''))) return undefined;
  const [year, month, day] = parts.toReversed();
  if (year?.length !== 4) return undefined;
  const date = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
  return isCalendarDay(date) ? date : undefined;
}
