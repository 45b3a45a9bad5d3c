/** What every part of the editor works with: the document, and the way from a place to its field. */
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Finding } from '../../../failure.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import type { Change } from './state/changes.ts';
import { set } from './state/changes.ts';
import type { EditorDocument } from './state/document.ts';
import type { PanelId } from './state/panels.ts';
import { parsePath, pathText, valueAt, type Path } from './state/path.ts';

/** The same object as long as the draft is open. */
export interface Editor {
  document: EditorDocument;
  /** Issued, archived or out for approval: shown, not changed. */
  readOnly: boolean;
  /** Opens the panel and puts the focus on the field of the place, if one is given. */
  show: (panel: PanelId, path?: Path) => void;
  /** Tells that something was taken away, with the way back, until something else changes. */
  tellRemoved: (what: string) => void;
}

/** What changes while one types. Few parts look at it: a new one draws all of them again. */
export interface EditorNews {
  /** The place that someone asked for last; another object each time. */
  going: { path: string } | undefined;
  /** What is found now, for fields that mark it themselves. */
  findings: readonly Finding[];
  /** Errors and warnings that are open. */
  openFindings: number;
  /** Shows the pages again; undefined where they are shown. */
  showPreview: (() => void) | undefined;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor is only for parts of the editor');
  return editor;
}

export const EditorNewsContext = createContext<EditorNews | undefined>(undefined);

export function useNews(): EditorNews {
  const news = useContext(EditorNewsContext);
  if (!news) throw new Error('useNews is only for parts of the editor');
  return news;
}

export function usePlan(): Plan {
  const { document } = useEditor();
  return useSyncExternalStore(document.subscribe, document.plan);
}

/** What stands at a place; the part is drawn again only when that changes. */
export function useValue<T>(path: Path): T | undefined {
  const { document } = useEditor();
  return useSyncExternalStore(document.subscribe, () => valueAt(document.plan(), path)) as T | undefined;
}

/** Changes one place by typing: joins with what was typed there just before. */
export function useTyping(path: Path): (value: unknown) => void {
  const { document } = useEditor();
  const key = pathText(path);
  return useCallback(
    (value: unknown) => {
      const at = parsePath(key);
      document.change(at, set(at, value), { typing: true });
    },
    [document, key],
  );
}

/** Changes by a step of its own: adding, moving, deleting, choosing. */
export function useStep(): (path: Path, change: Change) => void {
  const { document } = useEditor();
  return useCallback((path: Path, change: Change) => document.change(path, change), [document]);
}

/** Takes something away, and offers to bring it back. `what` begins with a small letter: `điều 2`. */
export function useRemoval(): (path: Path, change: Change, what: string) => void {
  const { document, tellRemoved } = useEditor();
  return useCallback(
    (path: Path, change: Change, what: string) => {
      document.change(path, change);
      tellRemoved(what);
    },
    [document, tellRemoved],
  );
}

/** The same list of keys as long as it says the same, for memoised parts. */
export function useStablePath(path: Path): Path {
  const key = pathText(path);
  return useMemo(() => parsePath(key), [key]);
}
