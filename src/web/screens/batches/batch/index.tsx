import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readBatch, type Batch } from '../../../api/batches.ts';
import { formatDay, formatInstant } from '../../../parts/dates.ts';
import { ListResult } from '../../../parts/ListResult.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { Preparation } from '../prepare/Preparation.tsx';
import { Run } from '../run/Run.tsx';
import { batchWords } from '../statuses.ts';
import { formatNames } from '../formats.ts';
import { BatchMenu } from './BatchMenu.tsx';

/** One batch: what it is to make while it is prepared, and from its start on how it goes. */
export function BatchScreen({ id }: { id: string }) {
  const batch = useQuery({ queryKey: ['batch', id], queryFn: () => readBatch(id) });
  return (
    <Page
      title={batch.data?.title ?? 'Đợt lập văn bản'}
      actions={batch.data && batch.data.allowed.length > 0 && <BatchMenu batch={batch.data} />}
    >
      <ListResult result={batch}>
        {(known) => (
          <Stack gap="lg">
            <About batch={known} />
            {known.status === 'new' ? <Preparation batch={known} /> : <Run batch={known} />}
          </Stack>
        )}
      </ListResult>
    </Page>
  );
}

function About({ batch }: { batch: Batch }) {
  const { baseTitle, formats, createdBy, createdAt, startedAt, expiresAt } = batch;
  const facts = [
    `Từ kế hoạch: ${baseTitle}`,
    `Tệp: ${formatNames(formats)}`,
    `${createdBy.fullName} tạo lúc ${formatInstant(createdAt)}`,
    startedAt && `Bắt đầu lúc ${formatInstant(startedAt)}`,
    expiresAt && `Giữ trên máy chủ đến ${formatDay(expiresAt)}`,
  ].filter(Boolean);
  return (
    <Group gap="xs" align="baseline" mt={-8}>
      <Tag color={batchWords(batch).color}>{batchWords(batch).label}</Tag>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Group>
  );
}
