/** The units of a table, row by row. */
import { illegalCharacter } from '../../plan/model/text.ts';
import type { Column, UnitRow, UnitsTable } from '../contract.ts';
import { readColumns, type PlacedColumn } from './columns.ts';
import type { TableFindings } from './findings.ts';
import { isBlankRow, type Grid } from './grid.ts';
import { headingRow } from './heading-row.ts';
import { legacyLetters, lostLetters } from './letters.ts';
import { tableLimits, type TableCode } from './sentences.ts';
import { codeOf, type UnitCells } from './unit-cells.ts';
import { unitOfRow } from './unit-of-row.ts';

/** Lines as a plan writes them, composed letters, no spaces around. */
const settle = (cell: string) => cell.replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ').normalize('NFC').trim();

class RowReader {
  readonly #columns: readonly PlacedColumn[];
  readonly #found: TableFindings;
  readonly #rowOfCode = new Map<string, number>();
  readonly #units: readonly PlacedColumn[];

  constructor(columns: readonly PlacedColumn[], found: TableFindings) {
    this.#columns = columns;
    this.#found = found;
    this.#units = columns.filter(({ sets }) => sets.kind === 'unit');
  }

  read(row: number, cells: readonly string[]): UnitRow | undefined {
    const texts = cells.map((cell, column) => this.#text(cell, row, column));
    const at = (column: number | undefined) => (column === undefined ? undefined : texts[column] || undefined);
    const column = (field: string) => this.#units.find(({ sets }) => sets.kind === 'unit' && sets.field === field)?.at;
    const unitCells: UnitCells = { row, column, text: (field) => at(column(field)) };
    const code = codeOf(unitCells, this.#found);
    if (code === undefined) return undefined;
    const before = this.#rowOfCode.get(code);
    if (before !== undefined) {
      this.#found.add('bulk.duplicate-code', { row, column: column('code') ?? 0 }, code, String(before + 1));
      return undefined;
    }
    this.#rowOfCode.set(code, row);
    const named = unitOfRow(code, unitCells, this.#found);
    if (!named) return undefined;
    const variables: Record<string, string> = {};
    const fields: Record<string, string> = {};
    for (const { sets, at: place } of this.#columns) {
      const text = at(place);
      if (text === undefined) continue;
      if (sets.kind === 'variable') variables[sets.name] = text;
      else if (sets.kind === 'field') fields[sets.path] = text;
    }
    return { row: row + 1, ...named, variables, fields };
  }

  /** What is found wrong with the text itself is all that is told of it: the cell counts as empty. */
  #text(cell: string, row: number, column: number): string {
    const text = settle(cell);
    const [code, shown, other] = this.#fault(text) ?? [];
    if (code === undefined) return text;
    this.#found.add(code, { row, column }, shown, other);
    return '';
  }

  #fault(text: string): [code: TableCode, shown: string, other?: string] | undefined {
    const illegal = illegalCharacter(text);
    if (illegal) return ['bulk.control-character', illegal.name];
    if (text.length > tableLimits.cell) return ['bulk.cell-too-long', String(text.length)];
    if (lostLetters(text)) return ['bulk.lost-letters', text];
    const legacy = legacyLetters(text);
    return legacy === undefined ? undefined : ['bulk.legacy-font', text, legacy];
  }
}

const byCode = (one: UnitRow, other: UnitRow) => (one.code < other.code ? -1 : 1);

/** Ordered by code, each with its place. */
export function inOrder(rows: readonly UnitRow[]): UnitRow[] {
  return [...rows].sort(byCode).map((row, i) => ({ ...row, position: i + 1 }));
}

/** The table that a grid holds; what is wrong with it goes to `found`. */
export function tableOfGrid(grid: Grid, found: TableFindings): UnitsTable {
  const { rows } = grid;
  const empty = { columns: [], rows: [] };
  const firstFilled = rows.findIndex((row) => !isBlankRow(row));
  if (firstFilled < 0) {
    if (grid.findings.length === 0) found.add('bulk.empty-table', {});
    return empty;
  }
  const head = headingRow(rows) ?? firstFilled;
  const headings = rows[head] ?? [];
  for (let row = firstFilled; row < head; row++) {
    if (!isBlankRow(rows[row] ?? [])) found.add('bulk.rows-left', { row }, rows[row]?.filter(Boolean).join(' '));
  }
  found.nameColumns(headings);
  const below = rows.map((cells, row) => ({ cells, row })).filter(({ cells, row }) => row > head && !isBlankRow(cells));
  if (below.length > tableLimits.rows) {
    found.add('bulk.too-many-rows', { row: below[tableLimits.rows]?.row ?? 0 }, 'hơn 20.000');
    return empty;
  }
  const width = headings.findLastIndex((heading) => heading.trim() !== '') + 1;
  const widest = below.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const filled = (column: number) => below.some(({ cells }) => (cells[column] ?? '').trim() !== '');
  const padded = grid.exact ? headings : Array.from({ length: widest }, (_, i) => headings[i] ?? '');
  const columns = readColumns(padded, head, filled, found);
  if (below.length === 0) found.add('bulk.no-units', {});
  const reader = new RowReader(columns, found);
  const units: UnitRow[] = [];
  const hasCodes = columns.some(({ sets }) => sets.kind === 'unit' && sets.field === 'code');
  for (const { cells, row } of below) {
    const filledTo = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (grid.exact && (filledTo > headings.length || cells.length < width)) {
      found.add('bulk.ragged-row', { row }, String(cells.length), String(headings.length));
    } else if (hasCodes) {
      const unit = reader.read(row, cells.slice(0, padded.length));
      if (unit) units.push(unit);
    }
  }
  const shown: Column[] = columns.map(({ letter, heading, sets }) => ({ letter, heading, sets }));
  return { columns: shown, rows: inOrder(units) };
}
