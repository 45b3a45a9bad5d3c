import { Button, Group, Text } from '@mantine/core';
import type { Piece } from '../../../api/import.ts';

interface Props {
  /** Numbers of the pieces that want looking at, in order. */
  doubts: readonly number[];
  current: number | undefined;
  pieces: readonly Piece[];
  onShow(piece: number): void;
  onSettle(piece: number): void;
}

/** Steps through what wants looking at. */
export function DoubtBar({ doubts, current, pieces, onShow, onSettle }: Props) {
  if (doubts.length === 0) return <Text role="status">Không còn chỗ nào cần xem lại.</Text>;
  const at = current === undefined ? -1 : doubts.indexOf(current);
  const next = doubts.find((one) => one > (current ?? -1)) ?? doubts[0]!;
  const before = doubts.findLast((one) => one < (current ?? Infinity)) ?? doubts.at(-1)!;
  const shown = at < 0 ? undefined : pieces[doubts[at]!];
  return (
    <Group gap="xs">
      <Text fw={600} role="status">
        {at < 0 ? `${doubts.length} chỗ cần xem lại` : `Chỗ cần xem lại ${at + 1}/${doubts.length}`}
      </Text>
      <Button variant="default" size="xs" onClick={() => onShow(before)}>
        Chỗ trước
      </Button>
      <Button variant="default" size="xs" onClick={() => onShow(next)}>
        Chỗ sau
      </Button>
      {shown && (
        <Button variant="light" size="xs" onClick={() => onSettle(doubts[at]!)}>
          {shown.state === 'free' ? 'Để nguyên như vậy' : 'Đúng rồi'}
        </Button>
      )}
    </Group>
  );
}
