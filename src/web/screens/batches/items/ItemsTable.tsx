import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { documentAddress, type Batch, type BatchItem } from '../../../api/batches.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { RowMenu } from '../../../parts/RowMenu.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { HandOverDialog } from '../run/HandOverDialog.tsx';
import { itemStatuses } from '../statuses.ts';
import { capital, count, size } from '../words.ts';
import { fileLabels } from './file-labels.ts';
import { FailureDialog } from './FailureDialog.tsx';

/** What became of each unit, with its documents or with what is to be mended. */
export function ItemsTable({ batch, rows }: { batch: Batch; rows: readonly BatchItem[] }) {
  const [given, setGiven] = useState<BatchItem>();
  const [failed, setFailed] = useState<BatchItem>();
  const columns: Column<BatchItem>[] = [
    {
      label: 'Đơn vị',
      bare: true,
      width: '18em',
      cell: ({ code, unitName, provinceName }) => (
        <>
          <Text component="span" size="sm" fw={600}>
            {capital(unitName)}
          </Text>
          <Text size="xs" c="dimmed">
            {provinceName ? `${provinceName}, ` : ''}mã {code}
          </Text>
        </>
      ),
    },
    {
      label: 'Kết quả',
      width: '9em',
      cell: ({ status }) => <Tag color={itemStatuses[status].color}>{itemStatuses[status].label}</Tag>,
    },
    {
      label: 'Văn bản',
      cell: (item) =>
        item.error ? (
          <>
            <Text size="sm">{item.error.message}</Text>
            <Button variant="subtle" size="compact-sm" mt={2} ml={-8} onClick={() => setFailed(item)}>
              Xem lỗi và cách sửa
            </Button>
          </>
        ) : (
          item.files.length > 0 && <Documents batch={batch} item={item} />
        ),
    },
  ];
  const tools: Column<BatchItem> = {
    label: 'Việc khác',
    tools: true,
    width: '3em',
    cell: (item) =>
      item.status === 'done' && (
        <RowMenu
          label={`Việc khác với ${item.unitName}`}
          actions={[{ label: 'Bàn giao dự thảo cho đơn vị…', run: () => setGiven(item) }]}
        />
      ),
  };
  return (
    <>
      <DataTable
        caption="Các đơn vị của đợt"
        columns={batch.allowed.includes('handOver') ? [...columns, tools] : columns}
        rows={rows}
        keyOf={({ code }) => code}
      />
      {given && (
        <HandOverDialog
          batch={batch}
          unit={{ code: given.code, name: given.unitName }}
          onClose={() => setGiven(undefined)}
        />
      )}
      {failed?.error && <FailureDialog batch={batch} item={failed} onClose={() => setFailed(undefined)} />}
    </>
  );
}

function Documents({ batch, item }: { batch: Batch; item: BatchItem }) {
  const labels = fileLabels(item.files);
  return (
    <Group gap="xs" display="inline-flex">
      {item.files.map((file, i) => (
        <Anchor
          key={file.ordinal}
          href={documentAddress(batch.id, item.code, file.ordinal)}
          download
          size="sm"
          aria-label={`Tải ${labels[i]} của ${item.unitName}`}
          title={`${file.path} (${size(file.bytes)}${file.pages ? `, ${count(file.pages)} trang` : ''})`}
        >
          {labels[i]}
        </Anchor>
      ))}
      {item.handedOver && <Tag color="blue">Đã bàn giao</Tag>}
    </Group>
  );
}
