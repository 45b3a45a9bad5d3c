import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { archiveAddress, manifestAddress, type Batch } from '../../../api/batches.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { count } from '../words.ts';

/** What the batch has made, to take away or to hand on. */
export function Downloads({ batch }: { batch: Batch }) {
  const [isHandingOver, setHandingOver] = useState(false);
  const { id, counts, allowed, status } = batch;
  return (
    <Paper component="section" aria-label="Tải về và bàn giao" withBorder p="md">
      <Stack gap="xs">
        <Group gap="xs">
          <Button component="a" href={archiveAddress(id)} download>
            Tải tất cả (ZIP)
          </Button>
          {allowed.includes('handOver') && (
            <Button variant="default" onClick={() => setHandingOver(true)}>
              Bàn giao cho các xã…
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {status === 'running' || status === 'paused'
            ? `Tải lúc này thì có văn bản của ${count(counts.done)} đơn vị đã lập. `
            : `Văn bản của ${count(counts.done)} đơn vị. `}
          Danh mục tệp kèm mã kiểm tra SHA-256:{' '}
          <Anchor href={manifestAddress(id, 'csv')} download size="sm" underline="always">
            mở bằng Excel (CSV)
          </Anchor>
          ,{' '}
          <Anchor href={manifestAddress(id, 'json')} download size="sm" underline="always">
            JSON
          </Anchor>
          .
        </Text>
      </Stack>
      {isHandingOver && <HandOverDialog batch={batch} onClose={() => setHandingOver(false)} />}
    </Paper>
  );
}
