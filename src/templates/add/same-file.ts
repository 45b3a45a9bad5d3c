/** The same bytes twice would be two versions of one thing. */
import { conflict } from '../refusals.ts';
import type { LintedUpload } from './linted-upload.ts';

/** @throws Failure `templates.same-file`, with the number */
export function refuseSame(
  { sha256, sentSha256 }: LintedUpload,
  versions: readonly { number: number; sha256: string }[],
): void {
  const same = versions.find((version) => version.sha256 === sha256 || version.sha256 === sentSha256);
  if (!same) return;
  const message = `Tệp này giống hệt phiên bản ${same.number}, nên không thêm; hãy kiểm tra xem đã lưu tệp sửa trong Word và chọn đúng tệp chưa.`;
  throw conflict('templates.same-file', message, { number: same.number });
}
