import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { DryRunResult } from './DryRunResult.tsx';
import { useDryRun } from './use-dry-run.ts';

/** Tries every unit without making its documents, and says what to expect. */
export function DryRunStep({ batch }: { batch: Batch }) {
  const { answer, problem, start } = useDryRun(batch);
  const isRunning = start.isPending || batch.dryRunState === 'running';
  return (
    <Stack gap="sm">
      <Text size="sm">
        Thử với mọi đơn vị mà chưa lập tệp nào: đơn vị nào sẽ lỗi, ở hàng, cột nào; tên đơn vị nào cần người quyết định;
        ước lượng số trang, thời gian, dung lượng.
      </Text>
      <Group gap="sm" mih={36}>
        <Button
          variant={batch.dryRunState === 'done' ? 'default' : 'filled'}
          disabled={batch.units === 0 || isRunning}
          onClick={() => start.mutate()}
        >
          {batch.dryRunState === null ? 'Chạy thử' : 'Chạy thử lại'}
        </Button>
        {isRunning && (
          <Group gap="xs" role="status">
            <Loader size="xs" aria-hidden />
            <Text size="sm">Đang chạy thử…</Text>
          </Group>
        )}
        {batch.units === 0 && (
          <Text size="sm" c="dimmed">
            Chọn đơn vị ở bước 1 trước.
          </Text>
        )}
      </Group>
      <ProblemNotice error={start.error ?? problem} />
      {!isRunning && answer?.state === 'failed' && (
        <Notice tone="warning" title="Chạy thử chưa xong">
          {answer.error ?? 'Máy chủ đã dừng giữa chừng; hãy chạy thử lại.'}
        </Notice>
      )}
      {!isRunning && answer?.result && <DryRunResult result={answer.result} />}
    </Stack>
  );
}
