import { Stack } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { Items } from '../items/Items.tsx';
import { useLiveBatch } from '../live/use-live-batch.ts';
import { Downloads } from './Downloads.tsx';
import { ProgressCard } from './ProgressCard.tsx';

/** A batch from its start on: how it goes, what can be taken, unit by unit. */
export function Run({ batch }: { batch: Batch }) {
  const isConnected = useLiveBatch(batch.id, batch.status === 'running' || batch.status === 'paused');
  return (
    <Stack gap="lg">
      <ProgressCard batch={batch} isConnected={isConnected} />
      {batch.counts.done > 0 && <Downloads batch={batch} />}
      <Items batch={batch} />
    </Stack>
  );
}
