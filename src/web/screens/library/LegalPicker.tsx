import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listLegalDocuments, type LegalReference } from '../../api/legal-documents.ts';
import { legalName } from './statuses.ts';

interface Props {
  label: string;
  /** Not among the choices: the document itself. */
  except?: string;
  /** The one that is chosen at first, so that its name shows. */
  known?: LegalReference;
  value: string | null;
  onChange(id: string | null): void;
  error?: string;
}

/** Finds a legal document by its number or words, as one types. */
export function LegalPicker({ label, except, known, value, onChange, error }: Props) {
  const [typed, setTyped] = useState(known ? legalName(known) : '');
  const [words] = useDebouncedValue(known && typed === legalName(known) ? '' : typed, 250);
  const found = useQuery({
    queryKey: ['legal-documents', 'picker', words],
    queryFn: () => listLegalDocuments({ q: words, size: 20 }),
    placeholderData: keepPreviousData,
  });
  const rows: LegalReference[] = [...(found.data?.items ?? [])].filter(({ id }) => id !== except);
  if (known && !rows.some(({ id }) => id === known.id)) rows.unshift(known);
  return (
    <Select
      label={label}
      placeholder="Gõ số hoặc vài chữ"
      withAsterisk
      searchable
      nothingFoundMessage={found.isPending ? 'Đang tìm…' : 'Không có; hãy thêm văn bản ấy trước'}
      filter={({ options }) => options}
      data={rows.map((row) => ({ value: row.id, label: legalName(row) }))}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      error={error}
    />
  );
}
