/** What can go wrong with LibreOffice, as the user is told. */
import { Failure } from '../../failure.ts';
import { Stopped, type StopReason } from '../supervisor/stopped.ts';
import { npmLine } from '../wasm/installation.ts';
import { sofficeVariable } from './installation.ts';

/** The line that installs what PDF needs on Debian and Ubuntu. */
export const aptLine = 'apt-get install --no-install-recommends libreoffice-writer fonts-liberation2';

export function sofficeMissing(named: string | undefined): Failure {
  const where = named ? `${sofficeVariable} chỉ tới "${named}" nhưng ở đó không có chương trình chạy được. ` : '';
  return new Failure(
    'unavailable',
    'pdf.soffice-missing',
    `${where}Máy này chưa có LibreOffice nên chưa xuất được PDF; hãy chạy lệnh: ${aptLine} (hoặc thêm bản WebAssembly: ${npmLine})`,
  );
}

export function notConvertible(why: string, cause?: unknown): Failure {
  const remedy = 'hãy mở bằng Word, kiểm tra nội dung rồi lưu lại dạng .docx';
  return new Failure(
    'input',
    'pdf.not-convertible',
    `Không chuyển được tệp này sang PDF vì ${why}; ${remedy}.`,
    [],
    cause,
  );
}

export function sofficeFailed(what: string, cause?: unknown): Failure {
  const remedy = 'hãy thử lại; nếu vẫn lỗi, chạy kehoach doctor để kiểm tra máy';
  return new Failure('unavailable', 'pdf.soffice-failed', `${what}; ${remedy}.`, [], cause);
}

const stops: Record<StopReason, (deadlineMs: number, cause: Stopped) => Failure> = {
  'timed-out': (deadlineMs, cause) =>
    new Failure(
      'timeout',
      'pdf.timeout',
      `LibreOffice không chuyển xong văn bản trong ${deadlineMs / 1000} giây; hãy tăng thời hạn hoặc chia nhỏ văn bản.`,
      [],
      cause,
    ),
  cancelled: (_, cause) =>
    new Failure('unavailable', 'pdf.cancelled', 'Việc chuyển sang PDF đã bị hủy theo yêu cầu.', [], cause),
  closed: (_, cause) =>
    new Failure(
      'unavailable',
      'pdf.cancelled',
      'Bộ chuyển PDF đang dừng nên không nhận thêm văn bản; hãy gửi lại sau khi dịch vụ chạy lại.',
      [],
      cause,
    ),
  died: (_, cause) => sofficeFailed('LibreOffice dừng đột ngột hai lần liền khi chuyển văn bản này', cause),
  'will-not-start': (_, cause) => sofficeFailed('LibreOffice không khởi động được', cause),
};

export function stoppedFailure(stopped: Stopped, deadlineMs: number): Failure {
  return stops[stopped.reason](deadlineMs, stopped);
}
