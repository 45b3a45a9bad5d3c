import { Group, Pagination, Text } from '@mantine/core';

interface Props {
  /** From 1. */
  page: number;
  size: number;
  total: number;
  /** What is counted: «kế hoạch». */
  things: string;
  onChange(page: number): void;
}

const controls: Record<string, string> = {
  first: 'Trang đầu',
  previous: 'Trang trước',
  next: 'Trang sau',
  last: 'Trang cuối',
};

/** How many there are, and the way to the other pages where one does not hold them. */
export function Pager({ page, size, total, things, onChange }: Props) {
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <Group justify="space-between" mt="md" mih={36}>
      <Text size="sm" c="dimmed" role="status">
        {total.toLocaleString('vi-VN')} {things}
        {pages > 1 && `, trang ${page}/${pages}`}
      </Text>
      {pages > 1 && (
        <Pagination
          size="sm"
          value={page}
          total={pages}
          onChange={onChange}
          getControlProps={(control) => ({ 'aria-label': controls[control] ?? '' })}
          getItemProps={(item) => ({ 'aria-label': `Trang ${item}` })}
        />
      )}
    </Group>
  );
}
