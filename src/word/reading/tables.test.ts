import { describe, expect, it } from 'vitest';
import { onlyTable, p, r, read, what } from '../../../tests/word/small-document.ts';
import type { TableCell } from './types.ts';

const cell = (inner = '', properties = '', width = 1000) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${p(r(inner))}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const grid = (...columns: number[]) =>
  `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`;
const table = (inner: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${inner}</w:tbl>`;
const line = (side: string, value = 'single') => `<w:${side} w:val="${value}" w:sz="4" w:space="0" w:color="auto"/>`;
const black = { style: 'single', width: 4, color: '000000', space: 0 };

const first = (document: ReturnType<typeof read>): TableCell => onlyTable(document).rows[0]!.cells[0]!;

describe('tables', () => {
  it('have their grid, place, rows and spans', () => {
    const read_ = onlyTable(
      read(
        table(
          grid(500, 1500, 2000) +
            row(
              cell('a', '<w:gridSpan w:val="2"/>', 2000) + cell('b', '', 2000),
              '<w:tblHeader/><w:cantSplit/><w:trHeight w:val="300"/>',
            ) +
            row(
              cell('c', '', 1500) + cell('d', '', 2000),
              '<w:gridBefore w:val="1"/><w:trHeight w:val="400" w:hRule="exact"/>',
            ),
          '<w:jc w:val="center"/><w:tblInd w:w="-108" w:type="dxa"/>',
        ),
      ),
    );
    expect(read_).toMatchObject({ alignment: 'center', indent: -108, grid: [500, 1500, 2000] });
    expect(read_.rows).toMatchObject([
      {
        header: true,
        cantSplit: true,
        height: { value: 300, rule: 'atLeast' },
        before: 0,
        cells: [{ columns: 2 }, { columns: 1 }],
      },
      { header: false, cantSplit: false, height: { value: 400, rule: 'exact' }, before: 1 },
    ]);
  });

  it('derive a missing grid from the cells, and correct one that a fixed table denies', () => {
    const rows = row(cell('a', '<w:gridSpan w:val="2"/>', 3000)) + row(cell('b', '', 800) + cell('c', '', 2200));
    expect(onlyTable(read(table(rows))).grid).toEqual([800, 2200]);
    expect(onlyTable(read(table(grid(100, 100) + rows, '<w:tblLayout w:type="fixed"/>'))).grid).toEqual([800, 2200]);
    expect(onlyTable(read(table(grid(900, 2100) + rows))).grid).toEqual([900, 2100]);
    expect(onlyTable(read(table(grid(3000) + rows))).grid).toEqual([800, 2200]);
  });

  it('report columns that nobody says the width of', () => {
    const rows = row(`<w:tc>${p('')}</w:tc>`);
    expect(what(read(table(rows)))).toEqual(['table without column widths']);
  });

  it('open and cover vertically merged cells; one that goes on from nothing opens', () => {
    const merge = (value = '') => cell('x', `<w:vMerge${value}/>`);
    const rows =
      row(merge() + cell()) + row(merge() + cell()) + row(merge(' w:val="restart"') + cell()) + row(cell() + merge());
    const merges = onlyTable(read(table(grid(1000, 1000) + rows))).rows.map(({ cells }) =>
      cells.map(({ merge: kind }) => kind),
    );
    expect(merges).toEqual([
      ['start', 'none'],
      ['covered', 'none'],
      ['start', 'none'],
      ['none', 'start'],
    ]);
  });

  it('take cell margins from table, row and cell, the nearest first', () => {
    const properties = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:top w:w="10" w:type="dxa"/></w:tblCellMar>';
    const own = '<w:tcMar><w:top w:w="5" w:type="dxa"/><w:end w:w="0" w:type="nil"/></w:tcMar>';
    expect(first(read(table(grid(1000) + row(cell('a', own)), properties))).margin).toEqual({
      top: 5,
      left: 70,
      bottom: 0,
      right: 0,
    });
    expect(first(read(table(grid(1000) + row(cell())))).margin).toEqual({ top: 0, left: 115, bottom: 0, right: 115 });
  });

  it('keep borders of the table and of the cell apart; an explicit none stays', () => {
    const document = read(
      table(
        grid(1000) +
          row(
            cell(
              'a',
              `<w:tcBorders>${line('top', 'nil')}${line('start')}</w:tcBorders><w:shd w:val="clear" w:fill="EEEEEE"/><w:vAlign w:val="center"/><w:noWrap/>`,
            ),
          ),
        `<w:tblBorders>${line('top')}${line('insideH')}${line('insideV')}</w:tblBorders>`,
      ),
    );
    expect(onlyTable(document).borders).toEqual({ top: black, insideHorizontal: black, insideVertical: black });
    expect(first(document)).toMatchObject({
      borders: { top: { style: 'none' }, left: black },
      shading: 'EEEEEE',
      vertical: 'center',
      noWrap: true,
    });
  });

  it('give the exceptions of a row to its cells', () => {
    const exceptions = `<w:tblPrEx><w:tblBorders>${line('left')}${line('insideV', 'dotted')}</w:tblBorders></w:tblPrEx>`;
    const cells = onlyTable(read(table(grid(1000, 1000) + `<w:tr>${exceptions}${cell()}${cell()}</w:tr>`))).rows[0]
      ?.cells;
    expect(cells?.map(({ borders }) => [borders.left?.style, borders.right?.style])).toEqual([
      ['single', 'dotted'],
      ['dotted', undefined],
    ]);
  });

  it('stand in cells of others, and their paragraphs count in order', () => {
    const document = read(
      p(r('1')) + table(grid(1000) + row(`<w:tc>${table(grid(500) + row(cell('2')))}${p(r('3'))}</w:tc>`)) + p(r('4')),
    );
    const inner = first(document).blocks[0];
    expect(inner?.kind === 'table' && inner.grid).toEqual([500]);
    expect(first(document).blocks[1]).toMatchObject({ number: 3 });
  });

  it('report what they have and the types have no word for', () => {
    const odd = '<w:tblpPr w:tblpX="1"/><w:bidiVisual/><w:tblCellSpacing w:w="20" w:type="dxa"/>';
    const oddCell = `<w:tcBorders>${line('tl2br')}${line('top', 'wave')}</w:tcBorders><w:textDirection w:val="btLr"/>`;
    expect(what(read(table(grid(1000) + row(cell('a', oddCell)), odd)))).toEqual([
      'floating table',
      'w:bidiVisual',
      'w:tblCellSpacing',
      'w:tl2br',
      'border wave',
      'w:textDirection',
    ]);
  });

  it('lose rows that are deleted', () => {
    const rows = row(cell('a')) + row(cell('b'), '<w:del w:id="1"/>');
    expect(onlyTable(read(table(grid(1000) + rows))).rows).toHaveLength(1);
  });
});
