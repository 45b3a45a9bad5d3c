/** Kinds and states of phrases in words. */
import type { PhraseKind, PhraseStatus, PhraseUse } from '../../api/phrases.ts';
import type { TagColor } from '../../parts/Tag.tsx';

export const phraseKindNames: Readonly<Record<PhraseKind, string>> = {
  citations: 'Bộ căn cứ',
  purpose: 'Mục đích, yêu cầu',
  duty: 'Nhiệm vụ của đơn vị',
  closing: 'Đoạn kết',
  other: 'Câu khác',
};

export const phraseKindChoices = Object.entries(phraseKindNames).map(([value, label]) => ({ value, label }));

export const phraseStatuses: Readonly<Record<PhraseStatus, { label: string; color: TagColor }>> = {
  offered: { label: 'Đang dùng', color: 'green' },
  withdrawn: { label: 'Ngừng dùng', color: 'gray' },
};

export const phraseStatusChoices = Object.entries(phraseStatuses).map(([value, { label }]) => ({ value, label }));

export const standings: Readonly<Record<PhraseUse['standing'], { label: string; color: TagColor }>> = {
  unchanged: { label: 'Còn nguyên', color: 'green' },
  changed: { label: 'Đã sửa', color: 'orange' },
  gone: { label: 'Không còn', color: 'gray' },
};
