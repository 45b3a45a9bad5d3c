/** Vietnam has one time zone, seven hours ahead, all year. */
const ahead = 7 * 3_600_000;

/** `2026-11-21`: the calendar day in Vietnam at an instant. */
export function dayInVietnam(now: Date): string {
  return new Date(now.getTime() + ahead).toISOString().slice(0, 10);
}
