/** The states of a batch and of its units in words and colours. */
import type { Batch, BatchStatus, ItemStatus } from '../../api/batches.ts';
import type { TagColor } from '../../parts/Tag.tsx';

interface Words {
  label: string;
  color: TagColor;
}

const batchStatuses: Readonly<Record<BatchStatus, Words>> = {
  new: { label: 'Đang chuẩn bị', color: 'gray' },
  running: { label: 'Đang lập', color: 'blue' },
  paused: { label: 'Tạm dừng', color: 'orange' },
  cancelled: { label: 'Đã hủy', color: 'gray' },
  done: { label: 'Đã xong', color: 'green' },
};

/** What is over with some units without documents is not yet done with. */
export const batchWords = ({ status, counts }: Pick<Batch, 'status' | 'counts'>): Words =>
  status === 'done' && counts.failed > 0 ? { label: 'Xong, còn lỗi', color: 'orange' } : batchStatuses[status];

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
