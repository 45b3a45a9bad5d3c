import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { placeLabel } from '../../../../plan/compare/place-label.ts';
import styles from '../import.module.css';
import type { PlanLine } from '../state/plan-lines.ts';
import { blockAt, moveBlock, removeBlock, withLetters, type Review } from '../state/review.ts';
import { targetsIn, type TargetChoice } from '../state/targets.ts';

interface Props {
  line: PlanLine;
  review: Review;
  onReview(next: Review): void;
  /** Letters that were typed and not taken yet. */
  onTyped(letters: string): void;
}

/** Targets under the names of their groups, as the list wants them. */
function grouped(targets: readonly TargetChoice[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  targets.forEach(({ group, label }, at) =>
    groups.set(group, [...(groups.get(group) ?? []), { value: String(at), label }]),
  );
  return [...groups].map(([group, items]) => ({ group, items }));
}

/** Corrects the line that is looked at: its letters, what it is, or that it is nothing of the plan. */
export function LineEditor({ line, review, onReview, onTyped }: Props) {
  const [letters, setLetters] = useState(line.text);
  const block = blockAt(line.path);
  const targets = block ? targetsIn(review.plan) : [];
  const place = placeLabel(review.plan, line.path);
  const typed = withLetters(review, line, letters);
  return (
    <Stack className={styles.editor} gap={6}>
      <Text size="sm" c="dimmed">
        {place}
      </Text>
      {line.editable ? (
        <Textarea
          aria-label={`Sửa ${place}`}
          autosize
          minRows={2}
          maxRows={8}
          value={letters}
          onChange={({ currentTarget: { value } }) => {
            setLetters(value);
            onTyped(value);
          }}
        />
      ) : (
        <Text size="sm">Chỗ này sửa ở màn hình soạn thảo, sau khi tạo bản dự thảo.</Text>
      )}
      <Group gap="xs" align="flex-end">
        {line.editable && (
          <Button size="xs" disabled={typed === review} onClick={() => onReview(typed)}>
            Ghi chỗ sửa
          </Button>
        )}
        {block && (
          <>
            <Select
              aria-label="Chuyển đoạn này thành"
              placeholder="Chuyển thành…"
              size="xs"
              searchable
              nothingFoundMessage="Không có chỗ nào như vậy"
              data={grouped(targets)}
              value={null}
              onChange={(at) => {
                const target = at === null ? undefined : targets[Number(at)];
                if (target) onReview(moveBlock(typed, block, target));
              }}
            />
            <Button size="xs" variant="subtle" color="red" onClick={() => onReview(removeBlock(typed, block))}>
              Bỏ khỏi kế hoạch
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
