/** A sheet of a workbook as places with what each shows and covers. */
import type { Cell as SheetCell, Sheet } from 'hucre';
import { shownValue, type ShownValue } from './shown-value.ts';

export interface SheetPlace extends ShownValue {
  rowSpan: number;
  colSpan: number;
  source?: SheetCell | undefined;
}

/** How far merged places may reach beyond what is filled. */
const overhang = 20;

export class SheetGrid {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  readonly sheet: Sheet;
  /** `row,column` of covered places. */
  private readonly covered = new Set<string>();
  private readonly spans = new Map<string, { rowSpan: number; colSpan: number }>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.name = sheet.name;
    let height = 0;
    let width = 0;
    sheet.rows.forEach((row, i) =>
      row.forEach((value, column) => {
        if (value === null || value === '') return;
        height = i + 1;
        width = Math.max(width, column + 1);
      }),
    );
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      // A merge beyond what is filled says nothing.
      if (startRow >= height) continue;
      const last = {
        row: Math.min(endRow, height + overhang),
        col: Math.min(endCol, Math.max(width, startCol) + overhang),
      };
      this.spans.set(`${startRow},${startCol}`, { rowSpan: last.row - startRow + 1, colSpan: last.col - startCol + 1 });
      for (let row = startRow; row <= last.row; row++)
        for (let column = startCol; column <= last.col; column++)
          if (row !== startRow || column !== startCol) this.covered.add(`${row},${column}`);
      const filled = sheet.rows[startRow]?.[startCol];
      if (filled !== null && filled !== undefined && filled !== '') height = Math.max(height, last.row + 1);
    }
    this.height = height;
    this.width = width;
  }

  /** `undefined`: the place is covered. */
  at(row: number, column: number, numberColumn = false): SheetPlace | undefined {
    const key = `${row},${column}`;
    if (this.covered.has(key)) return undefined;
    const source = this.sheet.cells?.get(key);
    const shown = shownValue(this.sheet.rows[row]?.[column] ?? null, source, numberColumn);
    return { ...shown, rowSpan: 1, colSpan: 1, ...this.spans.get(key), source };
  }

  texts(row: number): string[] {
    return Array.from({ length: this.width }, (_, column) => this.at(row, column)?.text.trim() ?? '');
  }

  isBlank(row: number): boolean {
    return this.texts(row).every((text) => text === '');
  }
}
