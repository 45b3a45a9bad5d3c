import { Modal, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { listPhraseUses, type Phrase, type PhraseUse } from '../../api/phrases.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatInstant } from '../../parts/dates.ts';
import { ListResult } from '../../parts/ListResult.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { draftAddress } from '../../routes.ts';
import { statusNames } from '../editor/actions/status-names.ts';
import { standings } from './kinds.ts';

const size = 20;

/** Where a phrase is in use: the own drafts one by one, those of organisations below in numbers. */
export function UsesDialog({ phrase, onClose }: { phrase: Phrase; onClose(): void }) {
  const [page, setPage] = useState(1);
  const uses = useQuery({
    queryKey: ['phrases', 'uses', phrase.id, page],
    queryFn: () => listPhraseUses(phrase.id, page),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Modal opened onClose={onClose} title={`Nơi dùng: ${phrase.title}`} size="xl">
      <ListResult result={uses}>
        {({ items, total, below }) => (
          <>
            {total > 0 ? (
              <>
                <DataTable caption="Kế hoạch đã chèn câu mẫu" columns={columns} rows={items} keyOf={({ id }) => id} />
                <Pager page={page} size={size} total={total} things="lần chèn" onChange={setPage} />
              </>
            ) : (
              <Text size="sm">Chưa kế hoạch nào của cơ quan mình chèn câu mẫu này.</Text>
            )}
            {below.drafts > 0 && (
              <Text size="sm" mt="sm">
                Ở cấp dưới: {below.drafts} kế hoạch của {below.organisations} cơ quan.
              </Text>
            )}
          </>
        )}
      </ListResult>
    </Modal>
  );
}

const columns: Column<PhraseUse>[] = [
  {
    label: 'Kế hoạch',
    bare: true,
    cell: ({ draft }) => (
      <>
        <Link href={draftAddress(draft.id)}>{draft.title || 'Kế hoạch chưa đặt tên'}</Link>
        <Text size="xs" c="dimmed">
          {statusNames[draft.status]}
          {draft.archived && ', trong kho'}
        </Text>
      </>
    ),
  },
  {
    label: 'Ai chèn, khi nào',
    width: '14em',
    cell: ({ usedBy, usedAt }) => `${usedBy.fullName}, ${formatInstant(usedAt)}`,
  },
  { label: 'Phiên bản', width: '6em', cell: ({ number }) => number },
  {
    label: 'Câu chữ nay',
    width: '8em',
    cell: ({ standing }) => <Tag color={standings[standing].color}>{standings[standing].label}</Tag>,
  },
];
