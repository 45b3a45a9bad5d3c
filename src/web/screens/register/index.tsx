import { Page } from '../../parts/Page.tsx';

export function RegisterScreen() {
  return <Page title="Sổ đăng ký văn bản đi">{null}</Page>;
}
