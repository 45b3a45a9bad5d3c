import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Template, VersionRow } from '../../../api/templates.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { formatInstant } from '../../../parts/dates.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { versionAddress } from '../../../routes.ts';
import { StatusTags } from '../StatusTags.tsx';
import { countWords, validityWords, versionName } from '../words.ts';

/** The versions, the newest first. */
export function VersionsTable({ template: { id, title, versions } }: { template: Template }) {
  const name: Column<VersionRow> = {
    label: 'Bản',
    bare: true,
    width: '14em',
    cell: ({ number, fileName, basedOn }) => (
      <>
        <Anchor component={Link} href={versionAddress(id, number)} fw={600} size="sm">
          {versionName(number)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {fileName}
          {basedOn !== null && `, sửa từ bản ${basedOn}`}
        </Text>
      </>
    ),
  };
  return (
    <DataTable
      caption={`Các bản của ${title}`}
      columns={[name, ...columns]}
      rows={versions}
      keyOf={({ number }) => String(number)}
      isFaded={({ status }) => status === 'retired'}
    />
  );
}

const columns: Column<VersionRow>[] = [
  {
    label: 'Trạng thái',
    width: '15em',
    cell: (version) => (
      <>
        <StatusTags version={version} />
        {version.status === 'active' && (
          <Text size="xs" c="dimmed">
            {validityWords(version)}
          </Text>
        )}
      </>
    ),
  },
  {
    label: 'Kiểm tra',
    width: '12em',
    cell: ({ valid, counts }) => (
      <>
        {!valid && <Tag color="red">Còn lỗi</Tag>} {countWords(counts)}
      </>
    ),
  },
  {
    label: 'Người tải lên',
    width: '12em',
    cell: ({ createdBy, createdAt }) => (
      <>
        {createdBy?.fullName ?? 'Kehoach (có sẵn)'}
        {createdBy && (
          <Text size="xs" c="dimmed">
            {formatInstant(createdAt)}
          </Text>
        )}
      </>
    ),
  },
  { label: 'Ghi chú', cell: ({ note }) => note },
];
