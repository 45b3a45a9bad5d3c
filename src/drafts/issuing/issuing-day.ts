/** The day that a document bears. */
import { isCalendarDay, shortDate } from '../../plan/conventions/dates.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import { invalid } from '../refusals.ts';

/** @throws Failure `issuing.day-form`, `issuing.day-ahead` */
export function demandIssuingDay(day: string, now: Date): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isCalendarDay(day) || day < '1945-09-02') {
    throw invalid(
      'issuing.day-form',
      `Ngày ban hành "${day}" không phải là ngày có thật dạng 2026-01-15; hãy chọn lại.`,
    );
  }
  const today = dayInVietnam(now);
  if (day > today) {
    throw invalid(
      'issuing.day-ahead',
      `Ngày ban hành ${shortDate(day)} chưa đến (hôm nay là ${shortDate(today)}); hãy chọn từ hôm nay trở về trước.`,
    );
  }
}
