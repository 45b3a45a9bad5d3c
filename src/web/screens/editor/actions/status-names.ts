import type { DraftStatus } from '../server/draft.ts';

export const statusNames: Readonly<Record<DraftStatus, string>> = {
  draft: 'Dự thảo',
  submitted: 'Đang trình ký',
  approved: 'Đã duyệt',
  issued: 'Đã ban hành',
};
