/** A table whose columns the plan cannot hold, as free blocks: a block a row, its cells paragraph by paragraph, word for word. */
import type { Component } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Ledger } from '../ledger.ts';
import { richLine, plainLine, type Line } from './lines.ts';
import { ownCells, tableGrid, type GridRow } from './table-grid.ts';

const what = 'Dòng của bảng';

const isNumber = (text: string) => /^(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,3}){0,4})[.)]?$/.test(text);

/** The row as one block; undefined where nothing stands in it. */
function rowBlock(row: GridRow, at: number, ledger: Ledger): Block | undefined {
  const cells = ownCells(row, at);
  const lines = cells.flatMap((cell) => cell.lines);
  const [first, ...rest] = lines;
  if (first === undefined) return undefined;
  const number = rest.length > 0 && isNumber(plainLine(first)) ? plainLine(first) : undefined;
  const [text, ...more] = number === undefined ? lines : rest;
  const block: Block = {
    marker: '',
    ...(number !== undefined && { label: number }),
    text: richLine(text as Line),
    ...(more.length > 0 && { more: more.map((line) => richLine(line)) }),
  };
  ledger.free(
    cells.flatMap(({ places }) => places),
    [block, 'text'],
    what,
    0.3,
  );
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
