/** The saving state in words; every state has its own. */
import type { Saving } from '../state/saving.ts';

const clockTime = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

export interface SavingWords {
  text: string;
  tone: 'calm' | 'busy' | 'worried';
}

export function savingWords({ status }: Saving): SavingWords {
  switch (status.is) {
    case 'idle':
      return { text: 'Đã lưu', tone: 'calm' };
    case 'waiting':
      return { text: 'Có thay đổi, sắp lưu…', tone: 'busy' };
    case 'saving':
      return { text: 'Đang lưu…', tone: 'busy' };
    case 'saved': {
      const at = new Date(status.at);
      return { text: Number.isNaN(at.getTime()) ? 'Đã lưu' : `Đã lưu lúc ${clockTime.format(at)}`, tone: 'calm' };
    }
    case 'offline':
      return { text: 'Chưa gửi được – giữ trong trình duyệt', tone: 'worried' };
    case 'conflict':
      return { text: 'Người khác đã sửa kế hoạch này – chưa lưu', tone: 'worried' };
    case 'refused':
      return { text: `Chưa lưu được – giữ trong trình duyệt. ${status.message}`, tone: 'worried' };
  }
}
