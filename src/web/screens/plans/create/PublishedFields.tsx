import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listPublished } from '../../../api/drafts.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import type { FieldsProps } from './beginnings.tsx';
import { NewYearFields, newYearOf, useNewYear, yearMissing } from './NewYearFields.tsx';

export function PublishedFields({ onChange, missing }: FieldsProps) {
  const published = useQuery({ queryKey: ['published'], queryFn: listPublished });
  const plans = published.data?.items ?? [];
  const [id, setId] = useState<string | null>(null);
  const newYear = useNewYear(plans.find((plan) => plan.id === id)?.year ?? undefined);
  const { chosen } = newYear;
  useEffect(() => {
    if (id === null) onChange('Hãy chọn kế hoạch của cấp trên.');
    else if (chosen === undefined) onChange(yearMissing);
    else onChange({ from: 'published', draftId: id, ...newYearOf(chosen) });
  }, [id, chosen, onChange]);
  return (
    <Stack>
      <ProblemNotice error={published.error} again={() => void published.refetch()} />
      <Select
        label="Kế hoạch của cấp trên"
        placeholder="Chọn kế hoạch"
        withAsterisk
        searchable
        nothingFoundMessage={published.isPending ? 'Đang tải…' : 'Cấp trên chưa công bố kế hoạch nào như vậy'}
        data={plans.map((plan) => ({
          value: plan.id,
          label: `${plan.title}${plan.year ? ` (${plan.year})` : ''}, ${plan.from.name}`,
        }))}
        value={id}
        onChange={setId}
        error={id === null ? missing : undefined}
      />
      <NewYearFields {...newYear} error={id === null ? undefined : missing} />
    </Stack>
  );
}
