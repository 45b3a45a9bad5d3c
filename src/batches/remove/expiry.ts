/** Until when a batch is kept. */

const day = 24 * 3_600_000;

/** So many days after an instant, ISO. */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString();
}
