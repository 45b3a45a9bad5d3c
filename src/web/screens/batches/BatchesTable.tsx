import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Batch } from '../../api/batches.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatDay, formatInstant } from '../../parts/dates.ts';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { batchAddress } from '../../routes.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ProgressBar } from './live/ProgressBar.tsx';
import { batchWords } from './statuses.ts';
import { count } from './words.ts';

/** The batches, the newest first. */
export function BatchesTable({ rows, mayWrite }: { rows: readonly Batch[]; mayWrite: boolean }) {
  const [, go] = useLocation();
  const [doomed, setDoomed] = useState<Batch>();
  const tools: Column<Batch> = {
    label: 'Việc khác',
    tools: true,
    width: '3em',
    cell: (batch) => (
      <RowMenu
        label={`Việc khác với ${batch.title}`}
        actions={[
          { label: 'Mở', run: () => go(batchAddress(batch.id)) },
          ...(batch.allowed.includes('remove') ? [{ label: 'Xóa…', run: () => setDoomed(batch) }] : []),
        ]}
      />
    ),
  };
  return (
    <>
      <DataTable
        caption="Các đợt lập văn bản"
        columns={mayWrite ? [...columns, tools] : columns}
        rows={rows}
        keyOf={({ id }) => id}
        isFaded={({ status }) => status === 'cancelled'}
      />
      {doomed && (
        <DeleteDialog batch={doomed} onDone={() => setDoomed(undefined)} onClose={() => setDoomed(undefined)} />
      )}
    </>
  );
}

const columns: Column<Batch>[] = [
  {
    label: 'Tên đợt',
    bare: true,
    cell: ({ id, title, baseTitle }) => (
      <>
        <Anchor component={Link} href={batchAddress(id)} fw={600} size="sm">
          {title}
        </Anchor>
        {baseTitle !== title && (
          <Text size="xs" c="dimmed">
            từ {baseTitle}
          </Text>
        )}
      </>
    ),
  },
  { label: 'Đơn vị', width: '6em', align: 'end', cell: ({ units }) => (units > 0 ? count(units) : '') },
  {
    label: 'Trạng thái',
    width: '10em',
    cell: (batch) => <Tag color={batchWords(batch).color}>{batchWords(batch).label}</Tag>,
  },
  {
    label: 'Tiến độ',
    width: '14em',
    cell: (batch) =>
      batch.status === 'new' ? (
        ''
      ) : (
        <>
          <ProgressBar counts={batch.counts} units={batch.units} label={`Tiến độ của ${batch.title}`} small />
          <Text size="xs" c="dimmed">
            {count(batch.counts.done)} xong
            {batch.counts.failed > 0 && `, ${count(batch.counts.failed)} lỗi`}
          </Text>
        </>
      ),
  },
  {
    label: 'Người lập',
    width: '12em',
    cell: ({ createdBy, createdAt }) => (
      <>
        {createdBy.fullName}
        <Text size="xs" c="dimmed">
          {formatInstant(createdAt)}
        </Text>
      </>
    ),
  },
  { label: 'Giữ đến', width: '8em', cell: ({ expiresAt }) => formatDay(expiresAt) },
];
