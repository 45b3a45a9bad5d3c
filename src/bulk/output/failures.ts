/** What can be wrong with the place that a run writes to, each as one sentence. */
import { Failure } from '../../failure.ts';
import type { LockFailures } from '../../folder-lock.ts';

const goesOn = 'Văn bản đã xong vẫn được giữ; chạy lại đúng lệnh này để làm tiếp.';

const byErrno: Readonly<Record<string, { code: string; why: string; remedy: string }>> = {
  ENOSPC: { code: 'bulk.disk-full', why: 'ổ đĩa đã hết chỗ', remedy: 'Hãy dọn bớt ổ đĩa.' },
  EDQUOT: { code: 'bulk.disk-full', why: 'đã dùng hết hạn mức ổ đĩa', remedy: 'Hãy dọn bớt ổ đĩa.' },
  ENOENT: { code: 'bulk.output-gone', why: 'thư mục không còn nữa', remedy: 'Hãy kiểm tra nơi ghi kết quả.' },
  EACCES: { code: 'bulk.not-writable', why: 'không có quyền ghi', remedy: 'Hãy cấp quyền ghi.' },
  EPERM: { code: 'bulk.not-writable', why: 'không có quyền ghi', remedy: 'Hãy cấp quyền ghi.' },
  EROFS: { code: 'bulk.not-writable', why: 'ổ đĩa chỉ cho đọc', remedy: 'Hãy chọn nơi ghi khác.' },
  ENOTDIR: { code: 'bulk.not-writable', why: 'đường dẫn đi qua một tệp', remedy: 'Hãy chọn nơi ghi khác.' },
  EEXIST: { code: 'bulk.not-writable', why: 'đường dẫn đi qua một tệp', remedy: 'Hãy chọn nơi ghi khác.' },
  EISDIR: { code: 'bulk.not-writable', why: 'một thư mục mang tên của tệp', remedy: 'Hãy chọn nơi ghi khác.' },
  ENAMETOOLONG: { code: 'bulk.not-writable', why: 'tên tệp quá dài', remedy: 'Hãy rút ngắn --name hoặc -o.' },
};

const other = { code: 'bulk.not-writable', why: 'hệ thống báo lỗi', remedy: 'Hãy kiểm tra ổ đĩa.' };

const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

/** The place that a run writes to does not take any more: the run stops. */
export class OutputFailure extends Failure {}

/** An error of the file system as the end of a run; anything else as it is. */
export function outputFailure(error: unknown, path: string): unknown {
  if (!isErrno(error)) return error;
  const { code, why, remedy } = byErrno[error.code ?? ''] ?? other;
  return new OutputFailure('unavailable', code, `Không ghi được "${path}": ${why}. ${remedy} ${goesOn}`, [], error);
}

/** @throws what `outputFailure` makes of what `work` throws */
export async function toOutput<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw outputFailure(error, path);
  }
}

export const inTheWay = (paths: readonly string[]): Failure =>
  new Failure(
    'usage',
    'bulk.output-exists',
    `Nơi ghi kết quả đã có ${paths.length} tệp không phải do lượt xuất này tạo ra, hoặc đã bị sửa: "${paths[0]}"` +
      `${paths.length > 1 ? ', …' : ''}; hãy thêm --force để ghi đè hoặc chọn nơi khác.`,
    paths.slice(0, 20).map((path) => ({
      code: 'bulk.output-exists',
      severity: 'error' as const,
      path,
      message: 'Đã có tệp khác ở đây.',
    })),
  );

export const isInput = (path: string): Failure =>
  new Failure('usage', 'cli.output-is-input', `"${path}" là tệp đầu vào, không được ghi đè; hãy chọn tên khác.`);

export const vanished = (paths: readonly string[]): Failure =>
  new OutputFailure(
    'unavailable',
    'bulk.output-gone',
    `${paths.length} tệp đã ghi không còn ở nơi ghi kết quả ("${paths[0]}"); hãy kiểm tra thư mục đó. ${goesOn}`,
  );

export const journalDamaged = (file: string, line: number): Failure =>
  new Failure(
    'input',
    'bulk.journal-damaged',
    `Nhật ký "${file}" hỏng ở dòng ${line}; hãy xóa thư mục nhật ký đó rồi chạy lại với --force (mọi văn bản sẽ được làm lại).`,
  );

export const otherJournal = (file: string): Failure =>
  new Failure(
    'usage',
    'bulk.other-journal',
    `Nhật ký "${file}" thuộc về một nơi ghi khác hoặc một phiên bản khác; hãy chọn -o khác, hoặc xóa thư mục nhật ký đó.`,
  );

export const lockFailures: LockFailures = {
  cannotLock: (folder, why) =>
    new Failure('unavailable', 'bulk.cannot-lock', `Không khóa được thư mục nhật ký "${folder}": ${why}.`),
  taken: (_folder, who) =>
    new Failure(
      'unavailable',
      'bulk.in-use',
      `Một lệnh kehoach bulk khác đang ghi vào nơi này${who}; hãy chờ nó xong hoặc chọn -o khác.`,
    ),
};
