/** How rows of an appendix are counted: groups I, II; sub-groups and their rows 1, 1.1; rows of a group 1, 2. */
import { roman } from '../../roman.ts';
import { labelCount } from '../conventions/numerals.ts';
import { isGroup, type Row } from '../model/appendix.ts';

/** A list of rows, as far as counting goes. */
export interface NumberLevel {
  depth: number;
  /** What stands before the count, without its dot; empty: nothing. */
  number: string;
}

export const topLevel: NumberLevel = { depth: 0, number: '' };

export interface RowNumber {
  /** What is printed; empty: nothing. */
  shown: string;
  /** What would be printed without a label. */
  computed: string;
  /** How the rows under it are counted. */
  inner: NumberLevel;
}

/** Counts the rows of one list, one after the other. */
export class RowCounter {
  private count = 0;
  private readonly level: NumberLevel;

  constructor(level: NumberLevel) {
    this.level = level;
  }

  /** What the next row would be numbered. */
  computedNext(group: boolean): string {
    const count = this.count + 1;
    return group && this.level.depth === 0 ? roman(count) : this.said(count);
  }

  /** @param covered whether the number's place belongs to a cell that began further up */
  next(row: Row, covered: boolean): RowNumber {
    const numbered = !covered && row.label !== '';
    const group = isGroup(row);
    const { depth } = this.level;
    const computed = this.computedNext(group);
    if (numbered) this.count = this.place(row, group);
    const own = /^\d+(\.\d+)*(?=\.?$)/.exec(row.label ?? '')?.[0];
    return {
      shown: numbered ? (row.label ?? computed) : '',
      computed,
      inner: { depth: depth + 1, number: depth === 0 ? '' : (own ?? this.said(this.count)) },
    };
  }

  private said(count: number): string {
    return this.level.number === '' ? String(count) : `${this.level.number}.${count}`;
  }

  /** The count of a row: the next one, or what its label says. */
  private place(row: Row, group: boolean): number {
    const next = this.count + 1;
    if (row.label === undefined) return next;
    return labelCount(row.label, group && this.level.depth === 0 ? 'roman' : 'number') ?? next;
  }
}
