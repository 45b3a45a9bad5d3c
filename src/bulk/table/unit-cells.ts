/** The cells of a row that say something of its unit, each as what it means. */
import { fold } from '../../plan/nearest.ts';
import { unitTypes, type Unit, type UnitType } from '../../plan/model/unit.ts';
import type { ColumnTarget } from '../contract.ts';
import type { TableFindings } from './findings.ts';

export type UnitField = Extract<ColumnTarget, { kind: 'unit' }>['field'];

/** The cells of one row that say something of its unit, empty ones left out, and where they stand. */
export interface UnitCells {
  row: number;
  text(field: UnitField): string | undefined;
  column(field: UnitField): number | undefined;
}

type NamedAfter = NonNullable<Unit['namedAfter']>;

const namedAfterWords: Readonly<Record<string, NamedAfter | 'none'>> = {
  so: 'number',
  number: 'number',
  chuso: 'number',
  nguoi: 'person',
  person: 'person',
  tennguoi: 'person',
  danhnhan: 'person',
  sukien: 'event',
  event: 'event',
  sukienlichsu: 'event',
  khong: 'none',
  none: 'none',
  no: 'none',
};

const code5 = /^\d{1,5}$/;

/** @returns undefined where the row has no code that can be used, which then is told */
export function codeOf(cells: UnitCells, found: TableFindings): string | undefined {
  const { row } = cells;
  const place = { row, column: cells.column('code') ?? 0 };
  const text = cells.text('code')?.replace(/\s+/g, '');
  if (text === undefined || text === '') {
    found.add('bulk.no-code', place);
    return undefined;
  }
  if (!code5.test(text)) {
    found.add('bulk.bad-code', place, text);
    return undefined;
  }
  const code = text.padStart(5, '0');
  if (code !== text) found.add('bulk.code-completed', place, text, code);
  return code;
}

export function typeOf(cells: UnitCells, found: TableFindings): UnitType | undefined {
  const text = cells.text('type');
  if (text === undefined) return undefined;
  const type = unitTypes.find((one) => one === text.toLowerCase()) ?? unitTypes.find((one) => fold(one) === fold(text));
  if (!type) found.add('bulk.bad-type', { row: cells.row, column: cells.column('type')! }, text, unitTypes.join(', '));
  return type;
}

export function provinceTypeOf(cells: UnitCells, found: TableFindings): 'tỉnh' | 'thành phố' | undefined {
  const text = cells.text('provinceType');
  if (text === undefined) return undefined;
  const types = ['tỉnh', 'thành phố'] as const;
  const type = /^(tp\.?|city)$/i.test(text) ? 'thành phố' : types.find((one) => fold(one) === fold(text));
  if (!type) {
    found.add('bulk.bad-type', { row: cells.row, column: cells.column('provinceType')! }, text, types.join(', '));
  }
  return type;
}

export function namedAfterOf(cells: UnitCells, found: TableFindings): NamedAfter | 'none' | undefined {
  const text = cells.text('namedAfter');
  if (text === undefined) return undefined;
  const word = namedAfterWords[fold(text)];
  if (!word) found.add('bulk.bad-named-after', { row: cells.row, column: cells.column('namedAfter')! }, text);
  return word;
}
