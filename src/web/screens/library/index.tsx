import { Page } from '../../parts/Page.tsx';

export function LibraryScreen() {
  return <Page title="Văn bản pháp luật">{null}</Page>;
}
