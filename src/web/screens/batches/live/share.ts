/** Percent with one decimal, rounded down: 100 is shown only when all is done. */
export const share = (part: number, whole: number): number => (whole > 0 ? Math.floor((part / whole) * 1_000) / 10 : 0);
