import { Anchor, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { actOnDraft, type DraftAction, type DraftRow } from '../../api/drafts.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatInstant } from '../../parts/dates.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { draftAddress } from '../../routes.ts';
import { useSession } from '../../session/session-context.ts';
import { actionsFor } from './actions.ts';
import { draftStatuses } from './statuses.ts';

/** The plans, each with what can be done with it as a whole. */
export function PlansTable({ rows }: { rows: readonly DraftRow[] }) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: ({ id, action }: { id: string; action: DraftAction }) => actOnDraft(id, action),
    onSuccess: ({ id }, { action }) => {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      if (action === 'duplicate') go(draftAddress(id));
    },
  });
  const { user } = useSession();
  const actionsOf = (row: DraftRow) => [
    { label: 'Mở', run: () => go(draftAddress(row.id)) },
    ...actionsFor(user, row).map(({ action, label }) => ({ label, run: () => act.mutate({ id: row.id, action }) })),
  ];
  const columns: Column<DraftRow>[] = [
    {
      label: 'Tên kế hoạch',
      bare: true,
      cell: (row) => (
        <Anchor component={Link} href={draftAddress(row.id)} fw={600} size="sm">
          {row.title}
        </Anchor>
      ),
    },
    { label: 'Năm', width: '5em', cell: ({ year }) => year ?? '' },
    {
      label: 'Trạng thái',
      width: '12em',
      cell: ({ status, publishedAt }) => (
        <Group gap={4} display="inline-flex">
          <Tag color={draftStatuses[status].color}>{draftStatuses[status].label}</Tag>
          {publishedAt && <Tag color="blue">Công bố</Tag>}
        </Group>
      ),
    },
    {
      label: 'Sửa lần cuối',
      width: '14em',
      cell: ({ updatedAt, updatedBy }) => (
        <>
          {formatInstant(updatedAt)}
          <Text size="xs" c="dimmed">
            {updatedBy.fullName}
          </Text>
        </>
      ),
    },
    {
      label: 'Việc khác',
      tools: true,
      width: '3em',
      cell: (row) => <RowMenu label={`Việc khác với ${row.title}`} actions={actionsOf(row)} />,
    },
  ];
  return (
    <>
      <ProblemNotice error={act.error} />
      <DataTable caption="Các kế hoạch" columns={columns} rows={rows} keyOf={({ id }) => id} />
    </>
  );
}
