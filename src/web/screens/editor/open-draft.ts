/** Opens a draft: what the server has, and what a page before this one kept and could not send. */
import { ApiProblem } from '../../api/problem.ts';
import { keptInBrowser } from './browser/keeping.ts';
import { otherPages } from './browser/pages.ts';
import { readDraft, type Draft } from './server/draft.ts';
import { same } from './state/equal.ts';
import { savingFrom, type Kept } from './state/kept.ts';
import { beginSaving, type Saving } from './state/saving.ts';

export interface OpenedDraft {
  /** Without it the server could not be asked; the editor goes on with what the browser kept. */
  draft: Draft | undefined;
  saving: Saving;
  /** What a page before kept, if that is gone on with here. */
  adopted: Kept | undefined;
}

async function leftBehind(draftId: string): Promise<Kept | undefined> {
  const kept = await keptInBrowser.of(draftId).catch(() => []);
  if (kept.length === 0) return undefined;
  const open = await otherPages();
  return kept.find((one) => !open.has(one.pageId));
}

/** @throws ApiProblem when the server refuses, or cannot be reached and nothing is kept */
export async function openDraft(draftId: string): Promise<OpenedDraft> {
  const [answer, kept] = await Promise.all([
    readDraft(draftId).catch((error: unknown) => {
      if (error instanceof ApiProblem && (error.status === 0 || error.status >= 500)) return error;
      throw error;
    }),
    leftBehind(draftId),
  ]);
  if (answer instanceof ApiProblem) {
    if (!kept) throw answer;
    return { draft: undefined, saving: savingFrom(kept), adopted: kept };
  }
  const fromServer = beginSaving({ revision: answer.revision, plan: answer.plan });
  if (!kept) return { draft: answer, saving: fromServer, adopted: undefined };
  if (same(kept.plan, answer.plan)) {
    await keptInBrowser.delete(draftId, kept.pageId).catch(() => undefined);
    return { draft: answer, saving: fromServer, adopted: undefined };
  }
  return { draft: answer, saving: savingFrom(kept), adopted: kept };
}
