import { useDroppable } from '@dnd-kit/core';
import { use, type LiHTMLAttributes, type ReactNode } from 'react';
import { DragContext } from './DragList.tsx';
import { dropSide } from './sensors.ts';
import styles from './dragging.module.css';

interface Props extends LiHTMLAttributes<HTMLLIElement> {
  index: number;
  children: ReactNode;
}

/** An item of a `DragList`; a line shows where a dragged one would land. */
export function DragItem({ index, className, children, ...rest }: Props): ReactNode {
  const { setNodeRef } = useDroppable({ id: index });
  const drag = use(DragContext);
  return (
    <li
      {...rest}
      ref={setNodeRef}
      className={`${className ?? ''} ${styles.item ?? ''}`}
      data-drop={dropSide(drag, index)}
      data-dragged={drag?.from === index || undefined}
    >
      {children}
    </li>
  );
}
