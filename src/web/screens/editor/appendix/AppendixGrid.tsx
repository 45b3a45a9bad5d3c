/** The table of an appendix, edited like a spreadsheet: typing, pasting from Excel and Word, groups, spans, columns, undo. */
import { DndContext, MeasuringStrategy, type DragEndEvent } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import {
  Fragment,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../../../failure.ts';
import type { Appendix } from '../../../../plan/model/appendix.ts';
import { tableOfHtml } from './logic/clipboard-html.ts';
import { tableOfText } from './logic/clipboard-text.ts';
import { usualColumns } from './logic/columns.ts';
import { copied } from './logic/copy.ts';
import { dropPath } from './logic/dragging.ts';
import { insertRow, moveRow } from './logic/edits.ts';
import { findingsAt, findingsByPlace, ofAppendix, placeOfPath } from './logic/finding-places.ts';
import { pasted } from './logic/paste.ts';
import { beginsTyping, cleared, handleKey } from './grid-keys.ts';
import { AppendixFiles } from './AppendixFiles.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { GridToolbar } from './GridToolbar.tsx';
import {
  announcementsOf,
  collisions,
  dropSide,
  screenReaderInstructions,
  useItemSensors,
  type Drag,
} from '../dragging/sensors.ts';
import { useDrawnLines } from './use-drawn-lines.ts';
import { useGrid, type Grid } from './use-grid.ts';
import classes from './AppendixGrid.module.css';

export interface AppendixGridProps {
  appendix: Appendix;
  onChange: (next: Appendix) => void;
  /** With paths in the plan (`appendices[0].rows[1].cells.task`) or in the appendix. */
  findings?: readonly Finding[];
  /** Which appendix of the plan this is, from 0; findings of others are left out. */
  index?: number;
  /** A finding's path to go to; another object each time it is asked for. */
  goTo?: { path: string } | undefined;
  /** More buttons behind those of the grid. */
  children?: ReactNode;
}

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const pixelsPerMillimetre = 96 / 25.4;
const usualPixels = { no: 76, time: 130, budget: 120, note: 130 } as const;

function pixelsOf(column: Grid['columns'][number]): number {
  if (column.width !== undefined) return Math.max(40, Math.round(column.width * pixelsPerMillimetre));
  return Object.hasOwn(usualPixels, column.key) ? usualPixels[column.key as keyof typeof usualPixels] : 190;
}

/** Rows come into the page while one drags. */
const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

const announcements = announcementsOf((line) => `dòng ${line + 1}`);

export function AppendixGrid({
  appendix,
  onChange,
  findings = [],
  index,
  goTo,
  children,
}: AppendixGridProps): ReactNode {
  const grid = useGrid(appendix, onChange);
  const { lines, columns, active, editing } = grid;
  const [drag, setDrag] = useState<Drag>();
  const box = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  /** After Escape the next Tab leaves the grid. */
  const leaving = useRef(false);
  const hint = useId();
  const sensors = useItemSensors();
  const found = useMemo(
    () => findingsByPlace(ofAppendix(findings, index), lines, columns),
    [findings, index, lines, columns],
  );
  const here = findingsAt(found, active);
  const { drawn, gap, measure } = useDrawnLines(lines, box, drag ? [active.line, drag.from] : [active.line]);

  useLayoutEffect(() => {
    if (!focusWanted.current || editing) return;
    focusWanted.current = false;
    const place = box.current?.querySelector<HTMLElement>(`[data-place="${active.line} ${active.column}"]`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const asked = useRef<object>(undefined);
  useEffect(() => {
    if (!goTo || asked.current === goTo) return;
    asked.current = goTo;
    const place = placeOfPath(goTo.path, lines, columns);
    if (!place) return;
    focusWanted.current = true;
    grid.goTo(place);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || drag || event.defaultPrevented || !isPlaceItself(event.target)) return;
    const onHandle = active.column === -1;
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Tab' && leaving.current) return;
    if (event.key !== 'Escape') leaving.current = false;
    // On a handle the space and Enter lift the row.
    if (onHandle && /^( |Enter)$/.test(event.key)) return;
    focusWanted.current = true;
    if (!onHandle && beginsTyping(event)) {
      // The field is there before the key's own effect, so that the first letter and input methods reach it.
      flushSync(() => grid.edit('replacing'));
      return;
    }
    if (handleKey(grid, event)) event.preventDefault();
    else focusWanted.current = false;
  };

  const onCopy = (event: ClipboardEvent, cut = false) => {
    if (editing || !isPlace(event.target)) return;
    event.preventDefault();
    const { html, text } = copied(lines, columns, grid.range);
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    focusWanted.current = true;
    if (cut) grid.change(cleared(grid), 'Đã cắt.');
    else grid.say('Đã sao chép.');
  };

  const onPaste = (event: ClipboardEvent) => {
    if (editing || !isPlace(event.target)) return;
    event.preventDefault();
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const table = tableOfHtml(html, parseHtml) ?? (text === '' ? [] : tableOfText(text));
    if (table.length === 0) return grid.say('Bộ nhớ tạm không có chữ nào để dán.');
    const done = pasted(appendix, grid.range, table);
    focusWanted.current = true;
    grid.change(done.appendix, `${done.message} Có thể hoàn tác bằng Ctrl+Z.`);
  };

  const onDragEnd = ({ active: moved, over }: DragEndEvent) => {
    setDrag(undefined);
    const from = Number(moved.id);
    const line = lines[from];
    const path = over ? dropPath(lines, from, Number(over.id)) : undefined;
    if (!line || !path) return;
    focusWanted.current = true;
    grid.changeTo(moveRow(appendix, line.path, path), 'Đã chuyển dòng.');
  };

  if (columns.length === 0) {
    return (
      <div className={classes.empty}>
        <p>Phụ lục chưa có bảng.</p>
        <Button onClick={() => onChange({ ...appendix, columns: [...usualColumns], rows: [{}] })}>
          Tạo bảng nhiệm vụ
        </Button>
        <AppendixFiles appendix={appendix} onImport={onChange} />
        {children}
      </div>
    );
  }

  const width = columns.reduce((sum, column) => sum + pixelsOf(column), 36);
  return (
    <div className={classes.whole}>
      <GridToolbar grid={grid}>
        <AppendixFiles appendix={appendix} onImport={(next, message) => grid.change(next, message)} />
        {children}
      </GridToolbar>
      <p id={hint} className={classes.hint}>
        Gõ để thay, F2 để sửa, Ctrl+Enter xuống dòng trong ô, Ctrl+V dán từ Excel hoặc Word, Escape rồi Tab để ra khỏi
        bảng.
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={collisions}
        measuring={measuring}
        accessibility={{ announcements, screenReaderInstructions }}
        onDragStart={({ active: moved }) => setDrag({ from: Number(moved.id), over: Number(moved.id) })}
        onDragOver={({ active: moved, over }) =>
          setDrag({ from: Number(moved.id), over: Number(over?.id ?? moved.id) })
        }
        onDragEnd={onDragEnd}
        onDragCancel={() => setDrag(undefined)}
      >
        <div
          ref={box}
          className={classes.scroll}
          onKeyDown={onKeyDown}
          onCopy={(event) => onCopy(event)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
          onMouseUp={() => {
            if (!editing) focusActive(box.current, active);
          }}
        >
          <table
            role="grid"
            aria-label="Bảng phụ lục"
            aria-describedby={hint}
            aria-multiselectable
            aria-rowcount={lines.length + 1}
            aria-colcount={columns.length + 1}
            className={classes.table}
            style={{ minWidth: width }}
          >
            <colgroup>
              <col style={{ width: 36 }} />
              {columns.map((column) => (
                <col key={column.key} style={{ width: pixelsOf(column) }} />
              ))}
            </colgroup>
            <GridHead grid={grid} found={found} />
            <tbody>
              {drawn.map(({ at, gap }) => (
                <Fragment key={lines[at]!.path.join('.')}>
                  {gap > 0 && <Gap height={gap} />}
                  <GridRow grid={grid} at={at} found={found} drop={dropSide(drag, at)} measure={measure} />
                </Fragment>
              ))}
              {gap > 0 && <Gap height={gap} />}
            </tbody>
          </table>
        </div>
      </DndContext>
      {lines.length === 0 && (
        <Button variant="default" size="xs" onClick={() => grid.changeTo(insertRow(appendix, undefined))}>
          Thêm dòng đầu tiên
        </Button>
      )}
      <div className={classes.status}>
        {here.map(({ code, message }) => (
          <p key={code + message}>{message}</p>
        ))}
        <p role="status" aria-live="polite">
          {grid.message}
        </p>
      </div>
    </div>
  );
}

/** Holds the place of lines that are not drawn. */
function Gap({ height }: { height: number }): ReactNode {
  return (
    <tr aria-hidden className={classes.gap}>
      <td style={{ height }} />
    </tr>
  );
}

/** Whether an event is the grid's own: menus of headings hand theirs up through React. */
const isPlace = (target: EventTarget) => target instanceof Element && target.closest('[data-place]') !== null;
/** Keys of a menu button inside a heading are its own. */
const isPlaceItself = (target: EventTarget) => target instanceof HTMLElement && target.dataset['place'] !== undefined;

/** The browser gives the focus to what was clicked; the place is what should have it. */
function focusActive(box: HTMLElement | null, { line, column }: Grid['active']): void {
  const place = box?.querySelector<HTMLElement>(`[data-place="${line} ${column}"]`);
  if (place && !place.contains(document.activeElement)) place.focus({ preventScroll: true });
}
