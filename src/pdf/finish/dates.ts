/** Moments as PDF and XMP write them, in UTC, to the second. */

const withoutZone = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/u;

/**
 * @param moment ISO 8601; without a time zone it is UTC.
 * @returns `2026-01-15T08:00:00Z`; nothing for what is no date.
 */
export function utc(moment: string): string | undefined {
  const date = new Date(withoutZone.test(moment) ? `${moment}Z` : moment);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 0) return undefined;
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The same as `D:20260115080000Z`. */
export function pdfDate(moment: string): string | undefined {
  const date = utc(moment);
  return date === undefined ? undefined : `D:${date.replace(/[-:T]/gu, '')}`;
}
