/** The keys of a spreadsheet, outside of typing. */
import type { KeyboardEvent } from 'react';
import { stepPath } from './logic/dragging.ts';
import { moveRow, renumbered, typed } from './logic/edits.ts';
import { nextInOrder, stepped, type Step } from './logic/navigation.ts';
import type { Grid } from './use-grid.ts';
import type { Appendix } from '../../../../plan/model/appendix.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Without the texts of the selection; labels give way to computed numbers. */
export function cleared(grid: Grid): Appendix {
  const { from, to } = grid.range;
  let next = grid.appendix;
  // No text that goes moves a row or ends a span: the lines stay those of the whole selection.
  for (const line of grid.chosen) {
    for (let column = from.column; column <= to.column; column++) {
      next = line.slots[column]?.kind === 'number' ? renumbered(next, line) : typed(next, line, column, '');
    }
  }
  return next;
}

export function moveActiveRow(grid: Grid, down: boolean): void {
  const line = grid.lines[grid.active.line];
  const path = line && stepPath(grid.lines, grid.active.line, down);
  if (!line || !path) return grid.say(down ? 'Dòng đã ở cuối.' : 'Dòng đã ở đầu.');
  grid.changeTo(moveRow(grid.appendix, line.path, path), down ? 'Đã chuyển xuống.' : 'Đã chuyển lên.');
}

type Handler = (grid: Grid, event: KeyboardEvent) => void;

const withControl: Readonly<Record<string, Handler>> = {
  z: (grid, event) => (event.shiftKey ? grid.redo() : grid.undo()),
  y: (grid) => grid.redo(),
  a: (grid) => {
    grid.goTo({ line: 0, column: 0 });
    grid.goTo({ line: grid.lines.length - 1, column: grid.columns.length - 1 }, true);
  },
  Home: (grid, event) => grid.goTo({ line: 0, column: 0 }, event.shiftKey),
  End: (grid, event) => grid.goTo({ line: grid.lines.length - 1, column: grid.columns.length - 1 }, event.shiftKey),
};

const alone: Readonly<Record<string, Handler>> = {
  Home: (grid, event) => grid.goTo({ line: grid.active.line, column: 0 }, event.shiftKey),
  End: (grid, event) => grid.goTo({ line: grid.active.line, column: grid.columns.length - 1 }, event.shiftKey),
  PageUp: (grid, event) => grid.goTo({ ...grid.active, line: Math.max(0, grid.active.line - 10) }, event.shiftKey),
  PageDown: (grid, event) => grid.goTo({ ...grid.active, line: grid.active.line + 10 }, event.shiftKey),
  F2: (grid) => grid.edit('changing'),
  Delete: (grid) => grid.change(cleared(grid), 'Đã xóa nội dung.'),
  Backspace: (grid) => grid.change(cleared(grid), 'Đã xóa nội dung.'),
  Enter: (grid, event) =>
    grid.goTo(stepped(grid.lines, grid.columns.length, grid.active, event.shiftKey ? 'up' : 'down')),
};

/** Whether the key begins a text: also the one by which an input method announces itself. */
export function beginsTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key === 'Process' || key === 'Unidentified' || [...key].length === 1);
}

/** Whether the key meant something to the grid; then the browser does nothing more with it. */
export function handleKey(grid: Grid, event: KeyboardEvent): boolean {
  const { key } = event;
  if (event.altKey && event.shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    moveActiveRow(grid, key === 'ArrowDown');
    return true;
  }
  if (event.altKey) return false;
  const control = event.ctrlKey || event.metaKey;
  const step = steps[key];
  if (step) {
    grid.goTo(stepped(grid.lines, grid.columns.length, grid.active, step), event.shiftKey);
    return true;
  }
  if (key === 'Tab') {
    const next = nextInOrder(grid.lines, grid.columns.length, grid.active, event.shiftKey);
    if (next) grid.goTo(next);
    return next !== undefined;
  }
  const handlers = control ? withControl : alone;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  handler?.(grid, event);
  return handler !== undefined;
}
