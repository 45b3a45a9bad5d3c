/** Tells the library what was put into the draft, once the draft that holds it is saved. */
import { useEffect, useMemo, useRef } from 'react';
import { notePhraseUse } from '../../../api/phrases.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { Autosave } from '../state/autosave.ts';
import type { EditorDocument } from '../state/document.ts';
import { same } from '../state/equal.ts';
import { pathText, valueAt, type Path } from '../state/path.ts';
import type { DraftPhrases } from './phrase-context.ts';

interface Waiting {
  phraseId: string;
  number: number;
  path: Path;
  before: unknown;
}

/** A service that was gone may come back; a refusal stays one. */
const mayComeBack = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);

export function useNotedUses(draftId: string, autosave: Autosave, document: EditorDocument): DraftPhrases {
  const waiting = useRef<Waiting[]>([]);
  useEffect(
    () =>
      autosave.subscribe(() => {
        if (autosave.saving().status.is !== 'saved') return;
        const ready = waiting.current.splice(0);
        for (const use of ready) {
          const { phraseId, number, path, before } = use;
          // Undone before it was saved.
          if (same(valueAt(document.plan(), path), before)) continue;
          notePhraseUse(phraseId, { number, draftId, path: pathText(path) }).catch((error: unknown) => {
            if (mayComeBack(error)) waiting.current.push(use);
          });
        }
      }),
    [autosave, document, draftId],
  );
  return useMemo(
    () => ({
      draftId,
      inserted: (phraseId, number, path, before) => void waiting.current.push({ phraseId, number, path, before }),
    }),
    [draftId],
  );
}
