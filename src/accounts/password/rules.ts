/** What a new password must be: long, and none that everybody tries first (after NIST SP 800-63B). No rules on kinds of letters. */
import { Failure } from '../../failure.ts';

export const shortestPassword = 10;
export const longestPassword = 200;

/** Beginnings that, with digits and signs added, lead the lists of leaked passwords. */
const obvious = [
  'password',
  'passw0rd',
  'matkhau',
  'admin',
  'administrator',
  'quantri',
  'kehoach',
  'vietnam',
  'hanoi',
  'saigon',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'welcome',
  'letmein',
  'abc',
  'abcd',
  'ubnd',
];

/** Letters only, without marks: `Mật-khẩu@2026` → `matkhau`. */
function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z]/g, '');
}

function faultOf(password: string, username: string): string | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword)
    return `quá ngắn; hãy đặt ít nhất ${shortestPassword} ký tự, ví dụ một câu ngắn dễ nhớ`;
  if (length > longestPassword) return `quá dài; hãy đặt nhiều nhất ${longestPassword} ký tự`;
  const letters = lettersOf(password);
  if (new Set(password).size < 5) return 'lặp lại quá ít ký tự; hãy đặt một câu ngắn dễ nhớ';
  if (/^(?:\d\D?)+$/.test(password)) return 'chỉ gồm chữ số; hãy thêm vài từ';
  if (password.toLowerCase().includes(username.toLowerCase()) && password.length < username.length + 8) {
    return 'gần trùng tên đăng nhập; hãy đặt mật khẩu khác';
  }
  if (obvious.includes(letters)) return 'là mật khẩu hay bị đoán; hãy đặt một câu ngắn dễ nhớ';
  return undefined;
}

/** @throws Failure `accounts.weak-password` (kind `input`) */
export function requireGoodPassword(password: string, username: string): void {
  const fault = faultOf(password, username);
  if (fault === undefined) return;
  const message = `Mật khẩu mới ${fault}.`;
  throw new Failure('input', 'accounts.weak-password', message, [
    { code: 'accounts.weak-password', severity: 'error', path: 'password', message },
  ]);
}
