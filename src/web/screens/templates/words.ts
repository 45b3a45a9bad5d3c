/** How the pages about templates name what the service tells in codes. */
import type { Severity } from '../../../failure.ts';
import type { TemplateForm, TemplateStatus, TemplateStep } from '../../api/templates.ts';
import { formatDay } from '../../parts/dates.ts';
import type { TagColor } from '../../parts/Tag.tsx';

export const formNames: Readonly<Record<TemplateForm, string>> = {
  decision: 'Quyết định ban hành kèm kế hoạch',
  plan: 'Kế hoạch ban hành riêng',
};

export const statuses: Readonly<Record<TemplateStatus, { label: string; color: TagColor }>> = {
  trial: { label: 'Thử nghiệm', color: 'blue' },
  active: { label: 'Hiệu lực', color: 'green' },
  retired: { label: 'Ngừng', color: 'gray' },
};

export const severities: readonly { severity: Severity; label: string; color: TagColor }[] = [
  { severity: 'error', label: 'Lỗi', color: 'red' },
  { severity: 'warning', label: 'Cảnh báo', color: 'orange' },
  { severity: 'information', label: 'Lưu ý', color: 'gray' },
];

export const steps: Readonly<Record<TemplateStep, string>> = {
  activated: 'Đưa vào hiệu lực',
  'rolled-back': 'Quay lại trước đó',
  retired: 'Ngừng dùng',
};

/** For which documents a version is, by their dates: `văn bản từ 01/01/2026 đến 31/12/2026`. */
export function validityWords({
  validFrom,
  validUntil,
}: {
  validFrom: string | null;
  validUntil: string | null;
}): string {
  if (!validFrom && !validUntil) return 'văn bản mọi ngày';
  const until = validUntil && `đến ${formatDay(validUntil)}`;
  return `văn bản ${[validFrom && `từ ${formatDay(validFrom)}`, until].filter(Boolean).join(' ')}`;
}

export interface Counts {
  error: number;
  warning: number;
  information: number;
}

/** `2 lỗi, 1 cảnh báo`; what there is none of is left out. */
export function countWords(counts: Counts): string {
  const words = severities
    .filter(({ severity }) => counts[severity] > 0)
    .map(({ severity, label }) => `${counts[severity]} ${label.toLocaleLowerCase('vi')}`);
  return words.join(', ') || 'không có gì phải sửa';
}

export const versionName = (number: number): string => `Bản ${number}`;
