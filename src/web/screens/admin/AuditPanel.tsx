import { Button, Center, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listAudit, type AuditEntry } from '../../api/people.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatInstant } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { PageLoading } from '../../parts/PageLoading.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { actionChoices, actionLabel, detailsLine, subjectLabel } from './audit-words.ts';

const limit = 50;

/** Who did what, newest first. */
export function AuditPanel() {
  const [action, setAction] = useState('');
  const log = useInfiniteQuery({
    queryKey: ['audit', action],
    queryFn: ({ pageParam }) => listAudit({ before: pageParam, limit, action }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <FilterBar label="Lọc nhật ký">
        <Select
          label="Việc"
          placeholder="Mọi việc"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ lọc theo việc' }}
          data={actionChoices}
          value={action || null}
          onChange={(next) => setAction(next ?? '')}
          maw={420}
        />
      </FilterBar>
      <ProblemNotice error={log.error} again={() => void log.refetch()} />
      {log.isPending && <PageLoading />}
      {log.isSuccess && entries.length === 0 && (
        <EmptyState title="Chưa có việc nào như vậy">
          Nhật ký ghi lại mọi thay đổi kể từ khi dịch vụ khởi động lần đầu.
        </EmptyState>
      )}
      {entries.length > 0 && (
        <DataTable caption="Nhật ký" columns={columns} rows={entries} keyOf={({ id }) => String(id)} />
      )}
      {log.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            Xem các việc trước đó
          </Button>
        </Center>
      )}
    </>
  );
}

/** `Người dùng: Trần Thị Hoa`; a plan is mostly called one. */
function named(kind: string, name: string | null): string {
  if (name === null) return kind;
  return name.startsWith(kind) ? name : `${kind}: ${name}`;
}

const columns: Column<AuditEntry>[] = [
  { label: 'Lúc', width: '11em', cell: ({ at }) => formatInstant(at) },
  {
    label: 'Ai',
    width: '18em',
    cell: ({ actor, actorName, organisation }) => (
      <>
        {actorName ? `${actorName} (${actor})` : actor === 'setup' ? 'Thiết lập lần đầu' : actor}
        {organisation && (
          <Text size="xs" c="dimmed">
            {organisation.name}
          </Text>
        )}
      </>
    ),
  },
  { label: 'Việc', width: '14em', cell: ({ action }) => actionLabel(action) },
  {
    label: 'Đối tượng',
    cell: ({ subjectKind, subjectName, details }) => (
      <>
        {named(subjectLabel(subjectKind), subjectName)}
        <Text size="xs" c="dimmed">
          {detailsLine(details)}
        </Text>
      </>
    ),
  },
];
