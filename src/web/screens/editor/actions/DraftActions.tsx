import { Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { draftAddress } from '../../../routes.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useSession } from '../../../session/session-context.ts';
import { duplicateDraft, takeStep, type Draft, type Step } from '../server/draft.ts';
import { downloadData, downloadDraft, downloadIssued, type Format } from '../server/download.ts';
import { chooseTemplate } from '../server/template.ts';
import type { Autosave } from '../state/autosave.ts';
import { useEditor, useNews } from '../editor-context.ts';
import { isSettled } from '../state/saving.ts';
import { DownloadMenu, type DownloadAs } from './DownloadMenu.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { MadeDialog } from './MadeDialog.tsx';
import { RefusalText } from './RefusalText.tsx';
import { SaveVersionDialog } from './SaveVersionDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { useTemplates } from './use-templates.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface Props {
  draftId: string;
  draft: Draft | undefined;
  autosave: Autosave;
  /** Reads the draft anew, after the server has changed it. */
  onChanged: () => Promise<void>;
}

/** What comes next in a plan's life, the first that is allowed. */
const mainSteps = [
  { step: 'submit', label: 'Trình ký' },
  { step: 'approve', label: 'Duyệt' },
  { step: 'issue', label: 'Ban hành' },
] as const;

const unsaved = new ApiProblem(
  0,
  'web.unsaved',
  'Nội dung vừa soạn chưa lưu được lên máy chủ nên chưa làm được; hãy thử lại khi đã lưu.',
);

type Dialog = 'versions' | 'save' | 'issue' | 'template' | 'made' | Step;

const notSteps: readonly (Dialog | undefined)[] = [undefined, 'versions', 'save', 'issue', 'template', 'made'];
const isStep = (dialog: Dialog | undefined): dialog is Step => !notSteps.includes(dialog);

/** What can be done with the draft as a whole, by its state and by what the person may do. */
export function DraftActions({ draftId, draft, autosave, onChanged }: Props) {
  const { document, readOnly } = useEditor();
  const { openFindings } = useNews();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<Dialog>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { permissions } = useSession().user;
  const [menuOpen, setMenuOpen] = useState(false);
  const fitting = useTemplates(document.plan(), menuOpen || dialog === 'template');
  const choosesTemplate = !readOnly && (fitting.length > 1 || Boolean(draft?.template));
  const may = (action: string): boolean => draft?.allowed.includes(action) ?? false;
  const close = () => setDialog(undefined);

  /** Everything typed is on the server before something is done with it there. */
  const saved = async (): Promise<boolean> => isSettled(autosave.saving()) || isSettled(await autosave.saveNow());

  /** Says in a sentence what went wrong. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    if (!(await saved())) {
      setProblem(unsaved);
      return;
    }
    await work().catch(setProblem);
  };
  const download = async (format: Format, as: DownloadAs): Promise<void> => {
    setBusy(true);
    await attempt(() =>
      as === 'issued' ? downloadIssued(draftId, format) : downloadDraft(draftId, format, as === 'draft'),
    );
    setBusy(false);
  };
  const duplicate = () => void attempt(async () => go(draftAddress((await duplicateDraft(draftId)).id)));

  const [main] = mainSteps.filter(({ step }) => may(step));
  const takesBack = !may('approve') && draft?.status === 'submitted' && !permissions.includes('issue');
  const item = (step: Dialog & string, label: string) =>
    may(step === 'unpublish' ? 'publish' : step) && <Menu.Item onClick={() => setDialog(step)}>{label}</Menu.Item>;

  return (
    <>
      <DownloadMenu
        issued={draft?.status === 'issued'}
        busy={busy}
        onDownload={(format, as) => void download(format, as)}
        onData={() => downloadData(document.plan(), draft?.title)}
      />
      {main && (
        <Button size="xs" onClick={() => setDialog(main.step)}>
          {main.label}
        </Button>
      )}
      <Menu position="bottom-end" opened={menuOpen} onChange={setMenuOpen}>
        <Menu.Target>
          <Button variant="default" size="xs" aria-label="Việc khác với kế hoạch này">
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && <Menu.Item onClick={() => setDialog('save')}>Lưu thành phiên bản…</Menu.Item>}
          <Menu.Item onClick={() => setDialog('versions')}>Các phiên bản…</Menu.Item>
          <Menu.Item onClick={() => setDialog('made')}>Văn bản đã tạo…</Menu.Item>
          {choosesTemplate && <Menu.Item onClick={() => setDialog('template')}>Mẫu văn bản…</Menu.Item>}
          {item('return', takesBack ? 'Rút về để sửa…' : 'Trả lại để sửa…')}
          <Menu.Divider />
          {may('create') && <Menu.Item onClick={duplicate}>Nhân bản</Menu.Item>}
          {draft?.publishedAt
            ? item('unpublish', 'Thôi công bố cho cấp dưới…')
            : item('publish', 'Công bố cho cấp dưới…')}
          {item('archive', 'Lưu kho…')}
          {item('unarchive', 'Lấy khỏi kho…')}
        </Menu.Dropdown>
      </Menu>
      {problem !== undefined && (
        <Modal opened onClose={() => setProblem(undefined)} title="Chưa làm được">
          <RefusalText error={problem} plan={document.plan()} onClose={() => setProblem(undefined)} />
        </Modal>
      )}
      {dialog === 'versions' && (
        <VersionsDialog
          draftId={draftId}
          document={document}
          autosave={autosave}
          readOnly={readOnly}
          onRestored={onChanged}
          onClose={close}
        />
      )}
      {dialog === 'save' && <SaveVersionDialog autosave={autosave} onClose={close} />}
      {dialog === 'issue' && (
        <IssueDialog draftId={draftId} document={document} autosave={autosave} onIssued={onChanged} onClose={close} />
      )}
      {dialog === 'made' && <MadeDialog draftId={draftId} onClose={close} />}
      {dialog === 'template' && (
        <TemplateDialog
          templates={fitting}
          chosen={draft?.template ?? null}
          choose={async (template) => {
            if (!(await saved())) throw unsaved;
            await chooseTemplate(draftId, template);
            await onChanged();
          }}
          onClose={close}
        />
      )}
      {isStep(dialog) && (
        <StepDialog
          step={dialog}
          findings={openFindings}
          onClose={close}
          take={async (note) => {
            if (!(await saved())) throw unsaved;
            const { revision } = autosave.saving().acknowledged;
            const seen = dialog === 'submit' || dialog === 'approve' ? { revision } : undefined;
            await takeStep(draftId, dialog, note === undefined ? seen : { note });
            await onChanged();
          }}
        />
      )}
    </>
  );
}
