/** Dragging the items of a list by pointer and by keys, and what a screen reader says of it. Items are known by their index. */
import {
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type ScreenReaderInstructions,
  type SensorDescriptor,
  type SensorOptions,
} from '@dnd-kit/core';

/** To the middle of the next item up or down. */
const nextItem: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const down = event.code === 'ArrowDown';
  if (!down && event.code !== 'ArrowUp') return undefined;
  event.preventDefault();
  const { active, over, droppableRects } = context;
  const from = Number((over ?? active)?.id ?? -1);
  const now = droppableRects.get(from);
  const next = droppableRects.get(from + (down ? 1 : -1));
  if (!next) return undefined;
  const height = context.collisionRect?.height ?? now?.height ?? 0;
  return { x: currentCoordinates.x, y: next.top + next.height / 2 - height / 2 };
};

export function useItemSensors(): SensorDescriptor<SensorOptions>[] {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextItem }),
  );
}

/** By the pointer; by the rectangle where keys move it. */
export const collisions: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);

/** @param name of an item, inside a sentence: `dòng 3` */
export function announcementsOf(name: (index: number) => string): Announcements {
  const said = (id: string | number | undefined) => name(Number(id));
  return {
    onDragStart: ({ active }) => `Đã nhấc ${said(active.id)}.`,
    onDragOver: ({ over }) => (over ? `Đang ở ${said(over.id)}.` : 'Không ở chỗ nào thả được.'),
    onDragEnd: ({ active, over }) => (over ? `Đã thả ${said(active.id)} ở ${said(over.id)}.` : 'Không có gì thay đổi.'),
    onDragCancel: () => 'Đã thôi chuyển.',
  };
}

export const screenReaderInstructions: ScreenReaderInstructions = {
  draggable: 'Nhấn phím cách để nhấc, mũi tên lên xuống để chuyển, phím cách lần nữa để thả, Escape để thôi.',
};

/** On which side of an item a dragged one would land. */
export type DropSide = 'before' | 'after';

export interface Drag {
  from: number;
  over: number;
}

export function dropSide(drag: Drag | undefined, at: number): DropSide | undefined {
  if (!drag || drag.over !== at || drag.over === drag.from) return undefined;
  return drag.over > drag.from ? 'after' : 'before';
}
