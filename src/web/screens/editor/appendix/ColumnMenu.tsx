/** One column: its place, width, alignment. */
import { ActionIcon, Button, Group, Menu, NumberInput, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { headingOf } from '../../../../plan/appendix-table/known-columns.ts';
import type { Column } from '../../../../plan/model/appendix.ts';
import { alignColumn, moveColumn, removeColumn, sizeColumn } from './logic/columns.ts';
import type { Grid } from './use-grid.ts';

const aligns: readonly [NonNullable<Column['align']>, string][] = [
  ['left', 'Căn trái'],
  ['center', 'Căn giữa'],
  ['right', 'Căn phải'],
  ['justify', 'Căn đều'],
];

function WidthField({ grid, at, onDone }: { grid: Grid; at: number; onDone: () => void }): ReactNode {
  const column = grid.columns[at];
  const [width, setWidth] = useState<number | string>(column?.width ?? '');
  const save = () => {
    grid.change(sizeColumn(grid.appendix, at, typeof width === 'number' ? width : undefined), 'Đã đổi độ rộng cột.');
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        save();
      }}
    >
      <NumberInput
        label="Độ rộng (mm)"
        description="Từ 8 đến 250; để trống: tự động theo nội dung"
        value={width}
        onChange={setWidth}
        min={8}
        max={250}
        size="xs"
        data-autofocus
      />
      <Group justify="flex-end" mt="xs">
        <Button size="xs" type="submit">
          Đặt
        </Button>
      </Group>
    </form>
  );
}

interface Props {
  grid: Grid;
  at: number;
  /** A sign in the heading, or a button among others. */
  target: 'sign' | 'button';
}

export function ColumnMenu({ grid, at, target }: Props): ReactNode {
  const [sizing, setSizing] = useState(false);
  const column = grid.columns[at];
  if (!column) return null;
  const name = headingOf(column) || `Cột ${at + 1}`;
  const move = (by: number) => grid.change(moveColumn(grid.appendix, at, at + by), 'Đã chuyển cột.');
  return (
    <Popover opened={sizing} onChange={setSizing} trapFocus withRoles={false} width={240} position="bottom-end">
      <Popover.Target>
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              {target === 'sign' ? (
                <ActionIcon variant="subtle" color="gray" size="sm" tabIndex={-1} aria-label={`Tùy chọn cột ${name}`}>
                  ⋮
                </ActionIcon>
              ) : (
                <Button size="compact-sm" variant="default">
                  Cột đang chọn
                </Button>
              )}
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => grid.editAt({ line: -1, column: at })}>Sửa tên cột</Menu.Item>
              <Menu.Item onClick={() => setSizing(true)}>Độ rộng…</Menu.Item>
              {aligns.map(([align, said]) => (
                <Menu.Item key={align} onClick={() => grid.change(alignColumn(grid.appendix, at, align))}>
                  {said}
                  {column.align === align ? ' ✓' : ''}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item disabled={at === 0} onClick={() => move(-1)}>
                Chuyển sang trái
              </Menu.Item>
              <Menu.Item disabled={at === grid.columns.length - 1} onClick={() => move(1)}>
                Chuyển sang phải
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                color="red.9"
                onClick={() => grid.change(removeColumn(grid.appendix, at), `Đã xóa cột ${name}; có thể hoàn tác.`)}
              >
                Xóa cột
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <WidthField key={String(sizing)} grid={grid} at={at} onDone={() => setSizing(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
