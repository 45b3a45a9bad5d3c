/** A table of the view in the looks of its pattern (ECMA-376, Part 1, 17.4). */
import type { Line, Table, TableCell, TableRow } from '../compose/view.ts';
import { runsXml } from './run-xml.ts';
import type { CellPattern, RowPattern, TablePattern } from './table-pattern.ts';

/** `w:jc` at its place in `w:pPr`: before the run properties and what else may follow it (17.3.1.26). */
function paragraphProperties(pattern: CellPattern, alignment: string): string {
  const jc = alignment === '' ? pattern.alignment : `<w:jc w:val="${alignment}"/>`;
  const after = /<w:(?:textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle)\b/.exec(
    pattern.paragraph,
  );
  const at = after?.index ?? pattern.paragraph.length;
  return `<w:pPr>${pattern.paragraph.slice(0, at)}${jc}${pattern.paragraph.slice(at)}</w:pPr>`;
}

/** Looks of one column's cells, prepared once for all rows. */
interface Look {
  cell: string;
  paragraph: string;
  run: string;
}

function look(pattern: CellPattern, alignment: string): Look {
  return { cell: pattern.cell, paragraph: paragraphProperties(pattern, alignment), run: pattern.run };
}

function cellXml(lines: readonly Line[], width: number, spans: string, { cell, paragraph, run }: Look): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${cell}</w:tcPr>`;
  if (lines.length === 0) return `${xml}<w:p>${paragraph}</w:p></w:tc>`;
  for (const line of lines) xml += `<w:p>${paragraph}${runsXml(line, run)}</w:p>`;
  return `${xml}</w:tc>`;
}

function spansXml(cell: TableCell): string {
  const columns = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
  if (cell.span === 'none') return columns;
  return `${columns}<w:vMerge${cell.span === 'start' ? ' w:val="restart"' : ''}/>`;
}

interface RowLooks {
  row: string;
  cells: readonly Look[];
}

function rowLooks(pattern: RowPattern, table: Table, aligned: boolean): RowLooks {
  return {
    row: pattern.row,
    cells: table.columns.map(({ key, align }) =>
      key === 'no' ? look(pattern.number, '') : look(pattern.text, aligned ? align : ''),
    ),
  };
}

/** The whole `w:tbl`; `widths` in twips, one a column. */
export function tableXml(table: Table, pattern: TablePattern, widths: readonly number[]): string {
  const headerLook = look(pattern.header.text, '');
  const looks: Readonly<Record<TableRow['kind'], RowLooks>> = {
    group: rowLooks(pattern.group, table, false),
    subgroup: rowLooks(pattern.subgroup, table, false),
    row: rowLooks(pattern.row, table, true),
  };
  const widthOf = (from: number, columns: number) => {
    let sum = 0;
    for (let i = from; i < from + columns; i++) sum += widths[i] ?? 0;
    return sum;
  };
  const total = widthOf(0, widths.length);
  const properties = pattern.table
    .replace(/<w:tblW\b[^>]*\/>/, `<w:tblW w:w="${total}" w:type="dxa"/>`)
    .replace(/<w:tblLayout\b[^>]*\/>/, '<w:tblLayout w:type="fixed"/>');
  let xml = `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>`;
  for (const width of widths) xml += `<w:gridCol w:w="${width}"/>`;
  xml += `</w:tblGrid><w:tr>${pattern.header.row}`;
  table.columns.forEach(({ heading }, i) => {
    xml += cellXml(heading === '' ? [] : [[{ text: heading }]], widths[i] ?? 0, '', headerLook);
  });
  xml += '</w:tr>';
  for (const row of table.rows) {
    const { row: properties, cells } = looks[row.kind];
    xml += `<w:tr>${properties}`;
    for (const cell of row.cells) {
      const own = (cell.own ? looks.row.cells : cells)[cell.column];
      if (own) xml += cellXml(cell.lines, widthOf(cell.column, cell.columns), spansXml(cell), own);
    }
    xml += '</w:tr>';
  }
  return `${xml}</w:tbl>`;
}
