/** The states of a batch and of its units in words and colours. */
import type { BatchStatus, ItemStatus } from '../../api/batches.ts';
import type { TagColor } from '../../parts/Tag.tsx';

interface Words {
  label: string;
  color: TagColor;
}

export const batchStatuses: Readonly<Record<BatchStatus, Words>> = {
  new: { label: 'Đang chuẩn bị', color: 'gray' },
  running: { label: 'Đang lập', color: 'blue' },
  paused: { label: 'Tạm dừng', color: 'orange' },
  cancelled: { label: 'Đã hủy', color: 'gray' },
  done: { label: 'Đã xong', color: 'green' },
};

export const itemStatuses: Readonly<Record<ItemStatus, Words>> = {
  waiting: { label: 'Chưa đến lượt', color: 'gray' },
  running: { label: 'Đang lập', color: 'blue' },
  done: { label: 'Xong', color: 'green' },
  failed: { label: 'Lỗi', color: 'red' },
};

/** Those who look for one unit among thousands begin with what went wrong. */
export const itemStatusChoices = (['failed', 'done', 'running', 'waiting'] as const).map((value) => ({
  value,
  label: itemStatuses[value].label,
}));
