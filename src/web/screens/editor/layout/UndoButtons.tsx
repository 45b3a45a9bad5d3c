import { ActionIcon, Button } from '@mantine/core';
import { useEditor, useNews, usePlan } from '../editor-context.ts';
import { goBack } from './use-undo-keys.ts';

const tool = { variant: 'default', size: 30 } as const;

/** Undo and redo for those who use no keys, and the way back to hidden pages. */
export function UndoButtons() {
  const editor = useEditor();
  usePlan(); // a change may make a button work
  const { document, readOnly } = editor;
  const { showPreview } = useNews();
  return (
    <>
      <ActionIcon
        {...tool}
        aria-label="Hoàn tác (Ctrl+Z)"
        disabled={readOnly || !document.canUndo()}
        onClick={() => goBack(editor, 'undo')}
      >
        ↶
      </ActionIcon>
      <ActionIcon
        {...tool}
        aria-label="Làm lại (Ctrl+Y)"
        disabled={readOnly || !document.canRedo()}
        onClick={() => goBack(editor, 'redo')}
      >
        ↷
      </ActionIcon>
      {showPreview && (
        <Button variant="default" size="xs" onClick={showPreview}>
          Xem trước
        </Button>
      )}
    </>
  );
}
