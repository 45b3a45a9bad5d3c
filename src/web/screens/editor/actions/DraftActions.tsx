import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { draftAddress } from '../../../routes.ts';
import { usePermission } from '../../../session/session-context.ts';
import { duplicateDraft, takeStep, type Draft, type Step } from '../server/draft.ts';
import { draftFileAddress } from '../server/document.ts';
import type { Autosave } from '../state/autosave.ts';
import { useEditor } from '../editor-context.ts';
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

type Dialog = 'versions' | 'save' | 'issue' | Step;

/** What can be done with the draft as a whole, by its state and by what the person may do. */
export function DraftActions({ draftId, draft, autosave, onChanged }: Props) {
  const { document, readOnly, openFindings: findings } = useEditor();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<Dialog>();
  const [problem, setProblem] = useState<string>();
  const [maySubmit, mayApprove, mayIssue] = [usePermission('submit'), usePermission('approve'), usePermission('issue')];
  const close = () => setDialog(undefined);

  /** Everything typed is on the server before something is done with it there. */
  const saved = async (): Promise<boolean> => isSettled(autosave.saving()) || isSettled(await autosave.saveNow());

  const download = async (format: 'docx' | 'pdf'): Promise<void> => {
    if (!(await saved())) {
      setProblem('Chưa lưu được lên máy chủ nên chưa tải về được; hãy thử lại khi có kết nối.');
      return;
    }
    setProblem(undefined);
    location.assign(draftFileAddress(draftId, format));
  };
  const duplicate = async (): Promise<void> => {
    if (!(await saved())) return;
    const { id } = await duplicateDraft(draftId);
    go(draftAddress(id));
  };

  const status = draft?.status;
  const main =
    status === 'draft' && !draft?.archivedAt && maySubmit ? (
      <Button size="xs" onClick={() => setDialog('submit')}>
        Trình ký
      </Button>
    ) : status === 'submitted' && mayApprove ? (
      <Button size="xs" onClick={() => setDialog('approve')}>
        Duyệt
      </Button>
    ) : status === 'approved' && mayIssue ? (
      <Button size="xs" onClick={() => setDialog('issue')}>
        Ban hành
      </Button>
    ) : null;
  const mayReturn = (status === 'submitted' || status === 'approved') && (mayApprove || mayIssue);

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs">
            Tải về
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void download('docx')}>Tệp Word (.docx)</Menu.Item>
          <Menu.Item onClick={() => void download('pdf')}>Tệp PDF</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {main}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" aria-label="Việc khác với kế hoạch này">
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && <Menu.Item onClick={() => setDialog('save')}>Lưu thành phiên bản…</Menu.Item>}
          <Menu.Item onClick={() => setDialog('versions')}>Các phiên bản…</Menu.Item>
          {mayReturn && <Menu.Item onClick={() => setDialog('return')}>Trả lại để sửa…</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={() => void duplicate()}>Nhân bản</Menu.Item>
          {draft?.publishedAt ? (
            <Menu.Item onClick={() => setDialog('unpublish')}>Thôi chia sẻ cho cấp dưới…</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setDialog('publish')}>Chia sẻ làm mẫu cho cấp dưới…</Menu.Item>
          )}
          {draft?.archivedAt ? (
            <Menu.Item onClick={() => setDialog('unarchive')}>Lấy ra khỏi lưu trữ…</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setDialog('archive')}>Lưu trữ…</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {problem && <span role="alert">{problem}</span>}
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
          findings={findings}
          onClose={close}
          take={async (note) => {
            if (!(await saved())) throw new Error('unsaved');
            await takeStep(draftId, dialog, note === undefined ? {} : { note });
            await onChanged();
          }}
        />
      )}
    </>
  );
}
