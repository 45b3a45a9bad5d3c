/** Instants in sentences, as people in Vietnam read them. */
import { shortDate } from '../plan/conventions/dates.ts';
import { dayInVietnam } from '../plan/conventions/vietnam-day.ts';

/** `14 giờ 30 ngày 21/11/2026` */
export function momentWords(instant: string): string {
  const at = new Date(instant);
  // Seven hours ahead, all year.
  const [hour = '', minute = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).split(':');
  return `${hour} giờ ${minute} ngày ${shortDate(dayInVietnam(at))}`;
}
