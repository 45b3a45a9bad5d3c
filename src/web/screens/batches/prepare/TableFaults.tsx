import { Alert, Stack, Text } from '@mantine/core';
import type { Finding } from '../../../../failure.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { Tag } from '../../../parts/Tag.tsx';

interface Props {
  /** Of the file. */
  name: string;
  faults: readonly Finding[];
}

/** What is wrong with a table, cell by cell, as the person finds it in Excel. */
export function TableFaults({ name, faults }: Props) {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <Stack gap="xs">
      <Alert color="red" variant="light" role="alert">
        <Text size="sm" fw={600}>
          Bảng {name} còn {errors} chỗ phải sửa, nên chưa dùng được.
        </Text>
        <Text size="sm">
          Sửa trong tệp theo danh sách dưới đây, lưu lại, rồi thả tệp vào ô trên lần nữa. Những gì đã chọn ở các bước
          khác vẫn giữ nguyên.
        </Text>
      </Alert>
      <DataTable
        caption={`Những chỗ phải sửa trong ${name}`}
        columns={columns}
        rows={faults}
        keyOf={({ path, code, message }) => `${path} ${code} ${message}`}
      />
    </Stack>
  );
}

const columns: Column<Finding>[] = [
  { label: 'Ô', width: '5em', cell: ({ path }) => path || 'Cả bảng' },
  { label: 'Cách sửa', bare: true, cell: ({ message }) => message },
  {
    label: 'Mức',
    width: '8em',
    cell: ({ severity }) =>
      severity === 'error' ? <Tag color="red">Phải sửa</Tag> : <Tag color="orange">Nên xem lại</Tag>,
  },
];
