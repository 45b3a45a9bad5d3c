/** Tables in the body of a plan. A body has none: each row becomes one item, its cells paragraph by paragraph. */
import type { Component, Placed } from '../../nd30/document.ts';
import { ownCells, tableGrid } from '../appendix/table-grid.ts';
import type { Line } from './lines.ts';

/**
 * Its rows, one below the other; lines of one row have the same `row`.
 *
 * @param component a `dataTable`
 * @param lineOf a paragraph, in several lines where it is too long for one
 */
export function tableLines(component: Component, lineOf: (placed: Placed) => readonly Line[]): Line[] {
  const grid = tableGrid(component);
  const row = (places: readonly Placed[]): Line[] => {
    const mark = {};
    return places.flatMap(lineOf).map((line) => ({ ...line, row: mark }));
  };
  return [
    ...(grid?.rows ?? []).flatMap((cells, at) =>
      row(ownCells(cells, at).flatMap(({ lines }) => lines.flatMap((line) => [...line]))),
    ),
    ...(grid?.outside ?? component.places).flatMap((placed) => row([placed])),
  ];
}
