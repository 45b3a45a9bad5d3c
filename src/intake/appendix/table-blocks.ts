/** A table whose columns the plan cannot hold, as free blocks: a block a row, its cells paragraph by paragraph, word for word. */
import type { Component } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Ledger } from '../ledger.ts';
import { cut } from '../rich.ts';
import { richLine, plainLine, type Line } from './lines.ts';
import { isRowNumber } from './row-number.ts';
import { ownCells, tableGrid, type GridRow } from './table-grid.ts';

const what = 'Dòng của bảng';

/** One block for lines that stand side by side: a number before the rest is its sign. */
function blockOfLines(lines: readonly Line[]): Block {
  const [first = [], ...rest] = lines;
  const number = rest.length > 0 && isRowNumber(plainLine(first)) ? plainLine(first) : undefined;
  const [text = [], ...more] = number === undefined ? lines : rest;
  return {
    marker: '',
    ...(number !== undefined && { label: number }),
    text: richLine(text),
    ...(more.length > 0 && { more: more.map((line) => richLine(line)) }),
  };
}

/** The row as one block; undefined where nothing stands in it. */
function rowBlock(row: GridRow, at: number, ledger: Ledger): Block | undefined {
  const cells = ownCells(row, at);
  const lines = cells.flatMap((cell) => cell.lines);
  if (lines.length === 0) return undefined;
  const block = blockOfLines(lines);
  ledger.free(
    cells.flatMap(({ places }) => places),
    [block, 'text'],
    what,
    0.3,
  );
  return block;
}

/** Fewer pieces are no row of a table. */
const fewestCells = 3;

/**
 * A line of a table that lost its form: tabs part its cells, and which column each belongs to nobody knows.
 *
 * @returns undefined for any other line
 */
export function tabbedBlock({ places }: Component, ledger: Ledger): Block | undefined {
  const [placed] = places;
  if (placed === undefined || places.length > 1 || !placed.text.includes('\t')) return undefined;
  const lines: Line[] = [];
  let from = 0;
  for (const text of placed.text.split('\t')) {
    const cell = cut(placed, from, from + text.length);
    if (cell !== undefined) lines.push([cell]);
    from += text.length + 1;
  }
  if (lines.length < fewestCells) return undefined;
  const block = blockOfLines(lines);
  ledger.free(placed, [block, 'text'], 'Dòng của bảng đã mất khung', 0.3);
  return block;
}

/** Blocks for rows of a grid. */
export const rowBlocks = (rows: readonly GridRow[], ledger: Ledger, from = 0): Block[] =>
  rows.flatMap((row, i) => rowBlock(row, from + i, ledger) ?? []);

/** @param component a `dataTable` */
export function tableBlocks(component: Component, ledger: Ledger): Block[] {
  const grid = tableGrid(component);
  const rows = grid === undefined ? [] : rowBlocks(grid.rows, ledger);
  const outside = (grid?.outside ?? component.places).map((placed): Block => {
    const block: Block = { marker: '', text: richLine([placed]) };
    ledger.free(placed, [block, 'text'], what);
    return block;
  });
  return [...rows, ...outside];
}
