/** An appendix: its title, the table of tasks, and what stands around it. */
import type { Component } from '../../nd30/document.ts';
import type { Appendix } from '../../plan/model/appendix.ts';
import { freeBlocks } from '../body/free-blocks.ts';
import { blocksAround } from './around-table.ts';
import type { Ledger } from '../ledger.ts';
import type { Source } from '../source.ts';
import { takeFront, type AppendixPlace } from './front.ts';
import { readTable, type TableRead } from './read-table.ts';
import { tableRun, type TableRun } from './table-run.ts';

/** Landscape or portrait as the page of the table is; nothing where the source has no pages. */
function orientationOf(components: readonly Component[], { format, word }: Source): Pick<Appendix, 'orientation'> {
  const page = word.sections[components[0]?.places[0]?.section ?? -1]?.page;
  if (format === 'text' || page === undefined) return {};
  return { orientation: page.width > page.height ? 'landscape' : 'portrait' };
}

/**
 * An appendix holds one table: the largest. Others, and one that columns and rows cannot hold, are kept as blocks at their place.
 *
 * @param components those of the document, in order
 */
export function readAppendix(
  components: readonly Component[],
  ledger: Ledger,
  source: Source,
  place: AppendixPlace,
): Appendix {
  const run: TableRun | undefined = tableRun(components);
  const aligned = source.format === 'docx';
  const table: TableRead | undefined = run && readTable({ ...run, aligned }, ledger);
  const [from, to] = run && table ? [run.from, run.to] : [components.length, components.length];
  const appendix: Appendix = {};
  const before = blocksAround(
    takeFront(components.slice(0, from), appendix, place, ledger),
    ledger,
    'Lời trước bảng của phụ lục',
  );
  const blocks = [...before, ...(table?.before ?? [])];
  const after = [
    ...freeBlocks(outsideOf(run && table ? run : undefined), ledger),
    ...blocksAround(components.slice(to), ledger, 'Lời sau bảng của phụ lục'),
  ];
  return Object.assign(appendix, {
    ...orientationOf(components.slice(from, to).length > 0 ? components.slice(from, to) : components, source),
    ...(blocks.length > 0 && { blocks }),
    ...(table && { columns: table.columns, rows: table.rows }),
    ...(after.length > 0 && { after }),
  });
}

/** Words of the table that stand in none of its cells. */
const outsideOf = (run: TableRun | undefined): Component[] =>
  run === undefined || run.grid.outside.length === 0
    ? []
    : [{ kind: 'paragraph', places: run.grid.outside, text: '', confidence: 0 }];
