/** A table of units from a file: CSV in UTF-8, or an Excel workbook, told apart by content. */
import type { UnitsTable } from '../contract.ts';
import { usualFileLimits } from '../../word/gate/confined/limits.ts';
import type { FileLimits } from '../../word/gate/confined/contract.ts';
import { runConfined } from '../../word/gate/confined/run.ts';
import { foreignKind } from '../../word/gate/kinds.ts';
import { csvGrid } from './csv-grid.ts';
import { TableFindings } from './findings.ts';
import type { Grid } from './grid.ts';
import { sheetTableTask } from './outside/tasks.ts';
import { tableOfGrid } from './rows.ts';

export interface TableReading {
  signal?: AbortSignal;
  /** What the process for a workbook may use. */
  limits?: Partial<FileLimits>;
}

const isPackage = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What people take for a table of Excel, by the gate's own eyes; without a file of its own each would be read as CSV. */
const foreign: Readonly<Record<string, string>> = {
  'word.gate-old-format': 'là bảng Excel kiểu cũ (.xls)',
  'word.gate-password': 'có mật khẩu mở',
  'word.gate-pdf': 'là PDF',
  'word.gate-rtf': 'là văn bản RTF',
  'word.gate-web-page': 'là trang web (nhiều phần mềm xuất "Excel" theo cách này)',
  'word.gate-open-document': 'là bảng của LibreOffice (.ods)',
  'word.gate-cut-off': 'bị cắt cụt, thiếu phần cuối',
};

function gridOf(bytes: Uint8Array, name: string, { signal, limits }: TableReading): Grid | Promise<Grid> {
  const kind = foreign[foreignKind(bytes) ?? ''];
  if (kind !== undefined) {
    const found = new TableFindings();
    found.add('bulk.not-a-table', {}, kind);
    return { rows: [], findings: found.list(), exact: true };
  }
  if (!isPackage(bytes)) return csvGrid(bytes);
  return runConfined(sheetTableTask, bytes, { name }, { ...usualFileLimits, ...limits, ...(signal ? { signal } : {}) });
}

/**
 * @param name the file's, for messages
 * @throws Failure `bulk.bad-table` (kind `input`) with every finding by cell (`C12`); for workbooks also what the gate and the
 *   confined process throw
 */
export async function readUnitsTable(bytes: Uint8Array, name: string, options: TableReading = {}): Promise<UnitsTable> {
  const grid = await gridOf(bytes, name, options);
  const found = new TableFindings();
  found.take(grid.findings);
  const table = tableOfGrid(grid, found);
  found.refuse(name);
  return { ...table, notices: found.list() };
}
