import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listDrafts } from '../../api/drafts.ts';
import { usePermission } from '../../session/session-context.ts';

/** How many plans wait for this person's approval or issuing, each with the way to them. */
export function WaitingForMe() {
  return (
    <Group gap="lg">
      {usePermission('approve') && <Waiting status="submitted" words="chờ bạn duyệt" />}
      {usePermission('issue') && <Waiting status="approved" words="chờ bạn ban hành" />}
    </Group>
  );
}

function Waiting({ status, words }: { status: 'submitted' | 'approved'; words: string }) {
  const waiting = useQuery({ queryKey: ['drafts', 'waiting', status], queryFn: () => listDrafts({ status, size: 1 }) });
  const count = waiting.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Anchor component={Link} href={`/?trang-thai=${status}`} size="sm" fw={600} mb="sm">
      {count} kế hoạch {words}
    </Anchor>
  );
}
