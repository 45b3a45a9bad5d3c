/** Mends of the rules that only compare a look: the words that have another get the look that the rule asks for. */
import type { Element } from '../../word/edit/element.ts';
import { setSwitch, setValue } from '../../word/edit/properties.ts';
import type { LookDemand, Quality } from '../checks/check.ts';
import { alignable, alignmentNames, figure, holds, stretchesFor } from '../checks/looks.ts';
import { seenIn, type Seen } from '../checks/standing.ts';
import type { Component } from '../document.ts';
import type { Required } from '../rule.ts';
import type { Alignment } from '../../word/reading/types.ts';
import { nearest } from './lengths.ts';
import { componentsIn, placeIn, type Mend, type MendedPlace } from './mend.ts';

interface LookMend {
  set: (look: Element, required: Required, word: Seen) => void;
  said: (required: Required, word: Seen) => readonly [string, string];
}

const asked = (required: Required) => 'is' in required && required.is;
const sizeFor = (required: Required, { format }: Seen) => nearest(format.size, required) ?? format.size;
const weight = (on: boolean) => (on ? 'chữ đậm' : 'chữ không đậm');
const slant = (on: boolean) => (on ? 'chữ nghiêng' : 'chữ đứng');

const both = (look: Element, name: string, on: boolean) => {
  setSwitch(look, name, on);
  setSwitch(look, `${name}Cs`, on);
};

/** Letters that must be capitals are shown as such; what is typed stays. */
const wordMends: Readonly<Record<Exclude<Quality, 'alignment'>, LookMend>> = {
  size: {
    set: (look, required, word) => setSize(look, sizeFor(required, word)),
    said: (required, word) => [`cỡ chữ ${figure(word.format.size)}`, `cỡ chữ ${figure(sizeFor(required, word))}`],
  },
  weight: {
    set: (look, required) => both(look, 'b', asked(required)),
    said: (required, { format }) => [weight(format.bold), weight(asked(required))],
  },
  slant: {
    set: (look, required) => both(look, 'i', asked(required)),
    said: (required, { format }) => [slant(format.italic), slant(asked(required))],
  },
  letters: {
    set: (look) => setSwitch(look, 'caps', true),
    said: () => ['chữ in thường', 'hiện bằng chữ in hoa (Font > All caps)'],
  },
};

export function setSize(look: Element, points: number): void {
  const halves = String(Math.round(points * 2));
  setValue(look, 'sz', halves);
  setValue(look, 'szCs', halves);
}

export const lookMend: Mend = (breached, changes) => {
  const { look, rule } = breached.checked;
  if (look === undefined) return [];
  if (look.quality === 'alignment') return align(breached, changes);
  const { set, said } = wordMends[look.quality];
  return componentsIn(breached).flatMap((component) =>
    wrongWords(component, look, rule.required).flatMap(({ placed, word }): MendedPlace[] => {
      if (changes.isRetyped(placed)) return [];
      const looks = changes.looks(placed, word.from, word.to);
      for (const one of looks) set(one, rule.required, word);
      if (looks.length === 0) return [];
      const [before, after] = said(rule.required, word);
      return [{ place: placeIn(breached, placed, word.text), before, after }];
    }),
  );
};

function wrongWords(component: Component, look: LookDemand, required: Required) {
  return stretchesFor(component, look).flatMap((placed) => {
    const words = seenIn(placed);
    return words.filter((one) => !holds(one, look.quality, required, words)).map((word) => ({ placed, word }));
  });
}

const align: Mend = (breached, changes) => {
  const { required } = breached.checked.rule;
  if (!('oneOf' in required)) return [];
  const target = String(required.oneOf[0]) as Alignment;
  return componentsIn(breached)
    .flatMap(alignable)
    .filter(({ paragraph }) => !required.oneOf.includes(paragraph.format.alignment))
    .map((placed) => {
      setValue(changes.paragraph(placed), 'jc', target);
      const before = alignmentNames[placed.paragraph.format.alignment];
      return { place: placeIn(breached, placed, placed.text), before, after: alignmentNames[target] };
    });
};
