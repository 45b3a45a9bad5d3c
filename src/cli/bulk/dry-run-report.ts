/** What a dry run found, as text for a person. */
import type { DryRun, RowFindings } from '../../bulk/dry-run/contract.ts';
import { findingLine } from '../report.ts';
import { dataSize, duration, grouped } from './numbers.ts';

/** `Mã 00004 (phường Ba Đình, thành phố Hà Nội): …` */
function rowLines({ row, code, name, findings }: RowFindings): string[] {
  const at = row === undefined ? '' : `Hàng ${row}, `;
  return findings.map(({ path, message, code: what, column }) => {
    // The sentence begins with the cell where there is one.
    const place = column === undefined && path !== '' ? `${path}: ` : '';
    return `${column === undefined ? at : ''}mã ${code} (${name}): ${place}${message} [${what}]`.replace(/^m/, 'M');
  });
}

function limited(rows: readonly RowFindings[], most: number): string[] {
  const rest = rows.length - most;
  const more = rest > 0 ? [`… và ${grouped(rest)} đơn vị nữa; xem tất cả bằng --dry-run.`] : [];
  return [...rows.slice(0, most).flatMap(rowLines), ...more];
}

/** Rows that fail, and what is wrong with the whole. A fault that all units share is told once. */
export function failingLines({ failing, findings, units }: DryRun, most = Infinity): string[] {
  const whole = findings.map(findingLine);
  if (failing.length === 0) return whole;
  const shared = findings.some(({ message }) => message.startsWith('Mọi đơn vị đều có lỗi này'));
  const head = `${grouped(failing.length)} trong ${grouped(units)} đơn vị sẽ lỗi:`;
  return [...whole, head, ...limited(failing, shared ? Math.min(most, 3) : most)];
}

export function noticeLines({ notices }: DryRun): string[] {
  if (notices.length === 0) return [];
  return [`${grouped(notices.length)} tên đơn vị cần người quyết định:`, ...notices.flatMap(rowLines)];
}

export function expectationLine({ units, failing, pages, seconds, bytes }: DryRun): string {
  const sound = units - failing.length;
  const size = bytes > 0 ? `, ${dataSize(bytes)}` : '';
  const sheets = pages > 0 ? `, khoảng ${grouped(pages)} trang` : '';
  return `Dự kiến: ${grouped(sound)} đơn vị${sheets}${size}, ${seconds > 0 ? duration(seconds) : 'chưa rõ thời gian'}.`;
}
