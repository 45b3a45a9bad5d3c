/** Calendar days before and after, `2026-03-01`. They compare as text. */
const day = 86_400_000;

const moved = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

export const dayBefore = (from: string): string => moved(from, -1);
export const dayAfter = (from: string): string => moved(from, 1);
