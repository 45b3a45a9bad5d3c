/** How a batch goes, in sentences. */
import type { Batch } from '../../../api/batches.ts';
import { count, duration, rate } from '../words.ts';

type Going = Pick<Batch, 'status' | 'units' | 'counts' | 'rate' | 'secondsLeft'>;

/** The one line that says how things stand. */
export function headline({ status, units, counts }: Going): string {
  const finished = counts.done + counts.failed;
  switch (status) {
    case 'running':
      return finished === 0 ? 'Đang bắt đầu…' : `Đang lập văn bản: ${count(finished)}/${count(units)} đơn vị`;
    case 'paused':
      return `Đang tạm dừng ở ${count(finished)}/${count(units)} đơn vị`;
    case 'cancelled':
      return `Đã hủy sau ${count(finished)}/${count(units)} đơn vị; văn bản đã lập vẫn tải về được`;
    default:
      return counts.failed === 0
        ? `Đã lập xong văn bản của ${count(units)} đơn vị`
        : `Đã chạy hết ${count(units)} đơn vị, còn ${count(counts.failed)} đơn vị lỗi`;
  }
}

/** `82 xong · 2 lỗi · 70 chưa lập` */
export function tally({ counts }: Going): string {
  const left = counts.waiting + counts.running;
  return [`${count(counts.done)} xong`, `${count(counts.failed)} lỗi`, `${count(left)} chưa lập`].join(' · ');
}

/** How fast, and how long it still takes; empty where neither is known. */
export function paceWords({ status, rate: perSecond, secondsLeft }: Going): string {
  if (status !== 'running') return '';
  return [
    perSecond !== undefined && perSecond > 0 && rate(perSecond),
    secondsLeft !== undefined && `còn ${duration(secondsLeft)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is read out: a sentence for each tenth of the way, not for each unit. */
export function heard(batch: Going): string {
  const { status, units, counts } = batch;
  if (status !== 'running') return headline(batch);
  const tenths = units > 0 ? Math.floor(((counts.done + counts.failed) / units) * 10) : 0;
  return tenths === 0 ? 'Đang lập văn bản.' : `Đã được ${tenths * 10}%.`;
}
