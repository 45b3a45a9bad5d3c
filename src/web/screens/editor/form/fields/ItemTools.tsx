import { ActionIcon, Group } from '@mantine/core';
import { useStep } from '../../editor-context.ts';
import { move, remove, type Change } from '../../state/changes.ts';
import type { Path } from '../../state/path.ts';

interface Props {
  list: Path;
  index: number;
  count: number;
  /** What it is, for the names of the buttons: `Điều 2`. */
  what: string;
  /** Instead of taking the item out of the list. */
  removal?: Change;
}

/** Up, down, delete: for one item of a list. */
export function ItemTools({ list, index, count, what, removal }: Props) {
  const step = useStep();
  const button = { variant: 'subtle', color: 'gray', c: 'gray.8', size: 'sm' } as const;
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        {...button}
        aria-label={`Chuyển ${what} lên`}
        disabled={index === 0}
        onClick={() => step(list, move(list, index, index - 1))}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={`Chuyển ${what} xuống`}
        disabled={index === count - 1}
        onClick={() => step(list, move(list, index, index + 1))}
      >
        ↓
      </ActionIcon>
      <ActionIcon
        {...button}
        color="red"
        c="red.9"
        aria-label={`Xóa ${what}`}
        onClick={() => step(list, removal ?? remove(list, index))}
      >
        ✕
      </ActionIcon>
    </Group>
  );
}
