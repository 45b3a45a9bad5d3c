/** What the checks look up again and again, reckoned once: components by kind, the words of a stretch with their places. */
import type { Component, FormDocument, Placed } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import { fold, stretchesOf } from '../text.ts';
import type { RunFormat } from '../../word/reading/types.ts';

type ByKind = ReadonlyMap<ComponentKind, readonly Component[]>;

const indexes = new WeakMap<readonly Component[], ByKind>();
const nothing: readonly Component[] = [];

function indexOf(components: readonly Component[]): ByKind {
  let index = indexes.get(components);
  if (index === undefined) {
    const made = new Map<ComponentKind, Component[]>();
    for (const one of components) {
      const some = made.get(one.kind);
      if (some === undefined) made.set(one.kind, [one]);
      else some.push(one);
    }
    indexes.set(components, (index = made));
  }
  return index;
}

/** Those of the kinds, in the order of the kinds; `of` may be the components of a document or what runs along its pages. */
export function named(of: readonly Component[], kinds: readonly ComponentKind[]): readonly Component[] {
  const index = indexOf(of);
  if (kinds.length === 1) return index.get(kinds[0]!) ?? nothing;
  return kinds.flatMap((kind) => index.get(kind) ?? nothing);
}

export const firstOf = ({ components }: FormDocument, kind: ComponentKind): Component | undefined =>
  indexOf(components).get(kind)?.[0];

/** Words in one look, and where they stand in their paragraph. */
export interface Seen {
  text: string;
  format: RunFormat;
  from: number;
  to: number;
}

const seen = new WeakMap<Placed, readonly Seen[]>();

/** Words that are seen, page numbers among them (as a figure); blanks and what is hidden are left out. */
export function seenIn(placed: Placed): readonly Seen[] {
  let words = seen.get(placed);
  if (words === undefined) seen.set(placed, (words = look(placed)));
  return words;
}

function look(placed: Placed): readonly Seen[] {
  const found: Seen[] = [];
  let at = placed.from;
  for (const { inline, text } of stretchesOf(placed)) {
    const from = at;
    at += text.length;
    if (inline.kind === 'field') found.push({ text: '1', format: inline.format, from, to: at });
    if (inline.kind !== 'text' || inline.format.hidden || !/\S/u.test(text)) continue;
    found.push({ text, format: inline.format, from, to: at });
  }
  return found;
}

/** A part of a stretch, from and to as its paragraph counts. */
export function within(placed: Placed, from: number, to: number): Placed {
  if (from <= placed.from && to >= placed.to) return placed;
  const text = placed.text.slice(Math.max(0, from - placed.from), to - placed.from);
  return { ...placed, from, to, text, folded: fold(text), whole: false };
}
