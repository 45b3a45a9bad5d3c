import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findUnits, listProvinces } from '../api/units.ts';

interface Props {
  label: string;
  description?: string;
  /** Whether a province or one of the 3,321 communes is asked for. */
  level: 'province' | 'commune';
  /** Two digits or five; null for none. */
  value: string | null;
  onChange(code: string | null): void;
  error?: string;
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

async function find(level: Props['level'], words: string): Promise<{ value: string; label: string }[]> {
  if (level === 'province') {
    const { items } = await listProvinces();
    return items.map(({ code, type, name }) => ({ value: code, label: `${capital(type)} ${name} (${code})` }));
  }
  const { items } = await findUnits(words);
  return items.map(({ code, type, name, province }) => ({
    value: code,
    label: `${capital(type)} ${name}, ${province.type} ${province.name} (${code})`,
  }));
}

/** Finds a unit of the official list, as one types. */
export function UnitCodePicker({ label, description, level, value, onChange, error }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const [words] = useDebouncedValue(/\((\d+)\)$/.exec(typed)?.[1] ?? typed, 250);
  const found = useQuery({
    queryKey: ['units', level, level === 'commune' ? words : ''],
    queryFn: () => find(level, words),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const known = found.data ?? [];
  const data =
    value !== null && !known.some((unit) => unit.value === value) ? [{ value, label: value }, ...known] : known;
  return (
    <Select
      label={label}
      description={description}
      placeholder="Gõ tên, có dấu hoặc không dấu"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn' }}
      nothingFoundMessage={found.isFetching ? 'Đang tìm…' : 'Không có trong danh mục'}
      // The service has searched already, without regard to diacritics; the provinces are few.
      {...(level === 'commune' ? { filter: ({ options }) => options } : {})}
      data={data}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      error={error}
    />
  );
}
