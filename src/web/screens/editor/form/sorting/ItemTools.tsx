import { ActionIcon, Group } from '@mantine/core';
import { use } from 'react';
import { DragHandle } from '../../dragging/DragHandle.tsx';
import { ItemContext } from './item-context.ts';
import styles from '../form.module.css';

const button = { variant: 'subtle', color: 'gray', c: 'gray.8', size: 'sm' } as const;

/** Drag, up, down, delete: for one item of a `SortableList`. */
export function ItemTools() {
  const item = use(ItemContext);
  if (!item) throw new Error('ItemTools is only for items of a SortableList');
  const { index, count, what, moveTo, remove } = item;
  return (
    <Group gap={2} wrap="nowrap" className={styles.tools ?? ''}>
      {count > 1 && (
        <>
          <DragHandle index={index} what={what} />
          <ActionIcon
            {...button}
            aria-label={`Chuyển ${what} lên`}
            data-item-tool="up"
            disabled={index === 0}
            onClick={() => moveTo(index - 1, 'up')}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            {...button}
            aria-label={`Chuyển ${what} xuống`}
            data-item-tool="down"
            disabled={index === count - 1}
            onClick={() => moveTo(index + 1, 'down')}
          >
            ↓
          </ActionIcon>
        </>
      )}
      <ActionIcon {...button} color="red" c="red.9" aria-label={`Xóa ${what}`} onClick={remove}>
        ✕
      </ActionIcon>
    </Group>
  );
}
