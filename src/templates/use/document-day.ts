/** The day that a document is of, by which its template is chosen. */
import { isCalendarDay } from '../../plan/conventions/dates.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text);

/** `2026-01-15`: the date of the main document where the plan has one, else today in Vietnam. @param plan of any shape */
export function documentDay(plan: unknown, now: Date): string {
  const decision = fieldOf(plan, 'decision');
  const date = fieldOf(decision === undefined ? fieldOf(plan, 'plan') : decision, 'date');
  return isDay(date) ? date : dayInVietnam(now);
}
