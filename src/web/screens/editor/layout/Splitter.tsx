import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './workspace.module.css';

interface Props {
  label: string;
  /** Width of the column beside it, in CSS pixels, with its bounds. */
  value: number;
  bounds: readonly [number, number];
  /** 1: moving right makes the column wider; -1: narrower. */
  direction: 1 | -1;
  onChange: (value: number) => void;
}

/** The edge between two columns: dragged, or moved with the arrow keys. */
export function Splitter({ label, value, bounds: [least, most], direction, onChange }: Props) {
  const drag = useRef<{ x: number; value: number }>(undefined);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current) onChange(drag.current.value + direction * (event.clientX - drag.current.x));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' ? 24 : event.key === 'ArrowLeft' ? -24 : 0;
    if (by === 0) return;
    event.preventDefault();
    onChange(value + direction * by);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
