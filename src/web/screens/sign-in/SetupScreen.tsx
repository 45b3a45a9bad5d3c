import { Page } from '../../parts/Page.tsx';

export function SetupScreen() {
  return <Page title="Thiết lập lần đầu">{null}</Page>;
}
