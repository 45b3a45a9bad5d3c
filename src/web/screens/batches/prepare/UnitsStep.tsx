import { Radio, Stack } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { BelowFields } from './BelowFields.tsx';
import { ChosenList } from './ChosenList.tsx';
import { ProvinceFields } from './ProvinceFields.tsx';
import { TableFields } from './TableFields.tsx';

interface Way {
  value: string;
  label: string;
  description: string;
  Fields: ComponentType<{ batch: Batch }>;
}

const ways: readonly Way[] = [
  {
    value: 'table',
    label: 'Tải bảng lên (Excel hoặc CSV)',
    description: 'Mỗi hàng một đơn vị, mỗi cột một giá trị: người ký, số, ngày, chỉ tiêu…',
    Fields: TableFields,
  },
  {
    value: 'province',
    label: 'Chọn cả tỉnh, thành phố',
    description: 'Mọi xã, phường, đặc khu của tỉnh; ngoài tên đơn vị, mọi giá trị theo kế hoạch gốc',
    Fields: ProvinceFields,
  },
  {
    value: 'below',
    label: 'Các xã, phường, đặc khu cấp dưới của cơ quan mình',
    description: 'Các xã của tỉnh mình và các cơ quan cấp dưới có trên hệ thống',
    Fields: BelowFields,
  },
];

/** Whose documents are made. */
export function UnitsStep({ batch }: { batch: Batch }) {
  const [way, setWay] = useState(ways[0]!.value);
  const { Fields } = ways.find(({ value }) => value === way)!;
  return (
    <Stack gap="md">
      {batch.units > 0 && <ChosenList batch={batch} />}
      <Radio.Group label={batch.units > 0 ? 'Thay bằng' : 'Lấy đơn vị từ'} value={way} onChange={setWay}>
        <Stack gap="xs" mt="xs">
          {ways.map(({ value, label, description }) => (
            <Radio key={value} value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      <Fields batch={batch} />
    </Stack>
  );
}
