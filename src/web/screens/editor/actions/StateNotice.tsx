import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay, formatInstant } from '../../../parts/dates.ts';
import { readIssued, readVersions, type Draft } from '../server/draft.ts';
import { lastReturn } from './last-return.ts';
import styles from './StateNotice.module.css';

/** Where the plan stands on its way, as far as it matters to whoever opens it: returned and why, waiting, issued. */
export function StateNotice({ draft }: { draft: Draft }) {
  if (draft.archivedAt) return <Line text="Kế hoạch đang ở trong kho nên không sửa được." />;
  switch (draft.status) {
    case 'draft':
      return <Returned draft={draft} />;
    case 'submitted':
      return <Line text="Đang chờ duyệt nên không sửa được." />;
    case 'approved':
      return <Line text="Đã duyệt, chờ ban hành; không sửa được." />;
    case 'issued':
      return <Issued draft={draft} />;
  }
}

function Line({ text }: { text: string }) {
  return (
    <Text size="sm" c="dimmed" className={styles.line ?? ''} role="status">
      {text}
    </Text>
  );
}

function Returned({ draft }: { draft: Draft }) {
  const versions = useQuery({
    queryKey: ['versions', draft.id, 'returned', draft.revision],
    queryFn: () => readVersions(draft.id),
    // Submitting and returning leave the revision as it is.
    staleTime: 0,
  });
  const [closed, setClosed] = useState(false);
  const returned = lastReturn(versions.data ?? []);
  if (!returned || closed) return null;
  return (
    <Alert
      className={styles.line ?? ''}
      py={6}
      color="orange"
      withCloseButton
      closeButtonLabel="Đóng"
      onClose={() => setClosed(true)}
    >
      <Text size="sm">
        <strong>Đã trả lại để sửa</strong> lúc {formatInstant(returned.madeAt)}
        {returned.madeBy && ` (${returned.madeBy.fullName})`}: {returned.note}
      </Text>
    </Alert>
  );
}

function Issued({ draft }: { draft: Draft }) {
  const issued = useQuery({ queryKey: ['issued', draft.id, draft.revision], queryFn: () => readIssued(draft.id) });
  const [last] = issued.data ?? [];
  if (!last) return <Line text="Đã ban hành nên không sửa được." />;
  const number = `${Number.parseInt(last.number, 10) < 10 ? '0' : ''}${last.number}/${last.symbol}`;
  return <Line text={`Số ${number} ngày ${formatDay(last.issuedOn)}; đã ban hành nên không sửa được.`} />;
}
