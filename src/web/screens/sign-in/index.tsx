import { Page } from '../../parts/Page.tsx';

export function SignInScreen() {
  return <Page title="Đăng nhập">{null}</Page>;
}
