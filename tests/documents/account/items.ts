/** Items with their signs: blocks, and whatever else of the body has a sign, a heading and texts. */
import { gap } from '../../../src/plan/conventions/dates.ts';
import { pointLetter, pointLetters } from '../../../src/plan/conventions/numerals.ts';
import { roman } from '../../../src/roman.ts';
import type { Block } from '../../../src/plan/model/block.ts';
import type { Marker } from '../../../src/plan/model/marker.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';
import { capitals, written } from './head.ts';
import type { Entry, Slot } from './slots.ts';

/** Where an item stands: with a title on its own line, and without. */
const places: Readonly<Record<Marker, readonly [titled: Slot, untitled: Slot]>> = {
  'I.': ['heading', 'clause'],
  '1.': ['titledClause', 'clause'],
  '1.1': ['subclause', 'clause'],
  '1.1.': ['subclause', 'clause'],
  'a)': ['point', 'point'],
  '-': ['dash', 'dash'],
  '+': ['plus', 'plus'],
  '*': ['star', 'star'],
  '': ['plain', 'plain'],
};

/** The sign of an item and the number that `1.1` below it continues. */
export interface Sign {
  sign: string;
  number: string;
}

type Numeral = (count: number) => string;

/** All numerals of a kind that a label can name, by how they are written. */
const numerals = (numeral: Numeral, last: number) =>
  new Map(Array.from({ length: last }, (_, i) => [numeral(i + 1).toUpperCase(), i + 1]));
const named = new Map<Numeral, Map<string, number>>([
  [String, numerals(String, 999)],
  [roman, numerals(roman, 999)],
  [pointLetter, numerals(pointLetter, pointLetters.length)],
]);

/** The place in a count that a label names: `VIII.` the eighth, `e)` the sixth, `2.7` the seventh; `9999` and `mục 2` none. */
export function placeNamed(label: string, numeral: Numeral): number | undefined {
  const bare = label.trim().replace(/[\s.):]+$/, '');
  if (numeral !== String) return named.get(numeral)?.get(bare.toUpperCase());
  return /^\d{1,3}(\.\d{1,3}){0,9}$/.test(bare) ? Number(bare.split('.').pop()) || undefined : undefined;
}

/** Signs of one list: each kind counts on its own; a label stands instead and counts on from its place, an empty one does neither. */
export class Signs {
  private readonly above: string;
  private readonly counts: Partial<Record<Marker, number>> = {};

  constructor(above: string) {
    this.above = above;
  }

  next(marker: Marker, label: string | undefined): Sign {
    if (label === '') return { sign: '', number: this.above };
    const numeral = marker === 'I.' ? roman : marker === 'a)' ? pointLetter : String;
    const named = label === undefined ? undefined : placeNamed(label, numeral);
    const count = named ?? (this.counts[marker] ?? 0) + 1;
    this.counts[marker] = count;
    if (label !== undefined) return { sign: label, number: label.match(/\d+(\.\d+)*/)?.[0] ?? `${count}` };
    const chain = [this.above, `${count}`].filter((number) => number !== '').join('.');
    const computed: Record<Marker, Sign> = {
      'I.': { sign: `${roman(count)}.`, number: `${count}` },
      '1.': { sign: `${count}.`, number: `${count}` },
      'a)': { sign: `${pointLetter(count)})`, number: this.above },
      '1.1': { sign: chain, number: chain },
      '1.1.': { sign: `${chain}.`, number: chain },
      '-': { sign: '-', number: this.above },
      '+': { sign: '+', number: this.above },
      '*': { sign: '*', number: this.above },
      '': { sign: '', number: this.above },
    };
    return computed[marker];
  }
}

export interface Item {
  marker: Marker;
  sign: string;
  heading?: RichText | undefined;
  headingNote?: RichText | undefined;
  runIn?: boolean | undefined;
}

/** A heading that runs in, with its note, ends with a colon, unless it has a sign of its own. */
function runningHeading(text: string): string {
  return /[.:;,?!–-]$/.test(text.trimEnd()) ? text : `${text}:`;
}

/** The entries of an item with its own paragraphs. */
export function itemEntries(item: Item, texts: readonly RichText[]): Entry[] {
  const [titled, untitled] = places[item.marker];
  const said = texts.filter(written).map(plainText);
  const sign = item.sign === '' ? '' : `${item.sign} `;
  const others = (from: number) => said.slice(from).map((text): Entry => ({ slot: 'plain', text }));
  if (!written(item.heading)) {
    return said.length === 0 ? [] : [{ slot: untitled, text: sign + (said[0] ?? '') }, ...others(1)];
  }
  const note = written(item.headingNote) ? ` ${plainText(item.headingNote)}` : '';
  if (item.runIn && said.length > 0) {
    return [
      { slot: untitled, text: `${sign}${runningHeading(plainText(item.heading) + note)} ${said[0] ?? ''}` },
      ...others(1),
    ];
  }
  const heading = item.marker === 'I.' ? capitals(item.heading) : plainText(item.heading);
  return [{ slot: titled, text: sign + heading + note }, ...others(0)];
}

/** A sign with nothing after it. */
const signAlone = ({ marker, sign }: Item): Entry => ({ slot: places[marker][1], text: sign });

/** A heading, or its sign alone, and what stands below it; one that runs in takes the first paragraph, if that has no sign. */
export function headedEntries(item: Item, below: Entry[]): Entry[] {
  const [first, ...rest] = below;
  if (!written(item.heading) && item.sign === '') return below;
  if (item.runIn && first?.slot === 'plain') return [...itemEntries(item, [first.text]), ...rest];
  return [...(written(item.heading) ? itemEntries(item, []) : [signAlone(item)]), ...below];
}

export function blockEntries(blocks: readonly Block[] | undefined, above = ''): Entry[] {
  const signs = new Signs(above);
  return (blocks ?? []).flatMap((block) => {
    const marker = block.marker ?? '-';
    const { sign, number } = signs.next(marker, block.label);
    const own = itemEntries({ ...block, marker, sign }, [block.text ?? '', ...(block.more ?? [])]);
    const children = blockEntries(block.children, number);
    // A label is the plan's own text: it stands there, with only children too.
    if (own.length === 0 && children.length > 0 && block.label) own.push(signAlone({ marker, sign }));
    const all = [...own, ...children];
    return all.length > 0 ? all : itemEntries({ marker, sign }, [gap]);
  });
}
