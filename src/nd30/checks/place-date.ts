/** Địa danh và thời gian ban hành (Phụ lục I, Phần I, II.4). What is blank in a draft is no fault. */
import { isCalendarDay, twoDigitDay, twoDigitMonth } from '../../plan/conventions/dates.ts';
import type { Component } from '../document.ts';
import type { Breach, Check } from './check.ts';
import { firstOf } from './standing.ts';

interface DateWords {
  /** With the blanks at its end. */
  place: string;
  comma: string;
  day: string;
  month: string;
  year: string;
}

const blank = '[\\s.…_]*';
const long = new RegExp(`^(.*?)(,?)\\s*ngày${blank}(\\d*)${blank}tháng${blank}(\\d*)${blank}năm${blank}(\\d*)`, 'isu');

function dateWords({ text }: Component): DateWords | undefined {
  const found = long.exec(text);
  if (found === null) return undefined;
  const [, place = '', comma = '', day = '', month = '', year = ''] = found;
  return { place, comma, day, month, year };
}

type Judge = (words: DateWords, component: Component) => Partial<Breach> | undefined | 'notApplicable';

const dated =
  (judge: Judge): Check =>
  ({ document }) => {
    const component = firstOf(document, 'placeAndDate');
    const words = component && dateWords(component);
    if (component === undefined || words === undefined) return 'notApplicable';
    const found = judge(words, component);
    if (found === 'notApplicable') return found;
    return found === undefined ? [] : [{ found: `“${component.text}”`, component, ...found }];
  };

/** Written out, with figures. */
export const checkDateForm: Check = ({ document }) => {
  const component = firstOf(document, 'placeAndDate');
  if (component === undefined) return 'notApplicable';
  const words = dateWords(component);
  return words === undefined ? [{ found: `“${component.text}”`, component }] : [];
};

const isFilled = (place: string) => /\p{L}/u.test(place);

export const checkComma = dated(({ place, comma }) => {
  if (!isFilled(place)) return 'notApplicable';
  if (comma === '') return { found: 'sau địa danh không có dấu phẩy' };
  return /\s$/u.test(place) ? { found: 'có dấu cách trước dấu phẩy' } : undefined;
});

/** Second words of the common nouns that may open a place: `Thành phố`, `Thị xã`, `Đặc khu`. */
const commonNoun = /^(Thành phố|Thị xã|Thị trấn|Đặc khu)(?=\s)/u;

export const checkPlaceCapitals = dated(({ place }) => {
  if (!isFilled(place)) return 'notApplicable';
  const words =
    place
      .normalize('NFC')
      .replace(commonNoun, '')
      .match(/[\p{L}’']+/gu) ?? [];
  const small = words.find((one) => /^\p{Ll}/u.test(one));
  if (small !== undefined) return { found: `“${small}” trong địa danh “${place.trim()}”` };
  const shouted = words.length > 1 && words.every((one) => one === one.toUpperCase());
  return shouted ? { found: `địa danh “${place.trim()}” bằng chữ in hoa` } : undefined;
});

/** Days 1 to 9 and months 1 and 2 have a zero; nothing else. */
export const checkDateZeros = dated(({ day, month }) => {
  const wrong = [
    day === '' || Number(day) === 0 ? undefined : ([`ngày ${day}`, `ngày ${twoDigitDay(Number(day))}`] as const),
    month === '' || Number(month) === 0
      ? undefined
      : ([`tháng ${month}`, `tháng ${twoDigitMonth(Number(month))}`] as const),
  ].filter((one) => one !== undefined && one[0] !== one[1]);
  if (day === '' && month === '') return 'notApplicable';
  if (wrong.length === 0) return undefined;
  return {
    found: wrong.map((one) => `“${one?.[0] ?? ''}”`).join(', '),
    required: wrong.map((one) => `“${one?.[1] ?? ''}”`).join(', '),
  };
});

export const checkRealDay = dated(({ day, month, year }) => {
  if (day === '' || month === '' || year === '') return 'notApplicable';
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(date) ? undefined : { found: `không có ngày ${day}/${month}/${year}` };
});

/** The same line as the number, where it can be told: the same paragraph or row of a table. */
export const checkSameLine: Check = ({ document }) => {
  const date = firstOf(document, 'placeAndDate');
  const [one] = date?.places ?? [];
  const [other] = firstOf(document, 'number')?.places ?? [];
  if (date === undefined || one === undefined || other === undefined) return 'notApplicable';
  if (one.paragraph === other.paragraph) return [];
  if (one.cell === undefined || other.cell?.table !== one.cell.table) return 'notApplicable';
  return one.cell.row === other.cell.row ? [] : [{ found: 'ở dòng khác của bảng so với số, ký hiệu', component: date }];
};
