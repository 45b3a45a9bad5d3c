/** The simple types of OOXML: switches, lengths, colours (ECMA-376, Part 1, 17.18 and 22.9). */
import type { XmlElement } from './xml-tree.ts';

/** Twips in each unit of a length that names one (22.9.2.15, and pixels of VML). */
const units: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pc: 240,
  pi: 240,
  px: 15,
};

/** EMU in a twip. */
const emuPerTwip = 635;

/** More than Word allows anywhere (22 inches are 31,680 twips): what is beyond comes from a damaged file. */
const longest = 100_000;

const within = (length: number) => Math.max(-longest, Math.min(longest, length));

const off = new Set(['0', 'false', 'off', 'none']);

/** A switch that stands there is on unless it says otherwise (17.17.4). */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !off.has(element.attributes['w:val'] ?? '1');

export const isOnValue = (value: string | undefined): boolean => value !== undefined && !off.has(value);

export function integer(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseInt(value, 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

export function decimal(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A length in twips: a bare number is one; else with its unit. `bare` is what one bare unit is in twips. */
export function twips(value: string | undefined, bare = 1): number | undefined {
  const number = decimal(value);
  if (number === undefined || value === undefined) return undefined;
  const unit = /[a-z]+$/.exec(value)?.[0];
  const length = within(number * (unit === undefined ? bare : (units[unit] ?? bare)));
  return unit === undefined ? length : Math.round(length * 100) / 100;
}

/** English Metric Units of DrawingML as twips. */
export function emu(value: string | undefined): number | undefined {
  const number = decimal(value);
  return number === undefined ? undefined : within(number / emuPerTwip);
}

/** RGB in capitals; undefined for `auto` and anything else. */
export const rgb = (value: string | undefined): string | undefined =>
  value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;

/** A width that a table, cell or margin says in twips; other types (`pct`, `auto`) say none. `nil` is zero. */
export function width(element: XmlElement | undefined): number | undefined {
  if (element === undefined) return undefined;
  const type = element.attributes['w:type'] ?? 'dxa';
  if (type === 'nil') return 0;
  const text = element.attributes['w:w'];
  return type === 'dxa' && text?.endsWith('%') !== true ? twips(text) : undefined;
}
