/** The files of a plan for the clerk's own folder. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { keepAs, keepFile } from '../../../parts/keep-file.ts';
import { readIssued } from './draft.ts';

export type Format = 'docx' | 'pdf';

/** The plan's data as it stands on the page. @param title what the file is called by */
export function downloadData(plan: Plan, title = 'Kế hoạch'): void {
  const text = `${JSON.stringify(plan, undefined, 2)}\n`;
  keepAs(new Blob([text], { type: 'application/json' }), `${fileName(title)}.json`);
}

/** A title without what file systems refuse, at most 100 characters. */
export function fileName(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/gu, ' ');
  return [...plain].slice(0, 100).join('').trim().replace(/\.+$/, '') || 'Kế hoạch';
}

/** The document that the draft would be now. @param draft with dots for gaps and `DỰ THẢO` across the pages */
export function downloadDraft(id: string, format: Format, draft: boolean): Promise<void> {
  return keepFile(`/drafts/${encodeURIComponent(id)}/document`, { format, draft: String(draft) }, `ke-hoach.${format}`);
}

/** The very bytes that were issued. */
export async function downloadIssued(id: string, format: Format): Promise<void> {
  for (const { id: issued } of await readIssued(id))
    await keepFile(`/issued/${issued}/file`, { format }, `van-ban.${format}`);
}
