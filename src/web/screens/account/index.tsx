import { Page } from '../../parts/Page.tsx';

export function AccountScreen() {
  return <Page title="Tài khoản của tôi">{null}</Page>;
}
