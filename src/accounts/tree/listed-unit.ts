/** Whether a code of an organisation is one of the list of units. */
import { Failure } from '../../failure.ts';
import { allProvinces, unitByCode } from '../../units/unit-list.ts';

/** @throws Failure `accounts.unknown-unit` (kind `input`) */
export function requireListedUnit(code: string | null | undefined): void {
  if (code === null || code === undefined || unitByCode(code)) return;
  if (allProvinces().some((province) => province.code === code)) return;
  const message = `Không có tỉnh, xã, phường hay đặc khu nào mang mã "${code}"; hãy chọn lại trong danh sách.`;
  throw new Failure('input', 'accounts.unknown-unit', message, [
    { code: 'accounts.unknown-unit', severity: 'error', path: 'unitCode', message },
  ]);
}
