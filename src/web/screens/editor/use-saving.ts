/** The draft's saving, tied to the document and to the page. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptInBrowser } from './browser/keeping.ts';
import { bePresent, freshPageId } from './browser/pages.ts';
import type { OpenedDraft } from './open-draft.ts';
import { saveDraft } from './server/draft.ts';
import { makeAutosave, type Autosave } from './state/autosave.ts';
import { openDocument, type EditorDocument } from './state/document.ts';
import { isSettled, type Saving } from './state/saving.ts';

export interface OpenEditor {
  pageId: string;
  document: EditorDocument;
  autosave: Autosave;
}

function open(draftId: string, { saving, adopted }: OpenedDraft): OpenEditor {
  const pageId = freshPageId();
  const document = openDocument(saving.plan, () => performance.now());
  const autosave = makeAutosave(saving, {
    draftId,
    pageId,
    takesOver: adopted?.pageId,
    send: (request) => saveDraft(draftId, request),
    store: keptInBrowser,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
  });
  return { pageId, document, autosave };
}

/** What belongs to one opened draft as long as its page is open. */
export function useOpenEditor(draftId: string, opened: OpenedDraft): OpenEditor {
  const [editor] = useState(() => open(draftId, opened));
  const { document, autosave, pageId } = editor;

  useEffect(() => {
    autosave.start();
    const leave = bePresent(pageId);
    const end = document.subscribe(() => autosave.changed(document.plan()));
    const back = () => autosave.tryAgain();
    window.addEventListener('online', back);
    window.addEventListener('focus', back);
    // What is about to be sent goes at once when the page is put away.
    const hide = () => {
      if (window.document.visibilityState === 'hidden' && autosave.saving().status.is === 'waiting')
        void autosave.saveNow();
    };
    window.document.addEventListener('visibilitychange', hide);
    return () => {
      end();
      leave();
      autosave.stop();
      window.removeEventListener('online', back);
      window.removeEventListener('focus', back);
      window.document.removeEventListener('visibilitychange', hide);
    };
  }, [autosave, document, pageId]);

  return editor;
}

export function useSaving(autosave: Autosave): Saving {
  return useSyncExternalStore(autosave.subscribe, autosave.saving);
}

/** The browser asks before a page with unsent changes is closed. */
export function useLeaveGuard(saving: Saving): void {
  const settled = isSettled(saving);
  useEffect(() => {
    if (settled) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [settled]);
}
