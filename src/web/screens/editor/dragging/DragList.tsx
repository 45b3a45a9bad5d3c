/** A list whose items one drags: what they hold in common. Where a dropped one goes is the caller's. */
import { DndContext, MeasuringStrategy, type DragEndEvent } from '@dnd-kit/core';
import { createContext, useMemo, useState, type ReactNode } from 'react';
import { announcementsOf, collisions, screenReaderInstructions, useItemSensors, type Drag } from './sensors.ts';

/** Items come into the page while one drags. */
const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

/** What is dragged now in the nearest list. */
export const DragContext = createContext<Drag | undefined>(undefined);

interface Props {
  /** Of an item, inside a sentence: `điều 3`. */
  name: (index: number) => string;
  onDrop: (from: number, over: number) => void;
  children: ReactNode;
}

export function DragList({ name, onDrop, children }: Props): ReactNode {
  const [drag, setDrag] = useState<Drag>();
  const sensors = useItemSensors();
  const accessibility = useMemo(
    () => ({ announcements: announcementsOf(name), screenReaderInstructions, restoreFocus: false }),
    [name],
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDrag(undefined);
    if (over && over.id !== active.id) onDrop(Number(active.id), Number(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisions}
      measuring={measuring}
      accessibility={accessibility}
      onDragStart={({ active }) => setDrag({ from: Number(active.id), over: Number(active.id) })}
      onDragOver={({ active, over }) => setDrag({ from: Number(active.id), over: Number(over?.id ?? active.id) })}
      onDragEnd={onDragEnd}
      onDragCancel={() => setDrag(undefined)}
    >
      <DragContext value={drag}>{children}</DragContext>
    </DndContext>
  );
}
