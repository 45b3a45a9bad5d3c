/** One line of the grid: its handle and its places. */
import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import type { Finding } from '../../../../failure.ts';
import { alignOf, headingOf } from '../../../../plan/appendix-table/known-columns.ts';
import { findingsAt } from './logic/finding-places.ts';
import { isInside } from './logic/navigation.ts';
import { textAt } from './logic/edits.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellText } from './CellText.tsx';
import type { Grid } from './use-grid.ts';
import classes from './AppendixGrid.module.css';

interface Props {
  grid: Grid;
  at: number;
  found: ReadonlyMap<string, Finding[]>;
  /** Where a dragged row would land. */
  drop: 'before' | 'after' | undefined;
  /** Learns how high the row is. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

export const classesOf = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** In speech: `dòng 3, cột Nhiệm vụ`. */
export function saidPlace(grid: Grid, line: number, column: number): string {
  const one = grid.columns[column];
  return `dòng ${line + 1}, cột ${(one && headingOf(one)) || column + 1}`;
}

function Handle({ grid, at }: { grid: Grid; at: number }): ReactNode {
  const { attributes, listeners, setNodeRef } = useDraggable({ id: at });
  const line = grid.lines[at];
  const isActive = grid.active.line === at && grid.active.column === -1;
  const name = line?.group ? 'nhóm' : 'dòng';
  return (
    <td role="gridcell" aria-colindex={1} className={classes.handleCell}>
      <button
        ref={setNodeRef}
        type="button"
        className={classes.handle}
        {...attributes}
        {...listeners}
        role="button"
        tabIndex={isActive ? 0 : -1}
        data-place={`${at} -1`}
        aria-label={`Kéo để chuyển ${name} ${at + 1}`}
        onFocus={() =>
          grid.active.line === at && grid.active.column === -1 ? undefined : grid.goTo({ line: at, column: -1 })
        }
      >
        ⠿
      </button>
    </td>
  );
}

export function GridRow({ grid, at, found, drop, measure }: Props): ReactNode {
  const line = grid.lines[at]!;
  const { setNodeRef } = useDroppable({ id: at });
  const kind = line.group ? (line.depth === 0 ? classes.group : classes.subgroup) : undefined;
  return (
    <tr
      ref={(row) => {
        setNodeRef(row);
        measure?.(row);
      }}
      data-index={at}
      aria-rowindex={at + 2}
      className={classesOf(kind, drop === 'before' && classes.dropBefore, drop === 'after' && classes.dropAfter)}
    >
      <Handle grid={grid} at={at} />
      {line.slots.map((slot, column) => {
        if (slot.kind === 'covered') return null;
        const place = { line: at, column };
        const isActive = grid.active.line === at && grid.active.column === column;
        const editing = grid.editing?.place.line === at && grid.editing.place.column === column;
        const findings = findingsAt(found, place);
        const selected = isInside(grid.range, place);
        return (
          <td
            key={grid.columns[column]!.key}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={selected}
            aria-invalid={findings.some(({ severity }) => severity === 'error') || undefined}
            rowSpan={slot.rowSpan}
            colSpan={slot.colSpan}
            tabIndex={isActive && !editing ? 0 : -1}
            data-place={`${at} ${column}`}
            data-pinned={column === 0 && grid.columns[0]!.key === 'no' ? true : undefined}
            data-align={slot.kind === 'title' ? 'left' : alignOf(grid.columns[column]!)}
            title={findings.length > 0 ? findings.map(({ message }) => message).join('\n') : undefined}
            className={classesOf(
              classes.cell,
              selected && classes.selected,
              isActive && classes.active,
              slot.kind === 'number' && classes.number,
              findings.length > 0 &&
                (findings.some(({ severity }) => severity === 'error') ? classes.error : classes.warning),
            )}
            onMouseDown={(event: MouseEvent) => event.button === 0 && grid.goTo(place, event.shiftKey)}
            onMouseEnter={(event: MouseEvent) => event.buttons === 1 && !grid.editing && grid.goTo(place, true)}
            onPointerUp={(event: PointerEvent) => event.pointerType === 'touch' && isActive && grid.edit('changing')}
            onDoubleClick={() => grid.edit('changing')}
          >
            {editing ? (
              <CellEditor
                label={saidPlace(grid, at, column)}
                text={textAt(line, column)}
                replacing={grid.editing!.replacing}
                onDone={grid.finish}
                onCancel={grid.cancel}
              />
            ) : (
              <CellText line={line} column={column} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
