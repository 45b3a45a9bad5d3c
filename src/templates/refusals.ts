/** How this room says no: each refusal with its code and sentence, made in one place. */
import { Failure, type Finding, type FailureKind } from '../failure.ts';

type Members = Readonly<Record<string, unknown>>;

function refusal(
  kind: FailureKind,
  code: string,
  message: string,
  members: Members = {},
  findings: readonly Finding[] = [],
): Failure {
  return new Failure(kind, code, message, findings, undefined, { members });
}

/** Also for what another organisation keeps: whoever may not see it does not learn that it is there. */
export function missing(slug: string): Failure {
  const message = `Không có mẫu nào tên là "${slug}" ở cơ quan bạn và các cơ quan cấp trên; hãy xem lại danh mục mẫu.`;
  return refusal('missing', 'templates.missing', message);
}

export function noSuchVersion(slug: string, number: number): Failure {
  const message = `Mẫu "${slug}" không có phiên bản ${number}; hãy xem các phiên bản của mẫu trong danh mục.`;
  return refusal('missing', 'templates.no-such-version', message);
}

export function conflict(code: string, message: string, members?: Members, findings?: readonly Finding[]): Failure {
  return refusal('conflict', code, message, members, findings);
}

/** What an organisation above keeps, or nobody has changed yet, is seen here, but not changed. */
export function notOwn(slug: string): Failure {
  const message = `Mẫu "${slug}" đang dùng là của cơ quan cấp trên hoặc có sẵn trong chương trình; hãy tải lên phiên bản riêng của cơ quan mình trước.`;
  return refusal('forbidden', 'templates.not-own', message);
}

/** @param findings the places, where there are several; else the sentence alone */
export function invalid(code: string, message: string, findings: readonly Finding[] = []): Failure {
  return new Failure('input', code, message, findings);
}

export function bytesLost(slug: string, version: string): Failure {
  const message = `Tệp của mẫu "${slug}", phiên bản ${version}, không còn trong kho dữ liệu; hãy khôi phục từ bản sao lưu.`;
  return refusal('unavailable', 'templates.bytes-lost', message);
}

export function forbidden(code: string, message: string): Failure {
  return refusal('forbidden', code, message);
}
