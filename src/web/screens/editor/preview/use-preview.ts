/** The PDF of the plan as it is typed: the last one is shown until the next stands. */
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../../api/problem.ts';
import type { EditorDocument } from '../state/document.ts';
import { previewPlan } from '../server/document.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { beginPages, type Made, type PagesNews } from './page-making.ts';
import { openPdf, type OpenPdf } from '../../../parts/pdf/open-pdf.ts';

export interface Preview {
  shown: OpenPdf | undefined;
  busy: boolean;
  /** Why the pages are not those of what is typed. */
  problem: { sentence: string; willTry: boolean } | undefined;
}

function after(preview: Preview, news: PagesNews<Plan, OpenPdf>): Preview {
  if (news.is === 'making') return { ...preview, busy: true };
  if (news.is === 'made') return { shown: news.pages, busy: false, problem: undefined };
  const { error, again } = news;
  const sentence =
    again === undefined
      ? sentenceOf(error)
      : `Các trang chưa theo kịp: máy chủ đang bận hoặc mất kết nối; tự thử lại sau ${Math.ceil(again / 1_000)} giây.`;
  return { ...preview, busy: false, problem: { sentence, willTry: again !== undefined } };
}

/**
 * @param enabled whether the pages can be seen; nothing is made for nobody
 * @param template that was chosen for the plan; null: the usual one
 */
export function usePreview(document: EditorDocument, enabled: boolean, template: string | null): Preview {
  const [preview, setPreview] = useState<Preview>({ shown: undefined, busy: true, problem: undefined });

  const last = useRef<Made<Plan, OpenPdf> & { template: string | null }>(undefined);

  useEffect(() => {
    if (!enabled) return;
    const pages = beginPages({
      plan: document.plan,
      make: async (plan, signal) => openPdf(await previewPlan(plan, template, signal)),
      drop: ({ pdf }: OpenPdf) => void pdf.destroy(),
      tell: (news) => {
        if (news.is === 'made') last.current = { ...news, template };
        setPreview((before) => after(before, news));
      },
      // Pages by another template are not those of the plan.
      known: last.current?.template === template ? last.current : undefined,
    });
    const end = document.subscribe(pages.changed);
    return () => {
      end();
      pages.end();
    };
  }, [document, enabled, template]);

  // The document before is closed once its pages are no longer being drawn.
  const shown = preview.shown;
  useEffect(() => {
    if (!shown) return;
    return () => void setTimeout(() => void shown.pdf.destroy(), 2_000);
  }, [shown]);

  return preview;
}
