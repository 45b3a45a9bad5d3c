/**
 * When the disk has refused to keep a commit, or the engine has ended for another reason, every further use is refused in a
 * sentence; a new start recovers what was committed.
 */
import { Failure } from '../../failure.ts';
import type { Engine } from './engine.ts';

const diskFailed = (root: string, cause: unknown): Failure =>
  new Failure(
    'unavailable',
    'store.disk-failed',
    `Ổ đĩa của thư mục dữ liệu "${root}" báo lỗi khi ghi, hoặc cơ sở dữ liệu trong đó đã ngừng; hãy dừng dịch vụ, kiểm tra ổ đĩa, rồi khởi động lại. Những gì đã báo là đã lưu vẫn còn.`,
    [],
    cause,
  );

export interface UntilFailure extends Engine {
  /** Why it answers no more, if so. */
  failure(): Failure | undefined;
}

/** @param root the data folder, for the sentence */
export function untilFailure(engine: Engine, root: string): UntilFailure {
  let failed: Failure | undefined;
  return {
    async answer(messages) {
      if (failed) throw failed;
      try {
        return await engine.answer(messages);
      } catch (error) {
        throw (failed ??= diskFailed(root, error));
      }
    },
    failure: () => failed,
    close: () => engine.close(),
  };
}
