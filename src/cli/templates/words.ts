/** Templates of organisations as lines of text. */
import { shortDate } from '../../plan/conventions/dates.ts';
import type { TemplateDetail } from '../../templates/catalogue/detail.ts';
import type { TemplateRow } from '../../templates/catalogue/list.ts';
import type { TemplateStatus, TemplateStep, Validity } from '../../templates/contract.ts';
import { momentWords } from '../../templates/moments.ts';
import { tableLines } from '../table.ts';

const statuses: Readonly<Record<TemplateStatus, string>> = {
  trial: 'thử nghiệm',
  active: 'hiệu lực',
  retired: 'ngừng',
};

const steps: Readonly<Record<TemplateStep, string>> = {
  activated: 'kích hoạt',
  retired: 'ngừng',
  'rolled-back': 'hoàn lại',
};

/** `từ 01/01/2027 đến 31/12/2027`; `mọi ngày`. */
export function rangeWords({ validFrom, validUntil }: Validity): string {
  const words = [
    ...(validFrom === null ? [] : [`từ ${shortDate(validFrom)}`]),
    ...(validUntil === null ? [] : [`đến ${shortDate(validUntil)}`]),
  ];
  return words.join(' ') || 'mọi ngày';
}

export function listLines(templates: readonly TemplateRow[]): string[] {
  return tableLines(
    ['Mã', 'Hiệu lực', 'Mới nhất', 'Của', 'Tên'],
    templates.map(({ id, version, newest, keptBy, title, requested }) => [
      id,
      version ?? 'không có',
      `${newest}${requested ? ' (chờ đồng ý)' : ''}`,
      keptBy?.name ?? 'có sẵn',
      title,
    ]),
  );
}

/** A template with its versions and steps, the newest first. */
export function detailLines({ id, title, versions, activations, checkouts }: TemplateDetail): string[] {
  const versionLines = tableLines(
    ['Phiên bản', 'Trạng thái', 'Cho văn bản', 'Lỗi', 'Cảnh báo', 'Người thêm', 'Ghi chú'],
    versions.map(({ number, status, inEffect, counts, createdBy, note, request, ...validity }) => [
      `${number}${inEffect ? ' *' : ''}`,
      request ? 'chờ đồng ý' : statuses[status],
      status === 'active' ? rangeWords(validity) : '',
      String(counts.error),
      String(counts.warning),
      createdBy?.fullName ?? 'có sẵn',
      note,
    ]),
  );
  const stepLines = activations.map(
    ({ ordinal, step, number, by, approvedBy, at, note }) =>
      `${ordinal}. ${momentWords(at)}: ${by.fullName} ${steps[step]} phiên bản ${number}` +
      (approvedBy ? `, ${approvedBy.fullName} đồng ý` : '') +
      (note === '' ? '' : ` (${note})`),
  );
  return [
    `${id}: ${title}`,
    ...versionLines,
    ...checkouts.map(({ user, number, at }) => `${user.fullName} đang sửa phiên bản ${number} từ ${momentWords(at)}`),
    ...stepLines,
  ];
}
