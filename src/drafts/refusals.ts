/** How this room says no: each refusal with its code and sentence, made in one place. */
import { Failure, type FailureKind } from '../failure.ts';

/** @param members what the problem details tell beside the sentence */
function refusal(
  kind: FailureKind,
  code: string,
  message: string,
  members: Readonly<Record<string, unknown>> = {},
): Failure {
  return new Failure(kind, code, message, [], undefined, { members });
}

/** Also for what belongs to another organisation: whoever may not see it does not learn that it is there. */
export function missing(what: string): Failure {
  return refusal('missing', 'drafts.missing', `Không tìm thấy ${what}; có thể đã bị xóa hoặc thuộc cơ quan khác.`);
}

export function forbidden(what: string, need: string): Failure {
  return refusal('forbidden', 'drafts.forbidden', `Bạn không có quyền ${what}; cần ${need}.`);
}

export function conflict(code: string, message: string, members?: Readonly<Record<string, unknown>>): Failure {
  return refusal('conflict', code, message, members);
}

export function invalid(code: string, message: string): Failure {
  return refusal('input', code, message);
}
