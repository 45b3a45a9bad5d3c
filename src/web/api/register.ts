/** The register of outgoing documents: /register. */
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';
import { addressOf } from './request.ts';

/** A line of the register, with the fields of Phụ lục VI of Nghị định 30/2020/NĐ-CP. */
export type RegisterEntry = Told<'RegisterEntry'>;

export const listRegister = (query: Asked<'/api/v1/register'>) =>
  bodyOf(api.GET('/api/v1/register', { params: { query } }));

export const voidEntry = (id: string, reason: string) =>
  bodyOf(api.POST('/api/v1/register/{id}/void', { params: { path: { id } }, body: { reason } }));

/** A document that was not issued here. */
export const enterByHand = (body: Taken<'/api/v1/register', 'post'>) => bodyOf(api.POST('/api/v1/register', { body }));

export const registerSheetAddress = (year: number | undefined): string => addressOf('/register.xlsx', { year });

export const issuedFileAddress = (issuedDocumentId: string, format: 'docx' | 'pdf'): string =>
  addressOf(`/issued/${issuedDocumentId}/file`, { format });
