/** Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) go through the whole plan, and show where something changed. */
import { useEffect } from 'react';
import type { Editor } from '../editor-context.ts';
import { existingPanel, panelOf } from '../state/panels.ts';
import type { Path } from '../state/path.ts';

export function goBack(editor: Editor, way: 'undo' | 'redo'): void {
  const path = editor.readOnly ? undefined : editor.document[way]();
  if (path) showChange(editor, path);
}

function showChange(editor: Editor, path: Path): void {
  const plan = editor.document.plan();
  editor.show(existingPanel(plan, panelOf(plan, path)), path);
}

export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const way = key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || key === 'z' ? 'redo' : undefined;
      // Fields that are no part of the plan (search boxes) keep their own.
      const field =
        event.target instanceof HTMLElement && event.target.matches('input, textarea') ? event.target : undefined;
      if (!way || (field && !field.dataset['path']) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      goBack(editor, way);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [editor]);
}
