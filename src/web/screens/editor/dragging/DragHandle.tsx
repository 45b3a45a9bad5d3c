import { useDraggable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useEditor } from '../editor-context.ts';
import styles from './dragging.module.css';

interface Props {
  index: number;
  /** What it moves: `Điều 2`. */
  what: string;
  /** Where other keys move the item, Tab passes the handle by. */
  byPointerOnly?: boolean;
}

/** What an item of a `DragList` is dragged by. */
export function DragHandle({ index, what, byPointerOnly = false }: Props): ReactNode {
  const { readOnly } = useEditor();
  const { attributes, listeners, setNodeRef } = useDraggable({ id: index, disabled: readOnly });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.handle}
      {...attributes}
      {...listeners}
      tabIndex={byPointerOnly ? -1 : 0}
      disabled={readOnly}
      data-item-tool="handle"
      aria-label={`Kéo để chuyển ${what}`}
    >
      ⠿
    </button>
  );
}
