import { Button, Group, Stack, Text } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchStep } from '../batch/use-batch-change.ts';
import { count } from '../words.ts';

/** The last word before documents are made. */
export function StartStep({ batch }: { batch: Batch }) {
  const step = useBatchStep(batch.id);
  return (
    <Stack gap="sm">
      <Text size="sm">
        Máy chủ lập từ đơn vị đầu đến đơn vị cuối, kể cả khi đóng trang này. Một đơn vị lỗi không làm dừng các đơn vị
        khác. Sau khi bắt đầu thì đơn vị và các lựa chọn của đợt không đổi nữa.
      </Text>
      <ProblemNotice error={step.error} />
      <Group gap="sm">
        <Button disabled={batch.units === 0} loading={step.isPending} onClick={() => step.mutate('start')}>
          {batch.units === 0 ? 'Bắt đầu' : `Lập văn bản cho ${count(batch.units)} đơn vị`}
        </Button>
        {batch.units === 0 && (
          <Text size="sm" c="dimmed">
            Chọn đơn vị ở bước 1 trước.
          </Text>
        )}
      </Group>
    </Stack>
  );
}
