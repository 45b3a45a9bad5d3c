import type { VersionRow } from '../../api/templates.ts';
import { Tag } from '../../parts/Tag.tsx';
import { statuses } from './words.ts';

/** Where a version is on its way, and whether documents are made with it today. */
export function StatusTags({ version: { status, inEffect, request } }: { version: VersionRow }) {
  const { label, color } = statuses[status];
  return (
    <>
      <Tag color={color}>{label}</Tag> {inEffect && <Tag color="green">Đang dùng</Tag>}{' '}
      {request && <Tag color="orange">Chờ duyệt</Tag>}
    </>
  );
}
