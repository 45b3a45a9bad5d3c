/** The headings of the grid, typed in like any place. */
import type { ReactNode } from 'react';
import type { Finding } from '../../../../failure.ts';
import { headingOf } from '../../../../plan/appendix-table/known-columns.ts';
import { findingsAt } from './logic/finding-places.ts';
import { isInside } from './logic/navigation.ts';
import { CellEditor } from './CellEditor.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { classesOf } from './GridRow.tsx';
import type { Grid } from './use-grid.ts';
import classes from './AppendixGrid.module.css';

export function GridHead({ grid, found }: { grid: Grid; found: ReadonlyMap<string, Finding[]> }): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td role="gridcell" aria-colindex={1} className={classes.handleCell} />
        {grid.columns.map((column, at) => {
          const place = { line: -1, column: at };
          const isActive = grid.active.line === -1 && grid.active.column === at;
          const editing = grid.editing?.place.line === -1 && grid.editing.place.column === at;
          const heading = headingOf(column);
          const findings = findingsAt(found, place);
          return (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              aria-colindex={at + 2}
              aria-selected={isInside(grid.range, place)}
              tabIndex={isActive && !editing ? 0 : -1}
              data-place={`-1 ${at}`}
              data-pinned={at === 0 && column.key === 'no' ? true : undefined}
              title={findings.length > 0 ? findings.map(({ message }) => message).join('\n') : undefined}
              className={classesOf(
                classes.heading,
                isInside(grid.range, place) && classes.selected,
                isActive && classes.active,
                findings.length > 0 && classes.warning,
              )}
              onMouseDown={(event) => event.button === 0 && grid.goTo(place, event.shiftKey)}
              onDoubleClick={() => grid.edit('changing')}
            >
              {editing ? (
                <CellEditor
                  label={`Tên cột ${at + 1}`}
                  text={heading}
                  replacing={grid.editing!.replacing}
                  onDone={grid.finish}
                  onCancel={grid.cancel}
                />
              ) : (
                <div className={classes.headingLine}>
                  <span>{heading || <span className={classes.missing}>Tên cột…</span>}</span>
                  <ColumnMenu grid={grid} at={at} target="sign" />
                </div>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
