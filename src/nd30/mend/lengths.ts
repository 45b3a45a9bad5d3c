/** Lengths in the units of rules and of Word's XML. */
import type { Required } from '../rule.ts';

/** Twips. */
const units: Readonly<Record<string, number>> = { pt: 20, mm: 1440 / 25.4, cm: 1440 / 2.54, lines: 240 };

export const twipsOf = (value: number, unit: string): number => value * (units[unit] ?? 1);

/** The allowed value that is nearest to the present one, in the rule's own unit; undefined where the rule names no numbers. */
export function nearest(value: number, required: Required): number | undefined {
  if ('range' in required) return Math.min(Math.max(value, required.range[0]), required.range[1]);
  if (!('oneOf' in required)) return undefined;
  const numbers = required.oneOf.filter((one) => typeof one === 'number');
  return numbers.reduce<number | undefined>(
    (best, one) => (best === undefined || Math.abs(one - value) < Math.abs(best - value) ? one : best),
    undefined,
  );
}
