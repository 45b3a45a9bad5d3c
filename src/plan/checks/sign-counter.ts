/** Which sign an item of a list prints, from its marker and label. */
import { labelCount, pointLetter, roman } from '../conventions/numerals.ts';
import type { Marker } from '../model/marker.ts';

const kinds: Partial<Record<Marker, 'roman' | 'letter'>> = { 'I.': 'roman', 'a)': 'letter' };

export interface CountedSign {
  /** Empty: none. Signs without a number or letter (`-`) come back as they are. */
  sign: string;
  /** What `1.1` below it continues. */
  number: string;
}

/** Counts the items of one list, each kind of sign on its own. A label takes its own place in the count. */
export function signCounter(parent: string): (marker: Marker, label: string | undefined) => CountedSign {
  const counts = new Map<Marker, number>();
  return (marker, label) => {
    if (label === '') return { sign: '', number: parent };
    const next = (counts.get(marker) ?? 0) + 1;
    const count = (label === undefined ? undefined : labelCount(label, kinds[marker] ?? 'number')) ?? next;
    counts.set(marker, count);
    if (label !== undefined) return { sign: label, number: /\d+(\.\d+)*/.exec(label)?.[0] ?? String(count) };
    const nested = parent === '' ? String(count) : `${parent}.${count}`;
    const computed: Partial<Record<Marker, CountedSign>> = {
      'I.': { sign: `${roman(count)}.`, number: String(count) },
      '1.': { sign: `${count}.`, number: String(count) },
      'a)': { sign: `${pointLetter(count)})`, number: parent },
      '1.1': { sign: nested, number: nested },
      '1.1.': { sign: `${nested}.`, number: nested },
    };
    return computed[marker] ?? { sign: marker, number: parent };
  };
}
