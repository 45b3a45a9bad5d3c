/** Files for the reader's own folder. Fetched first, so that a refusal is a sentence on the page and not a page of JSON. */
import { fetchAnswer, type Query } from '../api/request.ts';

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

/** @param otherwise the name where the service gives none */
export async function keepFile(path: string, query: Query, otherwise: string): Promise<void> {
  const answer = await fetchAnswer('GET', path, { query });
  keepAs(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? otherwise);
}

export function keepAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
