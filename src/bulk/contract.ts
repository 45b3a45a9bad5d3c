/** What a bulk run works on: one base plan, a table of units, and what differs for single units. */
import type { Operation } from 'rfc6902';
import type { Finding } from '../failure.ts';
import type { Unit } from '../plan/model/unit.ts';

/** What a column of a table of units sets. */
export type ColumnTarget =
  /** A field of `organ.unit`. */
  | { kind: 'unit'; field: 'code' | 'type' | 'name' | 'namedAfter' | 'provinceType' | 'provinceName' }
  /** A value for placeholders. */
  | { kind: 'variable'; name: string }
  /** Any other text of the plan by its path: `decision.number`. */
  | { kind: 'field'; path: string }
  /** Nothing: `province_code` of the list, remarks. */
  | { kind: 'none' };

export interface Column {
  /** As spreadsheets name it: `C`. */
  letter: string;
  /** As it stands in the table's first row. */
  heading: string;
  sets: ColumnTarget;
}

/** A unit that is to get its documents. An empty cell sets nothing. */
export interface UnitRow {
  /** Row of the file, the headings' row being 1; none when the unit was chosen from the list. */
  row?: number;
  /** Its place in the table, from 1. */
  position?: number;
  /** Five digits; names the unit in overrides, journals and manifests. */
  code: string;
  unit: Unit;
  /** The table says what the unit is named after, `không` included: nobody need be asked. */
  nameDecided?: true;
  variables: Readonly<Record<string, string>>;
  /** By path in the plan: `{ 'decision.number': '12' }`. */
  fields: Readonly<Record<string, string>>;
}

/** Ordered by code; each code once. */
export interface UnitsTable {
  columns: readonly Column[];
  rows: readonly UnitRow[];
  /** What was settled without asking, and what somebody should look at again. */
  notices?: readonly Finding[];
}

/** RFC 6902 operations by code, carried out on the base plan after the row's own values. */
export type Overrides = Readonly<Record<string, readonly Operation[]>>;

export interface BulkInput {
  /** With placeholders. */
  base: Readonly<Record<string, unknown>>;
  table: UnitsTable;
  overrides: Overrides;
}
