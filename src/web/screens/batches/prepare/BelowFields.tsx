import { Button, Stack, Text } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useSession } from '../../../session/session-context.ts';
import { useBatchChange } from '../batch/use-batch-change.ts';

/** Whoever stands below in the tree of organisations. */
export function BelowFields({ batch }: { batch: Batch }) {
  const { organisation } = useSession();
  const change = useBatchChange(batch.id);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">Các đơn vị dưới {organisation.name}, theo mã đơn vị hành chính ghi ở mục Quản trị.</Text>
      <ProblemNotice error={change.error} />
      <Button loading={change.isPending} onClick={() => change.mutate({ units: { below: true } })}>
        Dùng các đơn vị cấp dưới
      </Button>
    </Stack>
  );
}
