/** Why single sign-on led back to the sign-in page, by the code in its address (`?loi=…`). */
const refusals: Readonly<Record<string, string>> = {
  'accounts.oidc-refused': 'Đăng nhập qua dịch vụ của cơ quan không thành công hoặc đã quá lâu; hãy bấm đăng nhập lại.',
  'accounts.oidc-unknown':
    'Tài khoản ở dịch vụ đăng nhập của cơ quan chưa được mở ở đây; hãy nhờ người quản trị thêm người dùng với đúng tên ấy, không đặt mật khẩu.',
  'accounts.oidc-unreachable': 'Không kết nối được với dịch vụ đăng nhập của cơ quan; hãy thử lại sau ít phút.',
};

const other = 'Đăng nhập không thành công; hãy thử lại.';

/** The sentence for what the address tells; undefined when it tells nothing. */
export function refusalIn(search: string): string | undefined {
  const code = new URLSearchParams(search).get('loi');
  return code === null ? undefined : (refusals[code] ?? other);
}
