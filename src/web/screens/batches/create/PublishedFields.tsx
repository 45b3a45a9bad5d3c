import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listPublished } from '../../../api/drafts.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import type { BaseFieldsProps } from './bases.tsx';

export function PublishedFields({ onChange, missing }: BaseFieldsProps) {
  const published = useQuery({ queryKey: ['published'], queryFn: listPublished });
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    onChange(id ? { from: 'published', draftId: id } : 'Hãy chọn kế hoạch của cấp trên.');
  }, [id, onChange]);
  return (
    <>
      <ProblemNotice error={published.error} again={() => void published.refetch()} />
      <Select
        label="Kế hoạch của cấp trên"
        placeholder="Chọn kế hoạch"
        withAsterisk
        searchable
        nothingFoundMessage={published.isPending ? 'Đang tải…' : 'Cấp trên chưa công bố kế hoạch nào như vậy'}
        data={(published.data?.items ?? []).map((plan) => ({
          value: plan.id,
          label: `${plan.title}${plan.year ? ` (${plan.year})` : ''}, ${plan.from.name}`,
        }))}
        value={id}
        onChange={setId}
        error={missing}
      />
    </>
  );
}
