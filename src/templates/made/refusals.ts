/** How making again says no. */
import { Failure } from '../../failure.ts';

/** Also for another organisation's. */
export function missingMade(): Failure {
  const message = 'Không tìm thấy văn bản đã tạo; có thể nó thuộc cơ quan khác.';
  return new Failure('missing', 'made.missing', message);
}

export function notKept(): Failure {
  const message =
    'Văn bản này được ban hành trước khi chương trình lưu dữ liệu và mẫu để tạo lại; tệp đã ban hành vẫn tải được như trước.';
  return new Failure('conflict', 'made.not-kept', message);
}

export function planBytesLost(): Failure {
  const message = 'Dữ liệu kế hoạch của văn bản này không còn trong kho dữ liệu; hãy khôi phục từ bản sao lưu.';
  return new Failure('unavailable', 'made.plan-lost', message);
}
