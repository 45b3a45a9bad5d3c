/** Tables of both files that hold the same paragraphs, as far as they look otherwise. */
import type { Borders, Table, TableCell } from '../../word/reading/types.ts';
import type { LookDifference } from './contract.ts';
import { bordersInWords, twipsInMillimetres, twipsInPoints, wholeMillimetres } from './measures.ts';
import type { PairedParagraph } from './pair-paragraphs.ts';
import { changesOf, type Property } from './properties.ts';

/** Values of all rows or cells in order, neighbours of equal value once. */
function each(values: readonly string[]): string {
  const runs = values.filter((value, i) => value !== values[i - 1]);
  return runs.length === 0 ? 'không' : runs.join(' / ');
}

/** The lines around a cell: its own, else the table's (17.4.39). */
function cellBorders(table: Table): string {
  const { rows, borders } = table;
  const found = rows.flatMap(({ cells }, r) =>
    cells.map((cell, c): string => {
      const [first, last] = [c === 0, c === cells.length - 1];
      return bordersInWords({
        top: cell.borders.top ?? (r === 0 ? borders.top : borders.insideHorizontal),
        bottom: cell.borders.bottom ?? (r === rows.length - 1 ? borders.bottom : borders.insideHorizontal),
        left: cell.borders.left ?? (first ? borders.left : borders.insideVertical),
        right: cell.borders.right ?? (last ? borders.right : borders.insideVertical),
      } as Borders);
    }),
  );
  return each(found);
}

const cellsOf = ({ rows }: Table): readonly TableCell[] => rows.flatMap(({ cells }) => cells);

const alignments: Readonly<Record<Table['alignment'], string>> = { left: 'trái', center: 'giữa', right: 'phải' };
const verticals: Readonly<Record<TableCell['vertical'], string>> = { top: 'trên', center: 'giữa', bottom: 'dưới' };
const rules: Readonly<Record<'auto' | 'atLeast' | 'exact', string>> = {
  auto: 'tự động',
  atLeast: 'ít nhất',
  exact: 'đúng',
};

const inner = ({ margin }: TableCell) =>
  [margin.top, margin.right, margin.bottom, margin.left].map(twipsInMillimetres).join(' ');

const rowsWhere = (table: Table, holds: (row: Table['rows'][number]) => boolean) => {
  const numbers = table.rows.flatMap((row, i) => (holds(row) ? [`${i + 1}`] : []));
  return numbers.length === 0 ? 'không' : `hàng ${numbers.join(', ')}`;
};

const tableProperties: readonly Property<Table>[] = [
  { property: 'table.rows', label: 'số hàng', told: ({ rows }) => `${rows.length}` },
  { property: 'table.columns', label: 'độ rộng các cột', told: ({ grid }) => grid.map(wholeMillimetres).join('; ') },
  { property: 'table.alignment', label: 'vị trí bảng', told: ({ alignment }) => alignments[alignment] },
  { property: 'table.indent', label: 'thụt bảng', told: ({ indent }) => twipsInMillimetres(indent) },
  {
    property: 'table.borders',
    label: 'đường kẻ ô',
    told: cellBorders,
  },
  {
    property: 'table.shading',
    label: 'nền ô',
    told: (table) => each(cellsOf(table).map((cell) => cell.shading ?? 'không')),
  },
  { property: 'table.margins', label: 'lề trong ô', told: (table) => each(cellsOf(table).map(inner)) },
  {
    property: 'table.vertical',
    label: 'căn dọc trong ô',
    told: (table) => each(cellsOf(table).map((cell) => verticals[cell.vertical])),
  },
  {
    property: 'table.merged',
    label: 'ô gộp',
    told: ({ rows }) =>
      each(
        rows.map(({ cells }) =>
          cells.map(({ columns, merge }) => `${columns}${merge === 'covered' ? '↑' : ''}`).join(' '),
        ),
      ),
  },
  {
    property: 'table.heights',
    label: 'chiều cao hàng',
    told: ({ rows }) =>
      each(
        rows.map(({ height }) =>
          height.rule === 'auto' ? rules.auto : `${rules[height.rule]} ${twipsInPoints(height.value)}`,
        ),
      ),
  },
  { property: 'table.header', label: 'lặp lại tiêu đề', told: (table) => rowsWhere(table, ({ header }) => header) },
  {
    property: 'table.cantSplit',
    label: 'hàng không ngắt sang trang',
    told: (table) => rowsWhere(table, (row) => row.cantSplit),
  },
];

/** Each pair of tables once, told at its first paragraph that both have. */
export function compareTables(paired: readonly PairedParagraph[]): LookDifference[] {
  const seen = new Set<Table>();
  return paired.flatMap(({ before, after }) => {
    if (!before || !after) return [];
    return after.tables.flatMap((table, depth): LookDifference[] => {
      const earlier = before.tables[depth];
      if (!earlier || seen.has(table) || seen.has(earlier)) return [];
      seen.add(table).add(earlier);
      const changes = changesOf(tableProperties, earlier, table);
      if (changes.length === 0) return [];
      return [{ before: before.place, after: after.place, of: 'table', quoted: after.text.trim(), changes, also: [] }];
    });
  });
}
