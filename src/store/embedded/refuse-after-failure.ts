/**
 * When the disk has refused to keep a commit, PostgreSQL gives up (PANIC), and PGlite would wait for its answer for ever, with
 * the whole process. From then on every use is refused in a sentence; a new start recovers what was committed.
 */
import type { PGlite } from '@electric-sql/pglite';
import { Failure } from '../../failure.ts';
import type { DurableFiles } from './durable-files.ts';

const diskFailed = (root: string, cause: unknown): Failure =>
  new Failure(
    'unavailable',
    'store.disk-failed',
    `Ổ đĩa của thư mục dữ liệu "${root}" báo lỗi khi ghi; hãy dừng dịch vụ, kiểm tra ổ đĩa, rồi khởi động lại. Những gì đã báo là đã lưu vẫn còn.`,
    [],
    cause,
  );

export function refuseAfterFailure(client: PGlite, files: DurableFiles, root: string): void {
  const { execProtocolRawSync } = client;
  Object.assign(client, {
    execProtocolRawSync: (message: Uint8Array): Uint8Array => {
      if (files.failure !== undefined) throw diskFailed(root, files.failure);
      return execProtocolRawSync.call(client, message);
    },
  });
}
