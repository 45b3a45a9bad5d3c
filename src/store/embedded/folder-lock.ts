/** One process at a time in a data folder: two that open the same database destroy it, and PGlite does not look. */
import { Failure } from '../../failure.ts';
import { lockFolder as lock, type FolderLock, type LockFailures } from '../../folder-lock.ts';

const failures: LockFailures = {
  cannotLock: (folder, why) =>
    new Failure('unavailable', 'store.cannot-lock', `Không khóa được thư mục dữ liệu "${folder}": ${why}.`),
  taken: (folder, who) =>
    new Failure(
      'unavailable',
      'store.in-use',
      `Thư mục dữ liệu "${folder}" đang được một kehoach khác dùng${who}; hãy dừng chương trình đó, ` +
        'hoặc làm việc qua dịch vụ đang chạy.',
    ),
};

/** Takes the lock, or throws `store.in-use` at once. */
export const lockFolder = (folder: string): FolderLock => lock(folder, failures);
