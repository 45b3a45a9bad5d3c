/** Files for the clerk's own folder. Fetched first, so that a refusal is a sentence on the page and not a page of JSON. */
import { fetchAnswer, request } from '../../../api/request.ts';

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
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('content-disposition')) ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The document that the draft would be now. @param draft with dots for gaps and `DỰ THẢO` across the pages */
export function downloadDraft(id: string, format: Format, draft: boolean): Promise<void> {
  return keepFile(`/drafts/${encodeURIComponent(id)}/document`, { format, draft: String(draft) }, `ke-hoach.${format}`);
}

/** The very bytes that were issued. */
export async function downloadIssued(id: string, format: Format): Promise<void> {
  const { items } = await request<{ items: { id: string }[] }>('GET', `/drafts/${encodeURIComponent(id)}/issued`);
  for (const { id: issued } of items) await keepFile(`/issued/${issued}/file`, { format }, `van-ban.${format}`);
}
