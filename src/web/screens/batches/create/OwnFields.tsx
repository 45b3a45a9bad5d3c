import { useEffect, useState } from 'react';
import { listDrafts, type DraftRow } from '../../../api/drafts.ts';
import { DraftPicker } from '../../plans/create/DraftPicker.tsx';
import type { BaseFieldsProps } from './bases.tsx';

const find = (q: string) => listDrafts({ q, size: 20 });

export function OwnFields({ onChange, missing }: BaseFieldsProps) {
  const [row, setRow] = useState<DraftRow>();
  useEffect(() => {
    onChange(row ? { from: 'draft', draftId: row.id } : 'Hãy chọn kế hoạch gốc.');
  }, [row, onChange]);
  return (
    <DraftPicker
      label="Kế hoạch gốc"
      nothing="Không có kế hoạch nào như vậy"
      find={find}
      value={row}
      onChange={setRow}
      error={missing}
    />
  );
}
