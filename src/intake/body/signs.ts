/** The signs of a source as markers of a plan. */
import type { Label } from '../../nd30/document.ts';
import type { Marker } from '../../plan/model/marker.ts';

export interface Sign {
  /** As it stands: `IV.`, `a)`, `2.1`, `- +`. */
  text: string;
  marker: Marker;
  /** What items of one list have in common. */
  form: string;
  /** False: `-`, `+` and the like. */
  counts: boolean;
  /** What stands after the count. */
  closing: string;
  value: number | undefined;
  /** Where such items usually stand: outer ones lower. */
  rank: number;
}

interface Kind {
  marker: Marker;
  rank: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  upper: { marker: 'I.', rank: 0 },
  roman: { marker: 'I.', rank: 1 },
  article: { marker: '1.', rank: 2 },
  arabic: { marker: '1.', rank: 3 },
  dotted: { marker: '1.1.', rank: 4 },
  letter: { marker: 'a)', rank: 6 },
  '*': { marker: '*', rank: 7 },
  '-': { marker: '-', rank: 8 },
  bullet: { marker: '-', rank: 9 },
  '+': { marker: '+', rank: 10 },
};

/** Signs that are typed in several ways. */
const dashes = /^[-–—−]/u;

function formOf({ form, text }: Pick<Label, 'form' | 'text'>): string {
  if (form === 'sign') return dashes.test(text) ? '-' : text in kinds ? text : 'bullet';
  if (form === 'letter') return /^\p{Lu}/u.test(text) ? 'upper' : 'letter';
  if (form === 'arabic') return /^[\dl]/.test(text) ? 'arabic' : 'article';
  return form;
}

/** @param text the label, NFC */
export function signOf(label: Pick<Label, 'form' | 'text' | 'closing' | 'value'>, text: string): Sign {
  const form = formOf({ form: label.form, text });
  const { marker, rank } = kinds[form] ?? { marker: '-' as const, rank: 9 };
  const { closing, value } = label;
  const sign = { text, marker, form, closing, value, rank, counts: label.form !== 'sign' };
  if (form !== 'dotted') return sign;
  const parts = text.split('.').filter(Boolean).length;
  return { ...sign, form: `dotted ${parts}`, rank: rank + parts / 10, marker: closing === '' ? '1.1' : marker };
}
