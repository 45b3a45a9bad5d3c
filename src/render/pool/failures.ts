/** How a rendering in a thread can end without an answer. */
import { Failure } from '../../failure.ts';

export const poolFailures = {
  busy: () =>
    new Failure('unavailable', 'render.busy', 'Dịch vụ đang bận xuất nhiều văn bản; hãy gửi lại sau ít giây.'),
  died: (cause: unknown) =>
    new Failure(
      'unavailable',
      'render.thread-died',
      'Luồng xuất văn bản bị dừng giữa chừng và đã được khởi động lại; hãy gửi lại.',
      [],
      cause,
    ),
  tooSlow: (ms: number) =>
    new Failure(
      'timeout',
      'render.too-slow',
      `Xuất văn bản quá ${Math.round(ms / 1_000)} giây nên đã dừng; hãy chia nhỏ kế hoạch hoặc phụ lục.`,
    ),
  closed: () => new Failure('unavailable', 'render.closed', 'Dịch vụ đang dừng; hãy gửi lại sau khi dịch vụ chạy lại.'),
  left: () => new Failure('unavailable', 'render.cancelled', 'Đã dừng việc xuất văn bản vì người gọi không chờ nữa.'),
};
