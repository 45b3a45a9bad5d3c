/** Dragging rows by pointer and by keys, and what a screen reader says of it. */
import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type KeyboardCoordinateGetter,
  type ScreenReaderInstructions,
  type SensorDescriptor,
  type SensorOptions,
} from '@dnd-kit/core';

/** To the middle of the next line up or down. */
const nextLine: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
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

export function useRowSensors(): SensorDescriptor<SensorOptions>[] {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextLine }),
  );
}

const said = (id: string | number | undefined) => `dòng ${Number(id) + 1}`;

export const announcements: Announcements = {
  onDragStart: ({ active }) => `Đã nhấc ${said(active.id)}.`,
  onDragOver: ({ over }) => (over ? `Đang ở ${said(over.id)}.` : 'Không ở dòng nào.'),
  onDragEnd: ({ active, over }) => (over ? `Đã thả ${said(active.id)} ở ${said(over.id)}.` : 'Không có gì thay đổi.'),
  onDragCancel: () => 'Đã thôi chuyển dòng.',
};

export const screenReaderInstructions: ScreenReaderInstructions = {
  draggable: 'Nhấn phím cách để nhấc dòng, mũi tên lên xuống để chuyển, phím cách lần nữa để thả, Escape để thôi.',
};
