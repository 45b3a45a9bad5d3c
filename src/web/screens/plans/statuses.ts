/** The states of a draft in words and colours. */
import type { DraftStatus } from '../../api/drafts.ts';
import type { TagColor } from '../../parts/Tag.tsx';

export const draftStatuses: Readonly<Record<DraftStatus, { label: string; color: TagColor }>> = {
  draft: { label: 'Dự thảo', color: 'gray' },
  submitted: { label: 'Đang trình ký', color: 'orange' },
  approved: { label: 'Đã duyệt', color: 'blue' },
  issued: { label: 'Đã ban hành', color: 'green' },
};

export const statusChoices = Object.entries(draftStatuses).map(([value, { label }]) => ({ value, label }));
