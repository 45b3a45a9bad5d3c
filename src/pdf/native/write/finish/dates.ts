/** Dates as PDF writes them, in UTC: `D:20260115080000Z`. */

const withoutZone = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/u;

/** @param moment ISO 8601; without a time zone it is UTC. @returns nothing for what is no date. */
export function pdfDate(moment: string): string | undefined {
  const date = new Date(withoutZone.test(moment) ? `${moment}Z` : moment);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 0) return undefined;
  return `D:${date.toISOString().slice(0, 19).replace(/[-:T]/gu, '')}Z`;
}
