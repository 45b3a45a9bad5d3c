/** One run of text through a document (the body, a header, a footer): where the reading stands in it. */
import { FieldStack } from './fields.ts';
import type { Numbering } from './list-definitions.ts';
import { ListCounters } from './list-counters.ts';
import type { Relationship } from './parts.ts';
import type { Unsupported } from './types.ts';

export class Story {
  /** Number of the paragraph that is being read, from 1. */
  paragraph = 0;
  readonly fields = new FieldStack();
  readonly counters: ListCounters;
  private readonly noted = new Set<string>();

  constructor(
    readonly part: string,
    readonly relationships: ReadonlyMap<string, Relationship>,
    numbering: Numbering,
    private readonly unsupported: Unsupported[],
    /** Whether spaces at the ends of `w:t` count even where it does not say so. */
    readonly preserveSpace: boolean,
  ) {
    this.counters = new ListCounters(numbering);
  }

  /** Records what this reading cannot represent, once for each paragraph. */
  note(what: string): void {
    const place = `${this.paragraph} ${what}`;
    if (this.noted.has(place)) return;
    this.noted.add(place);
    this.unsupported.push({ what, part: this.part, paragraph: Math.max(1, this.paragraph) });
  }
}
