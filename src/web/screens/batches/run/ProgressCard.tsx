import { Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchStep } from '../batch/use-batch-change.ts';
import { ProgressBar } from '../live/ProgressBar.tsx';
import { StepButtons } from './StepButtons.tsx';
import { headline, heard, paceWords, tally } from './progress-words.ts';

/** The bar, the numbers, and what can be done about them. Its height stays: what is under it does not move while it counts. */
export function ProgressCard({ batch, isConnected }: { batch: Batch; isConnected: boolean }) {
  const step = useBatchStep(batch.id);
  return (
    <Paper component="section" aria-label="Tiến độ" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="sm" mih={36}>
          <Text fw={600}>{headline(batch)}</Text>
          <StepButtons batch={batch} step={step} />
        </Group>
        <ProgressBar counts={batch.counts} units={batch.units} label="Số đơn vị đã xong" />
        <Group justify="space-between" gap="xs" mih={22}>
          <Text size="sm">{tally(batch)}</Text>
          <Text size="sm" c="dimmed">
            {isConnected ? paceWords(batch) : 'Mất kết nối với máy chủ; đợt vẫn chạy, trang đang tự nối lại…'}
          </Text>
        </Group>
        <ProblemNotice error={step.error} />
        <VisuallyHidden role="status">{heard(batch)}</VisuallyHidden>
      </Stack>
    </Paper>
  );
}
