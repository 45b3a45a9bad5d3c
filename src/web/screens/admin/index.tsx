import { Page } from '../../parts/Page.tsx';

export function AdminScreen() {
  return <Page title="Quản trị">{null}</Page>;
}
