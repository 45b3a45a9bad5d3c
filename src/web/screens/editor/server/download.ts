/** Files for the clerk's own folder. Fetched first, so that a refusal is a sentence on the page and not a page of JSON. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { fetchAnswer } from '../../../api/request.ts';
import { readIssued } from './draft.ts';

export type Format = 'docx' | 'pdf';

/** The file's name as the service gives it (RFC 6266, `filename*` before `filename`). */
export function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // A name that is not encoded as it says: the plain one is good enough.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1];
}

async function keepFile(path: string, query: Record<string, string>, otherwise: string): Promise<void> {
  const answer = await fetchAnswer('GET', path, { query });
  keepAs(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? otherwise);
}

function keepAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

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
