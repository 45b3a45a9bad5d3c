/** The template of a draft, and the documents that were made of it with which version. */
import { api, bodyOf, type Told } from '../../../api/client.ts';
import { fetchAnswer } from '../../../api/request.ts';
import { keepAs, nameIn } from '../../../parts/keep-file.ts';

export type MadeDocument = Told<'MadeDocument'>;
export type MadeAgain = Told<'MadeAgain'>;
/** What is made again: a document that was downloaded, or one that was issued. */
export type MadeKind = 'made-documents' | 'issued-documents';

const byId = (id: string) => ({ params: { path: { id } } });

/** @param template null: the usual one */
export const chooseTemplate = (id: string, template: string | null) =>
  bodyOf(api.PUT('/api/v1/drafts/{id}/template', { ...byId(id), body: { template } }));

export const readMade = (id: string) => bodyOf(api.GET('/api/v1/drafts/{id}/made-documents', byId(id)));

export async function makeAgain(kind: MadeKind, id: string): Promise<MadeAgain[]> {
  const answer = await fetchAnswer('POST', `/${kind}/${id}/again`);
  return ((await answer.json()) as Told<'MadeAgainAnswer'>).documents;
}

export async function downloadAgain(kind: MadeKind, id: string, format: 'docx' | 'pdf'): Promise<void> {
  const query = { download: true, ...(kind === 'issued-documents' ? { format } : {}) };
  const answer = await fetchAnswer('POST', `/${kind}/${id}/again`, { query });
  keepAs(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? `van-ban.${format}`);
}
