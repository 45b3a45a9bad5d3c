import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { readTemplate, type TemplateRow } from '../../../api/templates.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { formatDay } from '../../../parts/dates.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { templateAddress } from '../../../routes.ts';
import { useSession } from '../../../session/session-context.ts';
import { inEffectSince } from '../in-effect-since.ts';
import { formNames, versionName } from '../words.ts';

/** The templates; what is in effect, whose it is, and what waits. */
export function CatalogueTable({ rows }: { rows: readonly TemplateRow[] }) {
  const { organisation } = useSession();
  const whose: Column<TemplateRow> = {
    label: 'Của',
    width: '14em',
    cell: ({ from, version }) => {
      if (from) return from.organisationId === organisation.id ? 'Cơ quan mình' : from.name;
      return version === null ? '' : 'Kehoach (có sẵn)';
    },
  };
  return (
    <DataTable caption="Các mẫu văn bản" columns={[...columns, whose, waiting]} rows={rows} keyOf={({ id }) => id} />
  );
}

const columns: Column<TemplateRow>[] = [
  {
    label: 'Mẫu',
    bare: true,
    cell: ({ id, title, form }) => (
      <>
        <Anchor component={Link} href={templateAddress(id)} fw={600} size="sm">
          {title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {form}
        </Text>
      </>
    ),
  },
  { label: 'Dùng cho', width: '13em', cell: ({ serves }) => formNames[serves] },
  {
    label: 'Đang hiệu lực',
    width: '11em',
    cell: (row) =>
      row.version === null ? (
        <Tag color="red">Không có bản nào</Tag>
      ) : (
        <>
          <Tag color="green">Bản {row.version}</Tag>
          {row.keptBy && <Since row={row} />}
        </>
      ),
  },
];

const waiting: Column<TemplateRow> = {
  label: 'Đang chờ',
  width: '13em',
  cell: (row) => row.keptBy && <Waiting row={row} />,
};

/** Of a template that somebody has changed; the lists are short. */
const useTemplate = (id: string) => useQuery({ queryKey: ['template', id], queryFn: () => readTemplate(id) }).data;

function Since({ row }: { row: TemplateRow }) {
  const template = useTemplate(row.id);
  const since = template && inEffectSince(template);
  return (
    since && (
      <Text size="xs" c="dimmed">
        từ ngày {formatDay(since)}
      </Text>
    )
  );
}

function Waiting({ row }: { row: TemplateRow }) {
  const trials = useTemplate(row.id)?.versions.filter(({ status }) => status === 'trial') ?? [];
  return (
    <>
      {row.requested && <Tag color="orange">Chờ người thứ hai duyệt</Tag>}
      {trials.length > 0 && (
        <Text size="sm">
          Thử nghiệm:{' '}
          {trials
            .map(({ number }) => versionName(number).toLocaleLowerCase('vi'))
            .slice(0, 3)
            .join(', ')}
          {trials.length > 3 && ` và ${trials.length - 3} bản nữa`}
        </Text>
      )}
    </>
  );
}
