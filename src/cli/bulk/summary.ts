/** How a run ended, as text for a person and as JSON. */
import type { RunResult } from '../../bulk/run/contract.ts';
import type { Place } from '../../bulk/output/place.ts';
import { dataSize, grouped } from './numbers.ts';

const mostFailed = 20;

const again = 'chạy lại đúng lệnh này để làm tiếp';

export function summaryLines({ state, made, kept, failed, removed, files, bytes }: RunResult): string[] {
  if (state === 'stopped') return [`Đã dừng theo yêu cầu sau ${grouped(made)} đơn vị; ${again}.`];
  const failures = failed
    .slice(0, mostFailed)
    .map(({ code, unit, error }) => `Lỗi mã ${code} (${unit}): ${error?.message ?? ''}`);
  const rest =
    failed.length > mostFailed ? [`… và ${grouped(failed.length - mostFailed)} đơn vị nữa, xem manifest.csv.`] : [];
  const head =
    state === 'nothing-to-do'
      ? 'Mọi văn bản đã có đủ và đúng, không phải làm gì.'
      : `Đã xong: ${grouped(made)} đơn vị mới${kept > 0 ? `, ${grouped(kept)} đơn vị có từ trước` : ''}` +
        `${removed > 0 ? `, bỏ ${grouped(removed)} tệp không còn dùng` : ''}; ${grouped(files)} tệp, ${dataSize(bytes)}.`;
  const repeat =
    failed.length > 0 ? [`${grouped(failed.length)} đơn vị lỗi; sửa xong thì chạy lại, hoặc thêm --only-failed.`] : [];
  return [...failures, ...rest, head, ...repeat];
}

export function summaryData({ path }: Place, { failed, ...result }: RunResult, seconds: number): unknown {
  const { state, ...counts } = result;
  return {
    output: path,
    state,
    ...counts,
    seconds: Math.round(seconds * 10) / 10,
    failed: failed.map(({ code, unit, province, error }) => ({ code, unit, province, error })),
  };
}
