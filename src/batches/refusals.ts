/** How this room says no: each refusal with its code and sentence, made in one place. */
import { Failure, type Finding } from '../failure.ts';

/** Also for what belongs to another organisation: whoever may not see it does not learn that it is there. */
export function missing(what: string): Failure {
  return new Failure(
    'missing',
    'batches.missing',
    `Không tìm thấy ${what}; có thể đã bị xóa, hết hạn lưu hoặc thuộc cơ quan khác.`,
  );
}

export function conflict(code: string, message: string, members: Readonly<Record<string, unknown>> = {}): Failure {
  return new Failure('conflict', code, message, [], undefined, { members });
}

/** @param path where in the request; empty: the whole */
export function invalid(code: string, message: string, path = ''): Failure {
  const finding: Finding = { code, severity: 'error', path, message };
  return new Failure('input', code, message, [finding]);
}
