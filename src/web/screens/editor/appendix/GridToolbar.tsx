/** What can be done to the rows and columns of the grid, by buttons. */
import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { knownColumns } from '../../../../plan/appendix-table/known-columns.ts';
import { addColumn, freeMeanings } from './logic/columns.ts';
import { insertGroup, insertRow, mergeCells, removeRows, renumbered, runOf, splitCells, typed } from './logic/edits.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { moveActiveRow } from './grid-keys.ts';
import type { Grid } from './use-grid.ts';
import classes from './AppendixGrid.module.css';

interface Action {
  name: string;
  title?: string;
  run: () => void;
  off?: boolean;
}

function actionsOf(grid: Grid): Action[][] {
  const line = grid.lines[grid.active.line];
  const { from, to } = grid.range;
  const keys = grid.columns.slice(from.column, to.column + 1).map(({ key }) => key);
  const run = runOf(grid.chosen);
  return [
    [
      { name: 'Hoàn tác', title: 'Ctrl+Z', run: grid.undo, off: !grid.canUndo },
      { name: 'Làm lại', title: 'Ctrl+Y', run: grid.redo, off: !grid.canRedo },
    ],
    [
      { name: 'Thêm dòng', run: () => grid.changeTo(insertRow(grid.appendix, line), 'Đã thêm dòng.') },
      { name: 'Thêm nhóm', run: () => grid.changeTo(insertGroup(grid.appendix, line, 0), 'Đã thêm nhóm.') },
      {
        name: 'Thêm nhóm con',
        run: () => grid.changeTo(insertGroup(grid.appendix, line, 1), 'Đã thêm nhóm con.'),
        off: !line,
      },
    ],
    [
      { name: 'Lên', title: 'Alt+Shift+↑', run: () => moveActiveRow(grid, false), off: !line },
      { name: 'Xuống', title: 'Alt+Shift+↓', run: () => moveActiveRow(grid, true), off: !line },
      {
        name: 'Xóa dòng',
        run: () =>
          grid.change(removeRows(grid.appendix, grid.chosen), `Đã xóa ${grid.chosen.length} dòng; có thể hoàn tác.`),
        off: grid.chosen.length === 0,
      },
    ],
    [
      {
        name: 'Gộp ô',
        run: () => grid.change(mergeCells(grid.appendix, grid.chosen, keys), 'Đã gộp ô.'),
        off: !run || run.from === run.to,
      },
      { name: 'Tách ô', run: () => grid.change(splitCells(grid.appendix, grid.chosen, keys), 'Đã tách ô.'), off: !run },
    ],
  ];
}

function NumberMenu({ grid }: { grid: Grid }): ReactNode {
  const line = grid.lines[grid.active.line];
  const at = grid.columns.findIndex(({ key }) => key === 'no');
  const numbered = line?.slots[at]?.kind === 'number';
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={!numbered}>
          Số thứ tự
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={line?.row.label === undefined}
          onClick={() => line && grid.change(renumbered(grid.appendix, line))}
        >
          Đánh số tự động
        </Menu.Item>
        <Menu.Item
          disabled={line?.row.label === ''}
          onClick={() => line && grid.change(typed(grid.appendix, line, at, ''))}
        >
          Không đánh số dòng này
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AddColumnMenu({ grid }: { grid: Grid }): ReactNode {
  const behind = grid.columns.length === 0 ? 0 : Math.max(0, grid.active.column) + 1;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={grid.columns.length >= 20}>
          Thêm cột
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {freeMeanings(grid.columns).map((meaning) => (
          <Menu.Item
            key={meaning}
            onClick={() =>
              grid.change(addColumn(grid.appendix, meaning === 'no' ? 0 : behind, meaning), 'Đã thêm cột.')
            }
          >
            {knownColumns[meaning].heading}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => grid.change(addColumn(grid.appendix, behind), 'Đã thêm cột.')}>Cột khác…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function GridToolbar({ grid, children }: { grid: Grid; children?: ReactNode }): ReactNode {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Thao tác trên bảng">
      {actionsOf(grid).map((group, i) => (
        <Button.Group key={i}>
          {group.map(({ name, title, run, off }) => (
            <Button key={name} size="compact-sm" variant="default" title={title} disabled={off} onClick={run}>
              {name}
            </Button>
          ))}
        </Button.Group>
      ))}
      <NumberMenu grid={grid} />
      <AddColumnMenu grid={grid} />
      {grid.active.column >= 0 && <ColumnMenu grid={grid} at={grid.active.column} target="button" />}
      {children}
    </div>
  );
}
