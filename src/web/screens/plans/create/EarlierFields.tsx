import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { listDrafts, type DraftRow } from '../../../api/drafts.ts';
import type { FieldsProps } from './beginnings.tsx';
import { DraftPicker } from './DraftPicker.tsx';
import { NewYearFields, newYearOf, useNewYear, yearMissing } from './NewYearFields.tsx';

const find = (q: string) => listDrafts({ q, size: 20 });

export function EarlierFields({ onChange, missing }: FieldsProps) {
  const [row, setRow] = useState<DraftRow>();
  const newYear = useNewYear(row?.year ? row.year + 1 : undefined);
  const { chosen } = newYear;
  useEffect(() => {
    if (!row) onChange('Hãy chọn kế hoạch để chép.');
    else if (chosen === undefined) onChange(yearMissing);
    else onChange({ from: 'draft', draftId: row.id, ...newYearOf(chosen) });
  }, [row, chosen, onChange]);
  return (
    <Stack>
      <DraftPicker
        label="Chép từ kế hoạch"
        nothing="Không có kế hoạch nào như vậy"
        find={find}
        value={row}
        onChange={setRow}
        error={row ? undefined : missing}
      />
      <NewYearFields {...newYear} error={row ? missing : undefined} />
    </Stack>
  );
}
