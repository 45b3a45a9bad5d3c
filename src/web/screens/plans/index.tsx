import { Page } from '../../parts/Page.tsx';

export function PlansScreen() {
  return <Page title="Kế hoạch">{null}</Page>;
}
