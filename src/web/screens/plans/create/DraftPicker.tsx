import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftRow, Listed } from '../../../api/drafts.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';

interface Props {
  label: string;
  /** What stands in the list when nothing is found. */
  nothing: string;
  /** Finds plans by words. */
  find(q: string): Promise<Listed<DraftRow>>;
  value: DraftRow | undefined;
  onChange(row: DraftRow | undefined): void;
  error: string | undefined;
}

const nameOf = ({ title, year }: DraftRow): string => (year ? `${title} (${year})` : title);

/** Finds one plan by words of its title, as one types. */
export function DraftPicker({ label, nothing, find, value, onChange, error }: Props) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed === (value && nameOf(value)) ? '' : typed, 250);
  const found = useQuery({
    queryKey: ['drafts', 'picker', words],
    queryFn: () => find(words),
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.items ?? [];
  const shown = value && !rows.some(({ id }) => id === value.id) ? [value, ...rows] : rows;
  return (
    <>
      <ProblemNotice error={found.error} again={() => void found.refetch()} />
      <Select
        label={label}
        placeholder="Gõ vài chữ trong tên kế hoạch"
        withAsterisk
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn' }}
        nothingFoundMessage={found.isPending ? 'Đang tìm…' : nothing}
        rightSection={found.isFetching ? <Loader size="xs" /> : undefined}
        // The service has searched already, without regard to diacritics.
        filter={({ options }) => options}
        data={shown.map((row) => ({ value: row.id, label: nameOf(row) }))}
        value={value?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => onChange(shown.find((row) => row.id === id))}
        error={error}
      />
    </>
  );
}
