/** Typeface, colour and code of all letters of the file (Phụ lục I, Phần I, Mục I.4): one finding for each fault, with its places. */
import { standing } from '../../fonts/families.ts';
import type { Component, Placed, Recognised } from '../document.ts';
import type { Breach, Check } from './check.ts';
import { isLegacy, legacyWords } from './legacy-text.ts';
import { seenIn, within, type Seen } from './standing.ts';

interface Spoken {
  placed: Placed;
  component: Component | undefined;
}

const known = new WeakMap<Recognised, readonly Spoken[]>();

/** Every stretch of the file once: components, what runs along the pages, and what no component took. */
function everywhere(recognised: Recognised): readonly Spoken[] {
  let all = known.get(recognised);
  if (all === undefined) {
    const of = (component: Component) => component.places.map((placed) => ({ placed, component }));
    all = [
      ...recognised.documents.flatMap(({ components }) => components.flatMap(of)),
      ...recognised.running.flatMap(of),
      ...recognised.unplaced.map((placed) => ({ placed, component: undefined })),
    ];
    known.set(recognised, all);
  }
  return all;
}

interface Group {
  value: string;
  count: number;
  first: Spoken;
  paragraphs: number[];
}

/** Longest list of places in a finding. */
const namedPlaces = 3;

/** Groups what offends by its value; one breach a group, the first place quoted. */
function grouped(
  recognised: Recognised,
  valueOf: (one: Seen, at: Spoken) => string | undefined,
  say: (value: string) => string,
): Breach[] {
  const groups = new Map<string, Group>();
  for (const at of everywhere(recognised)) {
    for (const one of seenIn(at.placed)) {
      const value = valueOf(one, at);
      if (value === undefined) continue;
      const group = groups.get(value);
      const { number } = at.placed;
      if (group === undefined) {
        const placed = within(at.placed, one.from, one.to);
        groups.set(value, { value, count: 1, first: { ...at, placed }, paragraphs: [number] });
      } else {
        group.count++;
        if (group.paragraphs.at(-1) !== number) group.paragraphs.push(number);
      }
    }
  }
  return [...groups.values()].map(({ value, first, paragraphs }) => told(say(value), first, paragraphs));
}

function told(found: string, { placed, component }: Spoken, paragraphs: readonly number[]): Breach {
  const shown = paragraphs.slice(0, namedPlaces).join(', ');
  const more = paragraphs.length > namedPlaces ? ', …' : '';
  const places = `${paragraphs.length} đoạn: ${shown}${more}`;
  return { found: `${found} (${places})`, placed, ...(component && { component }) };
}

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Signs alone, such as bullets and boxes, may come from fonts of signs. */
export const checkFamily: Check = ({ recognised }) =>
  grouped(
    recognised,
    ({ format: { family }, text }) => (standing(family) === 'replaced' && hasLetters(text) ? family : undefined),
    (family) => `phông chữ ${family === '' ? 'không khai báo' : family}`,
  );

/** Stamps of secrecy and urgency are red. */
const stamps: ReadonlySet<string | undefined> = new Set(['secrecy', 'urgency']);

export const checkColour: Check = ({ recognised }) =>
  grouped(
    recognised,
    ({ format: { color }, text }, { component }) =>
      color === '000000' || !hasLetters(text) || stamps.has(component?.kind) ? undefined : color,
    (colour) => `chữ màu #${colour}`,
  );

const codes: Partial<Record<ReturnType<typeof standing>, string>> = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI' };

/** The old code that a font by this name shows, if it is one. */
const legacyFont = (family: string) => codes[standing(family)];

export const checkLegacyFont: Check = ({ recognised }) =>
  grouped(
    recognised,
    ({ format: { family } }) => (legacyFont(family) === undefined ? undefined : family),
    (family) => `phông chữ ${family}, bộ mã ${legacyFont(family) ?? ''}, không phải Unicode`,
  );

/** By what stands there, whatever the font is called; fonts of old codes are told by their names. */
export const checkLegacyText: Check = ({ recognised }) => {
  const found = new Map<string, { first: Spoken; words: string[]; paragraphs: number[]; count: number }>();
  for (const at of everywhere(recognised)) {
    for (const one of seenIn(at.placed)) {
      const legacy = legacyFont(one.format.family) === undefined ? legacyWords(one.text) : undefined;
      if (legacy === undefined) continue;
      const { code, words } = legacy;
      const known = found.get(code);
      if (known === undefined)
        found.set(code, { first: at, words: [...words], paragraphs: [at.placed.number], count: words.length });
      else {
        known.count += words.length;
        if (known.words.length < namedPlaces) known.words.push(...words);
        if (known.paragraphs.at(-1) !== at.placed.number) known.paragraphs.push(at.placed.number);
      }
    }
  }
  return [...found].flatMap(([code, { first, words, paragraphs, count }]) => {
    if (!isLegacy(count)) return [];
    const some = words.slice(0, namedPlaces).map((one) => `“${one}”`);
    return [told(`chữ gõ bằng bộ mã ${code}, không phải Unicode, như ${some.join(', ')}`, first, paragraphs)];
  });
};

export const checkComposed: Check = ({ recognised }) =>
  grouped(
    recognised,
    ({ text }) => (/[\u0300-\u036F]/.test(text) && text !== text.normalize('NFC') ? 'tổ hợp' : undefined),
    () => 'chữ Unicode tổ hợp (dấu tách khỏi chữ cái)',
  );
