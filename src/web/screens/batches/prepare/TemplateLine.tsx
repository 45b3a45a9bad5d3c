import { Button, Group, Text } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchChange } from '../batch/use-batch-change.ts';

/** Which version of the template all units are made with, and the way to the one that is in effect by now. */
export function TemplateLine({ batch }: { batch: Batch }) {
  const change = useBatchChange(batch.id);
  const { template, templateVersion } = batch;
  return (
    <div>
      <Group gap="sm">
        <Text size="sm">
          Mẫu của cả đợt: <strong>{template}</strong>
          {templateVersion !== null && `, phiên bản ${templateVersion}`}
        </Text>
        <Button variant="default" size="xs" loading={change.isPending} onClick={() => change.mutate({ template })}>
          Dùng phiên bản đang có hiệu lực
        </Button>
      </Group>
      <ProblemNotice error={change.error} />
    </div>
  );
}
