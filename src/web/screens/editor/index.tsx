import { Page } from '../../parts/Page.tsx';

/** The plan in the making. */
export function EditorScreen({ draftId }: { draftId: string }) {
  return <Page title="Kế hoạch">{draftId}</Page>;
}
