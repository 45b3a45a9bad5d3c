/** Appendices: the task table behind a plan, with groups, sub-groups and cells that span rows. */
import { z } from 'zod';
import { blocks } from './block.ts';
import type { Need } from './need.ts';
import { richText, text, writtenRichText, type RichText } from './text.ts';

/** Columns whose meaning is known; any other key is a free column, which then needs a heading. */
export const columnMeanings = [
  'no',
  'objective',
  'task',
  'result',
  'lead',
  'support',
  'time',
  'budget',
  'note',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

const columnKey = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

const column = z.strictObject({
  key: columnKey,
  heading: text.optional(),
  /** Width in millimetres; from the content unless told. */
  width: z.number().min(8).max(250).optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
});
export type Column = z.infer<typeof column>;

const cellOrgan = z.strictObject({ name: text.optional(), remark: richText.optional() });

const fullCell = z.strictObject({
  text: richText.optional(),
  more: z.array(richText).optional(),
  /** Organs, one a line, each perhaps with a remark that is printed in brackets. */
  organs: z.array(cellOrgan).optional(),
  /** How many rows it spans; the rows below leave this column out. */
  rowSpan: z.int().min(1).max(20_000).optional(),
});
const cell = z.union([richText, fullCell]);
export type Cell = z.infer<typeof cell>;
export type FullCell = z.infer<typeof fullCell>;

/** A row with cells; or, with `rows`, a group (or sub-group) row and what stands under it. */
export interface Row {
  /** Instead of the computed number; empty: none, and the counting does not move on. */
  label?: string | undefined;
  /** A group's title, over the columns that its own cells leave free. */
  title?: RichText | undefined;
  cells?: Record<string, Cell> | undefined;
  rows?: Row[] | undefined;
}

/** A row with a title or with rows below it is a group (or sub-group) row. */
export function isGroup(row: Row): boolean {
  return row.rows !== undefined || row.title !== undefined;
}

export const row: z.ZodType<Row> = z
  .strictObject({
    label: text.optional(),
    title: richText.optional(),
    cells: z.record(columnKey, cell).optional(),
    get rows() {
      return z.array(row).optional();
    },
  })
  .meta({ id: 'AppendixRow' });

export function defineAppendix(need: Need) {
  return z.strictObject({
    /** Instead of `Phụ lục I`. */
    label: text.optional(),
    title: writtenRichText(need),
    orientation: z.enum(['portrait', 'landscape']).optional(),
    /** The `(Kèm theo …)` line to the letter. */
    reference: richText.optional(),
    /** Before the table. */
    blocks: blocks.optional(),
    columns: z.array(column).max(20).optional(),
    rows: z.array(row).optional(),
    /** After the table. */
    after: blocks.optional(),
  });
}

export type Appendix = z.infer<ReturnType<typeof defineAppendix>>;
