/** The grid's own state: where one is, what is selected, whether one types, and the steps back. The appendix itself is the caller's. */
import { useMemo, useState } from 'react';
import { appendixLines, type TableLine } from '../../../../plan/appendix-table/lines.ts';
import type { Appendix } from '../../../../plan/model/appendix.ts';
import { renameColumn } from './logic/columns.ts';
import { typed } from './logic/edits.ts';
import { noHistory, redone, remembered, undone, type History } from './logic/history.ts';
import { nextInOrder, rangeOf, stepped, type Place } from './logic/navigation.ts';
import type { Range } from './logic/paste.ts';
import type { RowPath } from './logic/row-lists.ts';
import type { Leaving } from './CellEditor.tsx';

export interface Grid {
  appendix: Appendix;
  lines: readonly TableLine[];
  columns: NonNullable<Appendix['columns']>;
  active: Place;
  range: Range;
  /** The lines of the selection that hold rows. */
  chosen: readonly TableLine[];
  /** Where one types, and whether what was there goes. */
  editing: { place: Place; replacing: boolean } | undefined;
  message: string;
  canUndo: boolean;
  canRedo: boolean;
  /** Another appendix; the step before is remembered. */
  change: (next: Appendix, message?: string) => void;
  /** The same, and the active place goes to that row. */
  changeTo: (next: { appendix: Appendix; path: RowPath }, message?: string) => void;
  goTo: (place: Place, extend?: boolean) => void;
  edit: (how: 'replacing' | 'changing') => void;
  /** Typing at another place than the active one. */
  editAt: (place: Place) => void;
  cancel: () => void;
  finish: (text: string, leaving: Leaving) => void;
  say: (message: string) => void;
  undo: () => void;
  redo: () => void;
}

const samePath = (one: RowPath, other: RowPath) => one.length === other.length && one.every((at, i) => at === other[i]);

/** Steps count only while the appendix is the one they led to: somebody else may have changed it. */
interface Steps extends History {
  now: string;
}

export function useGrid(appendix: Appendix, onChange: (next: Appendix) => void): Grid {
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>(place);
  const [editing, setEditing] = useState<Grid['editing']>(undefined);
  const [message, setMessage] = useState('');
  const [steps, setSteps] = useState<Steps>({ ...noHistory, now: '' });

  const columns = useMemo(() => appendix.columns ?? [], [appendix.columns]);
  const lines = useMemo(() => appendixLines(appendix), [appendix]);
  const settled = (one: Place): Place => ({
    line: Math.max(-1, Math.min(one.line, lines.length - 1)),
    column: Math.max(-1, Math.min(one.column, columns.length - 1)),
  });
  const active = settled(place);
  const range = rangeOf(lines, active, settled(anchor));
  const history = useMemo(() => (steps.now === JSON.stringify(appendix) ? steps : noHistory), [steps, appendix]);

  const put = (next: Appendix, kept: History) => {
    setSteps({ ...kept, now: JSON.stringify(next) });
    onChange(next);
  };
  const change: Grid['change'] = (next, said) => {
    if (said !== undefined) setMessage(said);
    if (next !== appendix) put(next, remembered(history, appendix));
  };
  const goTo: Grid['goTo'] = (next, extend = false) => {
    setPlace(next);
    if (!extend) setAnchor(next);
  };
  const leave = (leaving: Leaving, at: Place) => {
    if (leaving === 'stay') return;
    const ordered = leaving === 'next' || leaving === 'back';
    const target = ordered
      ? (nextInOrder(lines, columns.length, at, leaving === 'back') ?? at)
      : stepped(lines, columns.length, at, leaving);
    goTo(target.column < 0 ? at : target);
  };

  return {
    appendix,
    lines,
    columns,
    active,
    range,
    chosen: lines.slice(Math.max(0, range.from.line), range.to.line + 1),
    editing,
    message,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    changeTo: (next, said) => {
      change(next.appendix, said);
      const line = appendixLines(next.appendix).findIndex(({ path }) => samePath(path, next.path));
      if (line >= 0) goTo({ line, column: Math.max(active.column, -1) });
    },
    goTo,
    edit: (how) => {
      if (active.column >= 0) setEditing({ place: active, replacing: how === 'replacing' });
    },
    editAt: (at) => {
      goTo(at);
      setEditing({ place: at, replacing: false });
    },
    cancel: () => setEditing(undefined),
    finish: (text, leaving) => {
      if (!editing) return;
      const { place: at } = editing;
      setEditing(undefined);
      const line = lines[at.line];
      change(line ? typed(appendix, line, at.column, text) : renameColumn(appendix, at.column, text));
      leave(leaving, at);
    },
    say: setMessage,
    undo: () => {
      const back = undone(history, appendix);
      if (back) put(back.appendix, back.history);
      setMessage(back ? 'Đã hoàn tác.' : 'Không còn bước nào để hoàn tác.');
    },
    redo: () => {
      const on = redone(history, appendix);
      if (on) put(on.appendix, on.history);
      setMessage(on ? 'Đã làm lại.' : 'Không còn bước nào để làm lại.');
    },
  };
}
