/** Signs before sections and items: computed by position, or as the plan says to the letter. */
import { labelCount, pointLetter } from './numerals.ts';
import { roman } from '../../roman.ts';
import type { Marker } from '../model/marker.ts';

export interface Counted {
  /** What is printed before the text, without the space after it; empty: nothing. */
  sign: string;
  /** What children put before their own number: `2`, `2.1`. */
  number: string;
}

/** As what the items of each sign count. */
export const countedAs: Readonly<Record<Marker, 'roman' | 'number' | 'letter'>> = {
  'I.': 'roman',
  '1.': 'number',
  '1.1': 'number',
  '1.1.': 'number',
  'a)': 'letter',
  '-': 'number',
  '+': 'number',
  '*': 'number',
  '': 'number',
};

export interface Counter {
  (marker: Marker, label: string | undefined): Counted;
  /** What the next item would get without a label; nothing is counted. */
  next: (marker: Marker) => Counted;
}

function computed(marker: Marker, count: number, parent: string): Counted {
  const nested = parent === '' ? String(count) : `${parent}.${count}`;
  switch (marker) {
    case 'I.':
      return { sign: `${roman(count)}.`, number: String(count) };
    case '1.':
      return { sign: `${count}.`, number: String(count) };
    case 'a)':
      return { sign: `${pointLetter(count)})`, number: parent };
    case '1.1':
      return { sign: nested, number: nested };
    case '1.1.':
      return { sign: `${nested}.`, number: nested };
    default:
      return { sign: marker, number: parent };
  }
}

/** Counts the items of one list; each kind of sign on its own. */
export function counter(parent: string): Counter {
  const counts = new Map<Marker, number>();
  const nextOf = (marker: Marker) => (counts.get(marker) ?? 0) + 1;
  const count = (marker: Marker, label: string | undefined): Counted => {
    if (label === '') return { sign: '', number: parent };
    const next = nextOf(marker);
    if (label === undefined) {
      counts.set(marker, next);
      return computed(marker, next, parent);
    }
    // A label that is a number or letter itself moves the count to its place: after `e)` comes `g)`.
    const place = labelCount(label, countedAs[marker]) ?? next;
    counts.set(marker, place);
    const said = /\d+(\.\d+)*/.exec(label)?.[0];
    return { sign: label, number: said ?? String(place) };
  };
  return Object.assign(count, { next: (marker: Marker) => computed(marker, nextOf(marker), parent) });
}
