import { Checkbox, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { listDrafts, type DraftRow } from '../../../api/drafts.ts';
import type { FieldsProps } from './beginnings.tsx';
import { DraftPicker } from './DraftPicker.tsx';
import { YearInput } from './EmptyFields.tsx';

const find = (q: string) => listDrafts({ q, size: 20 });

export function EarlierFields({ onChange, missing }: FieldsProps) {
  const [row, setRow] = useState<DraftRow>();
  const [moves, setMoves] = useState(true);
  const [year, setYear] = useState<number | string>('');
  const isYear = typeof year === 'number' && year >= 1945 && year <= 2100;
  useEffect(() => {
    if (!row) onChange('Hãy chọn kế hoạch để chép.');
    else if (!moves) onChange({ from: 'draft', draftId: row.id });
    else if (isYear) onChange({ from: 'draft', draftId: row.id, newYear: year });
    else onChange('Hãy ghi năm của kế hoạch mới, từ 1945 đến 2100.');
  }, [row, moves, year, isYear, onChange]);
  return (
    <Stack>
      <DraftPicker
        label="Chép từ kế hoạch"
        nothing="Không có kế hoạch nào như vậy"
        kind="earlier"
        find={find}
        value={row}
        onChange={(next) => {
          setRow(next);
          if (next?.year) setYear(next.year + 1);
        }}
        error={row ? undefined : missing}
      />
      <Checkbox
        label="Chuyển các năm trong kế hoạch sang năm mới"
        description="Số và ngày văn bản được bỏ trống; căn cứ cần xem lại hiện ở mục kiểm tra"
        checked={moves}
        onChange={({ currentTarget }) => setMoves(currentTarget.checked)}
      />
      {moves && <YearInput value={year} onChange={setYear} error={row ? missing : undefined} />}
    </Stack>
  );
}
