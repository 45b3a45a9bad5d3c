/** A part of a document while it is read: its components by kind, and what finds no field. */
import type { Component, Placed } from '../../nd30/document.ts';
import { kinds, type ComponentKind } from '../../nd30/kinds.ts';
import { fold } from '../../nd30/text.ts';
import type { Block } from '../../plan/model/block.ts';
import type { RichText } from '../../plan/model/text.ts';
import type { PartInSource } from '../arrange.ts';
import type { Ledger } from '../ledger.ts';
import { richOf } from '../rich.ts';

export class PartReading {
  readonly components: readonly Component[];
  /** Stretches that no component took, as long as nobody knew them. */
  strays: readonly Placed[];
  readonly free: Block[] = [];

  constructor(
    { components, strays }: PartInSource,
    readonly ledger: Ledger,
  ) {
    this.components = components;
    this.strays = strays;
  }

  of(...some: readonly ComponentKind[]): readonly Component[] {
    return this.components.filter(({ kind }) => some.includes(kind));
  }

  first(kind: ComponentKind): Component | undefined {
    return this.components.find((one) => one.kind === kind);
  }

  /** No field prints these words: they become free blocks of the part. */
  keep(some: Component | readonly Component[]): void {
    for (const { kind, places } of Array.isArray(some) ? (some as readonly Component[]) : [some as Component])
      for (const placed of places) this.keepPlaced(placed, kinds[kind].name);
  }

  keepPlaced(placed: Placed, what?: string): void {
    const block: Block = { marker: '', text: richOf(placed, plainLook) };
    this.free.push(block);
    this.ledger.free(placed, [block, 'text'], what);
  }

  /** It shows a signature or recipients, of whatever is left of them. */
  get ended(): boolean {
    return this.components.some(
      ({ kind }) => ['signature', 'recipients'].includes(kinds[kind].area) && kind !== 'addressee',
    );
  }

  /** A stray that is known now. */
  claim(stray: Placed): void {
    this.strays = this.strays.filter((one) => one !== stray);
  }
}

/** Upright and not bold: texts of a plan say where they are otherwise. */
export const plainLook = { bold: false, italic: false } as const;

/** Part of a stretch, in characters of its text, without the blanks at its ends; undefined if nothing is left. */
export function sliced(placed: Placed, from: number, to = placed.text.length): Placed | undefined {
  let start = from;
  let end = to;
  const blank = (at: number) => /[\s\uFFFC]/u.test(placed.text[at] ?? '');
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  if (start >= end) return undefined;
  const text = placed.text.slice(start, end);
  return {
    ...placed,
    from: placed.from + start,
    to: placed.from + end,
    whole: placed.whole && start === 0 && end === placed.text.length,
    text,
    folded: fold(text),
  };
}

/** Texts one after the other as one, with a space between them. */
export function joinedRich(texts: readonly RichText[]): RichText {
  const said = texts.filter((text) => text !== '');
  if (said.length === 1) return said[0] ?? '';
  if (said.every((text) => typeof text === 'string')) return said.join(' ');
  return said.flatMap((text, at) => [...(at > 0 ? [' '] : []), ...(typeof text === 'string' ? [text] : text)]);
}
