import { useEffect, useState } from 'react';
import { listPublished, type DraftRow } from '../../../api/drafts.ts';
import type { FieldsProps } from './beginnings.tsx';
import { DraftPicker } from './DraftPicker.tsx';

export function PublishedFields({ onChange, missing }: FieldsProps) {
  const [row, setRow] = useState<DraftRow>();
  useEffect(() => {
    onChange(row ? { from: 'published', draftId: row.id } : 'Hãy chọn kế hoạch của cấp trên.');
  }, [row, onChange]);
  return (
    <DraftPicker
      label="Kế hoạch của cấp trên"
      nothing="Cấp trên chưa công bố kế hoạch nào như vậy"
      kind="published"
      find={listPublished}
      value={row}
      onChange={setRow}
      error={missing}
    />
  );
}
