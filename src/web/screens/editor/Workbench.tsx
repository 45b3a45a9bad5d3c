import { Alert, Badge, Group, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { usePageFocus } from '../../parts/Page.tsx';
import { DraftActions } from './actions/DraftActions.tsx';
import { StateNotice } from './actions/StateNotice.tsx';
import { Workspace } from './layout/Workspace.tsx';
import styles from './layout/workspace.module.css';
import { UndoButtons } from './layout/UndoButtons.tsx';
import type { OpenedDraft } from './open-draft.ts';
import { ConflictDialog } from './saving/ConflictDialog.tsx';
import { SavingState } from './saving/SavingState.tsx';
import { readDraft, type Draft } from './server/draft.ts';
import { carriedOf } from '../../../plan/compare/carried-finding.ts';
import { isSettled } from './state/saving.ts';
import { titleOf } from '../../../plan/title.ts';
import { useCurrentPlan } from './layout/use-panel.ts';
import { PhraseContext } from './phrases/phrase-context.ts';
import { useNotedUses } from './phrases/use-noted-uses.ts';
import { useLeaveGuard, useOpenEditor, useSaving } from './use-saving.ts';
import { statusNames } from './actions/status-names.ts';

interface Props {
  draftId: string;
  opened: OpenedDraft;
}

/** One opened draft with everything around it. */
export function Workbench({ draftId, opened }: Props) {
  const { document, autosave } = useOpenEditor(draftId, opened);
  const saving = useSaving(autosave);
  const plan = useCurrentPlan(document);
  const [draft, setDraft] = useState<Draft | undefined>(opened.draft);
  const [deciding, setDeciding] = useState(true);
  const [adoptedShown, setAdoptedShown] = useState(opened.adopted !== undefined);
  useLeaveGuard(saving);
  const carried = useMemo(() => (draft ? carriedOf(draft.findings, draft.plan) : []), [draft]);
  const typed = titleOf(plan);
  // What placeholders stand for the server knows.
  const title = (typed.includes('{{') ? undefined : typed) || (draft?.title ?? 'Kế hoạch chưa đặt tên');
  const heading = usePageFocus(title);

  /** After the server changed the draft at our own request. */
  const reread = async (): Promise<void> => takeOver(await readDraft(draftId));
  const takeOver = (next: Draft): void => {
    setDraft(next);
    autosave.opened({ revision: next.revision, plan: next.plan });
    document.replace(next.plan);
  };
  // A server that was gone when the page was opened says what it knows once it is back.
  const status = saving.status;
  useEffect(() => {
    if (!draft && status.is === 'saved') readDraft(draftId).then(setDraft, () => undefined);
  }, [draft, draftId, status.is]);

  // Signed in again over the open page: what was refused is sent.
  const { csrfToken } = useSession();
  useEffect(() => autosave.tryAgain(), [autosave, csrfToken]);

  const readOnly = draft !== undefined && !draft.allowed.includes('save');
  // Others take the plan further while it cannot be written here: what they did is seen when the page is looked at again.
  useEffect(() => {
    if (!readOnly) return;
    const look = async (): Promise<void> => {
      const now = await readDraft(draftId);
      const isNews = now.status !== draft?.status || now.revision !== draft.revision;
      if (isNews && isSettled(autosave.saving())) takeOver(now);
    };
    const listener = () => void look().catch(() => undefined);
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  });
  const conflict = status.is === 'conflict' ? status : undefined;
  const phrases = useNotedUses(draftId, autosave, document);
  return (
    <PhraseContext value={phrases}>
      <Workspace
        document={document}
        carried={carried}
        readOnly={readOnly}
        template={draft?.template ?? null}
        bar={
          <>
            <h1 className={styles.title} ref={heading} tabIndex={-1} title={title}>
              {title}
            </h1>
            {draft && draft.status !== 'draft' && <Badge variant="light">{statusNames[draft.status]}</Badge>}
            {draft?.archivedAt && (
              <Badge variant="light" color="gray">
                Trong kho
              </Badge>
            )}
            <SavingState autosave={autosave} onConflict={() => setDeciding(true)} />
            <Group gap={4} wrap="nowrap">
              <UndoButtons />
              <DraftActions draftId={draftId} draft={draft} autosave={autosave} onChanged={reread} />
            </Group>
            {draft && <StateNotice draft={draft} />}
            {adoptedShown && (
              <Alert
                w="100%"
                py={6}
                color="blue"
                withCloseButton
                closeButtonLabel="Đóng"
                onClose={() => setAdoptedShown(false)}
              >
                <Text size="sm">Đã lấy lại phần soạn dở mà trình duyệt còn giữ từ lần trước.</Text>
              </Alert>
            )}
          </>
        }
      />
      {conflict && deciding && (
        <ConflictDialog
          saving={saving}
          theirs={conflict.theirs}
          autosave={autosave}
          document={document}
          onClose={() => setDeciding(false)}
        />
      )}
    </PhraseContext>
  );
}
