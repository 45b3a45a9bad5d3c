/** A table of units from a file: CSV in UTF-8, or an Excel workbook, told apart by content. */
import type { UnitsTable } from '../contract.ts';
import { usualFileLimits } from '../../word/gate/confined/limits.ts';
import type { FileLimits } from '../../word/gate/confined/contract.ts';
import { runConfined } from '../../word/gate/confined/run.ts';
import { foreignKind } from '../../word/gate/kinds.ts';
import { csvGrid } from './csv-grid.ts';
import { TableFindings } from './findings.ts';
import { sheetTableTask } from './outside/tasks.ts';
import { tableOfGrid } from './rows.ts';

export interface TableReading {
  signal?: AbortSignal;
  /** What the process for a workbook may use. */
  limits?: Partial<FileLimits>;
}

/** A package, or what the gate knows by its bytes and says in a sentence of its own: .xls, PDF, web pages. */
const isNoCsv = (bytes: Uint8Array) =>
  bytes.length > 0 && ((bytes[0] === 0x50 && bytes[1] === 0x4b) || foreignKind(bytes) !== undefined);

/**
 * @param name the file's, for messages
 * @throws Failure `bulk.bad-table` (kind `input`) with every finding by cell (`C12`); for workbooks also what the gate and the
 *   confined process throw
 */
export async function readUnitsTable(
  bytes: Uint8Array,
  name: string,
  { signal, limits }: TableReading = {},
): Promise<UnitsTable> {
  const grid = isNoCsv(bytes)
    ? await runConfined(
        sheetTableTask,
        bytes,
        { name },
        { ...usualFileLimits, ...limits, ...(signal ? { signal } : {}) },
      )
    : csvGrid(bytes);
  const found = new TableFindings();
  found.take(grid.findings);
  const table = tableOfGrid(grid, found);
  found.refuse(name);
  return { ...table, notices: found.list() };
}
