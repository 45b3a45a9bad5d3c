import { Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { draftAddress } from '../../../routes.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { duplicateDraft, takeStep, type Draft, type Step } from '../server/draft.ts';
import { downloadDraft, downloadIssued, type Format } from '../server/download.ts';
import type { Autosave } from '../state/autosave.ts';
import { useEditor, useNews } from '../editor-context.ts';
import { isSettled } from '../state/saving.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { SaveVersionDialog } from './SaveVersionDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
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

type Dialog = 'versions' | 'save' | 'issue' | Step;

/** What can be done with the draft as a whole, by its state and by what the person may do. */
export function DraftActions({ draftId, draft, autosave, onChanged }: Props) {
  const { document, readOnly } = useEditor();
  const { openFindings } = useNews();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<Dialog>();
  const [problem, setProblem] = useState<string>();
  const may = (action: string): boolean => draft?.allowed.includes(action) ?? false;
  const close = () => setDialog(undefined);

  /** Everything typed is on the server before something is done with it there. */
  const saved = async (): Promise<boolean> => isSettled(autosave.saving()) || isSettled(await autosave.saveNow());

  /** Says in a sentence what went wrong. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    if (!(await saved())) {
      setProblem('Chưa lưu được lên máy chủ nên chưa làm được; hãy thử lại khi có kết nối.');
      return;
    }
    await work().catch((error: unknown) => setProblem(sentenceOf(error)));
  };
  const download = (format: Format, final: boolean) => void attempt(() => downloadDraft(draftId, format, !final));
  const duplicate = () => void attempt(async () => go(draftAddress((await duplicateDraft(draftId)).id)));

  const [main] = mainSteps.filter(({ step }) => may(step));
  const issued = draft?.status === 'issued';
  const item = (step: Dialog & string, label: string) =>
    may(step === 'unpublish' ? 'publish' : step) && <Menu.Item onClick={() => setDialog(step)}>{label}</Menu.Item>;

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs">
            Tải về
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {issued ? (
            <>
              <Menu.Item onClick={() => void attempt(() => downloadIssued(draftId, 'docx'))}>
                Word đã ban hành
              </Menu.Item>
              <Menu.Item onClick={() => void attempt(() => downloadIssued(draftId, 'pdf'))}>PDF đã ban hành</Menu.Item>
            </>
          ) : (
            <>
              <Menu.Label>Bản dự thảo</Menu.Label>
              <Menu.Item onClick={() => download('docx', false)}>Tệp Word (.docx)</Menu.Item>
              <Menu.Item onClick={() => download('pdf', false)}>Tệp PDF</Menu.Item>
              <Menu.Divider />
              <Menu.Label>Bản hoàn chỉnh (không in “DỰ THẢO”)</Menu.Label>
              <Menu.Item onClick={() => download('docx', true)}>Tệp Word (.docx) hoàn chỉnh</Menu.Item>
              <Menu.Item onClick={() => download('pdf', true)}>Tệp PDF hoàn chỉnh</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {main && (
        <Button size="xs" onClick={() => setDialog(main.step)}>
          {main.label}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" aria-label="Việc khác với kế hoạch này">
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && <Menu.Item onClick={() => setDialog('save')}>Lưu thành phiên bản…</Menu.Item>}
          <Menu.Item onClick={() => setDialog('versions')}>Các phiên bản…</Menu.Item>
          {item('return', 'Trả lại để sửa…')}
          <Menu.Divider />
          {may('create') && <Menu.Item onClick={duplicate}>Nhân bản</Menu.Item>}
          {draft?.publishedAt
            ? item('unpublish', 'Thôi chia sẻ cho cấp dưới…')
            : item('publish', 'Chia sẻ làm mẫu cho cấp dưới…')}
          {item('archive', 'Lưu trữ…')}
          {item('unarchive', 'Lấy ra khỏi lưu trữ…')}
        </Menu.Dropdown>
      </Menu>
      {problem && (
        <Modal opened onClose={() => setProblem(undefined)} title="Chưa làm được">
          {problem}
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
      {dialog && dialog !== 'versions' && dialog !== 'save' && dialog !== 'issue' && (
        <StepDialog
          step={dialog}
          findings={openFindings}
          onClose={close}
          take={async (note) => {
            if (!(await saved())) throw new Error('unsaved');
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
