/** The browser's keeping of what is not yet saved, in IndexedDB. */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Kept, KeptStore } from '../state/kept.ts';

let store: UseStore | undefined;
const place = (): UseStore => (store ??= createStore('kehoach-editor', 'unsent'));

const keyOf = (draftId: string, pageId: string): string => `${draftId}/${pageId}`;

export const keptInBrowser: KeptStore = {
  put: (kept: Kept) => set(keyOf(kept.draftId, kept.pageId), kept, place()),
  delete: (draftId, pageId) => del(keyOf(draftId, pageId), place()),
  of: async (draftId) => {
    const all = await entries<string, Kept>(place());
    return all
      .filter(([key]) => key.startsWith(`${draftId}/`))
      .map(([, kept]) => kept)
      .sort((a, b) => b.at.localeCompare(a.at));
  },
};
