/** Days and instants as an office writes them, in Vietnam's time. */

const zone = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const time = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `2026-03-05` → `05/03/2026`; empty for nothing. */
export function formatDay(isoDay: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDay ?? '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : '';
}

/** `2026-03-05T03:32:00Z` → `10:32 05/03/2026`; empty for nothing. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return `${time.format(at)} ${day.format(at)}`;
}

/** The year that it is in Vietnam. */
export const yearOf = (at: Date): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(at));
