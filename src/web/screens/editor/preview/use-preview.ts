/** The PDF of the plan as it is typed: asked for after a pause, the last one shown until the next stands. */
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../../api/problem.ts';
import type { EditorDocument } from '../state/document.ts';
import { previewPlan } from '../server/document.ts';
import { openPdf, type OpenPdf } from './pdf.ts';

/** From the last change to the request, in milliseconds. */
const pause = 350;
/** To the next try after a failure. */
const patience = 5_000;

export interface Preview {
  shown: OpenPdf | undefined;
  busy: boolean;
  problem: string | undefined;
}

/** @param enabled whether the pages can be seen; nothing is made for nobody */
export function usePreview(document: EditorDocument, enabled: boolean): Preview {
  const [preview, setPreview] = useState<Preview>({ shown: undefined, busy: true, problem: undefined });
  const last = useRef<unknown>(undefined);

  useEffect(() => {
    if (!enabled) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request: AbortController | undefined;

    const make = async (): Promise<void> => {
      const plan = document.plan();
      if (plan === last.current) return;
      request?.abort();
      const mine = (request = new AbortController());
      setPreview((before) => ({ ...before, busy: true }));
      try {
        const shown = await openPdf(await previewPlan(plan, mine.signal));
        if (mine.signal.aborted) return void shown.pdf.destroy();
        last.current = plan;
        setPreview({ shown, busy: false, problem: undefined });
      } catch (error) {
        if (mine.signal.aborted) return;
        setPreview((before) => ({ ...before, busy: false, problem: sentenceOf(error) }));
        timer = setTimeout(() => void make(), patience);
      }
    };
    const end = document.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), pause);
    });
    void make();
    return () => {
      end();
      clearTimeout(timer);
      request?.abort();
    };
  }, [document, enabled]);

  // The document before is closed once its pages are no longer being drawn.
  const shown = preview.shown;
  useEffect(() => {
    if (!shown) return;
    return () => void setTimeout(() => void shown.pdf.destroy(), 2_000);
  }, [shown]);

  return preview;
}
