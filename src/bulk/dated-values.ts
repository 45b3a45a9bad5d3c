/** Days in a table: people write `15/01/2026`, `{{ngay …}}` takes `2026-01-15`. */
import { isoDay } from './plan-path.ts';

const iso = /^\d{4}-\d{2}-\d{2}$/;

/** A day takes the form in which the base plan has its own value. */
export function datedValue(text: string, ofBase: unknown): string {
  return typeof ofBase === 'string' && iso.test(ofBase) ? isoDay(text) : text;
}
