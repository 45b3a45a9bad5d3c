import { List, Text } from '@mantine/core';
import type { TagReference } from '../../api/template-tags.ts';
import { DataTable } from '../../parts/DataTable.tsx';

/** How tags are written, where each kind stands, and how values can be written. */
export function WritingTags({ reference: { rules, kinds, formatters } }: { reference: TagReference }) {
  return (
    <details>
      <summary>Cách viết thẻ, mỗi loại thẻ đứng ở đâu</summary>
      <List size="sm" my="sm" spacing="xs">
        {rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
      <DataTable
        caption="Loại thẻ"
        columns={[
          { label: 'Loại thẻ', width: '30%', bare: true, cell: ({ name }) => <strong>{name}</strong> },
          { label: 'Đứng ở đâu', cell: ({ place }) => place },
        ]}
        rows={kinds}
        keyOf={({ kind }) => kind}
      />
      <Text size="sm" my="sm">
        Cách viết giá trị: thêm sau dấu gạch đứng | trong thẻ loại chữ hoặc loại đoạn văn được lặp lại.
      </Text>
      <DataTable
        caption="Cách viết giá trị"
        columns={[
          { label: 'Viết trong thẻ', width: '30%', bare: true, cell: ({ written }) => <code>{written}</code> },
          { label: 'Tác dụng', cell: ({ meaning }) => meaning },
          { label: 'Ví dụ', cell: ({ example }) => example },
        ]}
        rows={formatters}
        keyOf={({ name }) => name}
      />
    </details>
  );
}
