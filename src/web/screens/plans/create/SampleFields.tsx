import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listSamples } from '../../../api/drafts.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { formLabel } from './EmptyFields.tsx';
import type { FieldsProps } from './beginnings.tsx';

export function SampleFields({ onChange, missing }: FieldsProps) {
  const [sample, setSample] = useState<string | null>(null);
  const samples = useQuery({ queryKey: ['samples'], queryFn: listSamples, staleTime: Infinity });
  useEffect(() => {
    onChange(sample ? { from: 'sample', sample } : 'Hãy chọn một mẫu.');
  }, [sample, onChange]);
  return (
    <>
      <ProblemNotice error={samples.error} again={() => void samples.refetch()} />
      <Select
        label="Mẫu"
        placeholder="Chọn mẫu"
        withAsterisk
        data={(samples.data?.items ?? []).map(({ id, title, year, form }) => ({
          value: id,
          label: year ? `${title} (${year}, ${formLabel(form)})` : title,
        }))}
        value={sample}
        onChange={setSample}
        error={missing}
      />
    </>
  );
}
