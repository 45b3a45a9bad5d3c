/** One document while it is being recognised. */
import type { Component, DrawnRule, Label, Placed, PlacedTable } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import { lookOf, type Look } from './look.ts';
import { joined, type Spot } from './range.ts';

/** How far the reading has come; it never goes back, but from notes to the body. */
export const zones = ['head', 'title', 'preamble', 'body', 'end', 'notes'] as const;
export type Zone = (typeof zones)[number];

/** A component that may still grow. */
export interface Growing {
  kind: ComponentKind;
  places: Placed[];
  confidence: number;
  label?: Label;
  titled?: NonNullable<Component['titled']>;
  title?: Placed;
  rule?: DrawnRule;
  under?: number;
  /** The spot of its last place. */
  spot: Spot;
}

/** A stretch under examination. */
export interface Piece {
  spot: Spot;
  placed: Placed;
  look: Look;
  /** A tab or wide gap parts it from what stands before it on its line. */
  afterTab: boolean;
  frame: PlacedTable | undefined;
}

export const pieceOf = (spot: Spot, placed: Placed, frame: PlacedTable | undefined, afterTab = false): Piece => ({
  spot,
  placed,
  look: lookOf(placed),
  afterTab,
  frame,
});

export class Draft {
  zone: Zone = 'head';
  readonly components: Growing[] = [];
  /** Kinds that were added. */
  private readonly met = new Set<ComponentKind>();
  readonly unplaced: Placed[] = [];
  readonly sections = new Set<number>();
  readonly tables = new Set<PlacedTable>();
  /** Folded name of the kind. */
  kindName: string | undefined;
  /** The rule below kind and subject has been met. */
  titleClosed = false;
  /** What the lines of the signing block belong to now. */
  signing: 'recipients' | 'signature' = 'signature';
  /** Blank paragraphs or pictures since the last piece. */
  blanks = 0;

  get last(): Growing | undefined {
    return this.components.at(-1);
  }

  has(...kinds: readonly ComponentKind[]): boolean {
    // Asked for every paragraph: most kinds never came, and those that did came early.
    return kinds.some((kind) => this.met.has(kind)) && this.components.some(({ kind }) => kinds.includes(kind));
  }

  get empty(): boolean {
    return this.components.length === 0 && this.unplaced.length === 0;
  }

  add(kind: ComponentKind, { spot, placed }: Pick<Piece, 'spot' | 'placed'>, confidence = 1): Growing {
    const component: Growing = { kind, places: [placed], confidence, spot };
    this.met.add(kind);
    this.components.push(component);
    return component;
  }

  /** The last component goes on with this piece. */
  extend(component: Growing, { spot, placed }: Pick<Piece, 'spot' | 'placed'>, confidence = 1): void {
    const before = component.places.at(-1);
    if (before !== undefined && before.paragraph === placed.paragraph) {
      component.places[component.places.length - 1] = joined(spot, before, placed);
    } else {
      component.places.push(placed);
    }
    component.spot = spot;
    component.confidence = Math.min(component.confidence, confidence);
  }

  leave(placed: Placed): void {
    this.unplaced.push(placed);
  }

  reach(zone: Zone): void {
    if (zones.indexOf(zone) > zones.indexOf(this.zone)) this.zone = zone;
  }
}

/** The same column of the page: the same cell column of a table, or none. */
export const sameColumn = (one: Spot, other: Spot) =>
  one.cell?.table === other.cell?.table && one.cell?.cell === other.cell?.cell && one.story === other.story;
