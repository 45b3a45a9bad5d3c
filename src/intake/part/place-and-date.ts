/** Địa danh and thời gian ban hành (ô số 4): `Lộc Hòa, ngày 22 tháng 01 năm 2025`, also where parts are still blank. */
import { kinds } from '../../nd30/kinds.ts';
import { oneLine } from '../../nd30/text.ts';
import { isCalendarDay, longDate } from '../../plan/conventions/dates.ts';
import { placeName } from '../../plan/conventions/naming.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { Unit } from '../../plan/model/unit.ts';
import type { PartReading } from './reading.ts';

export interface PlaceAndDate {
  /** Empty: blank. */
  place: string;
  /** As a plan holds it; empty: blank. */
  date: string;
  /** Figures alone, `15/01/2026`: the form has other words for them. */
  inFigures: boolean;
  /** The form prints the date with the same letters. */
  exact: boolean;
}

const dots = String.raw`[\s.…_]`;
const figure = (most: number) => String.raw`(?:${dots}*?(\d{1,${most}})${dots}*|${dots}*)`;
const inWords = new RegExp(
  String.raw`^(.*?)[,.;]?\s*ngày${figure(2)}tháng${figure(2)}năm${dots}*(\d{4}|\d{0,3})${dots}*$`,
  'iu',
);
const inFigures = /^([^\d]{1,60}),\s*(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*\.?$/iu;
const open = /^[\s.…_]*$/u;

const two = (digits: string) => digits.padStart(2, '0');

/** Undefined where a plan could not hold all that is said: a day without its month, a day that no calendar has. */
export function placeAndDate(text: string): PlaceAndDate | undefined {
  const line = oneLine(text);
  const words = inWords.exec(line);
  const [all, said = '', day = '', month = '', year = ''] = words ?? inFigures.exec(line) ?? [];
  if (all === undefined) return undefined;
  const whole = year.length === 4;
  // `năm 20…` is a form's blank year.
  if (!whole && !/^(20?\d?)?$/.test(year)) return undefined;
  if ((!whole && (day !== '' || month !== '')) || (day !== '' && month === '')) return undefined;
  const date = !whole ? '' : [year, month && two(month), day && two(day)].filter(Boolean).join('-');
  if (date !== '' && !isCalendarDay(date)) return undefined;
  const complete = day !== '';
  return {
    place: open.test(said) ? '' : said.trim(),
    date,
    inFigures: words === null,
    exact: !complete || (words !== null && line.endsWith(longDate(date))),
  };
}

export function readPlaceAndDate(reading: PartReading, part: DecisionPart | PlanPart, unit: Unit | undefined): void {
  for (const component of reading.of('placeAndDate')) {
    const found = part.date === undefined ? placeAndDate(component.text) : undefined;
    if (found === undefined) {
      reading.keep(component);
      continue;
    }
    part.date = found.date;
    if (found.place !== placeName(unit, '')) part.place = found.place;
    const confidence = Math.min(component.confidence, found.exact ? 1 : 0.9);
    if (found.inFigures) reading.ledger.form(component.places, kinds.placeAndDate.name, confidence);
    else reading.ledger.put(component.places, [part, 'date'], kinds.placeAndDate.name, confidence);
  }
}
