/** The library of phrases: /phrases. */
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';

/** The description says of bodies only that they are objects: what they are the plan's model says. */
type WithBody<T> = Omit<T, 'body' | 'filled'> & { body: PhraseBody };

export type Phrase = WithBody<Told<'Phrase'>>;
export type PhraseKind = Phrase['kind'];
export type PhraseStatus = Phrase['status'];
export type PhraseVersion = WithBody<Told<'PhraseVersion'>>;
export type PhraseUse = Told<'PhraseUse'>;
export type PhraseQuery = Asked<'/api/v1/phrases'>;
type Warnings = Told<'Phrase'>['warnings'];

const byId = (id: string) => ({ params: { path: { id } } });

export const listPhrases = (query: PhraseQuery) =>
  bodyOf(api.GET('/api/v1/phrases', { params: { query } })) as Promise<{
    items: Phrase[];
    total: number;
    units: string[];
  }>;

export const addPhrase = (body: Taken<'/api/v1/phrases', 'post'>) => bodyOf(api.POST('/api/v1/phrases', { body }));

export const changePhrase = (id: string, body: Taken<'/api/v1/phrases/{id}/versions', 'post'>) =>
  bodyOf(api.POST('/api/v1/phrases/{id}/versions', { ...byId(id), body }));

export const setPhraseStatus = (id: string, status: PhraseStatus) =>
  bodyOf(api.PATCH('/api/v1/phrases/{id}', { ...byId(id), body: { status } }));

/** Those that a library starts with, as far as they are not there. */
export const addStarterPhrases = () => bodyOf(api.POST('/api/v1/phrases/starter'));

/** What would be wrong with the words, and how they read for an example. */
export const checkPhrase = (kind: PhraseKind, body: PhraseBody) =>
  bodyOf(api.POST('/api/v1/phrases/check', { body: { kind, body: { ...body } } })) as Promise<{
    findings: Warnings;
    filled: PhraseBody;
  }>;

export const listPlaceholders = () => bodyOf(api.GET('/api/v1/phrases/placeholders'));

export const listPhraseVersions = (id: string) =>
  bodyOf(api.GET('/api/v1/phrases/{id}/versions', byId(id))) as Promise<{ items: PhraseVersion[] }>;

/** The words as the draft would print them. */
export const fillPhrase = (id: string, draft: string) =>
  bodyOf(api.GET('/api/v1/phrases/{id}/filled', { params: { path: { id }, query: { draft } } })) as Promise<{
    number: number;
    body: PhraseBody;
    filled: PhraseBody;
    warnings: Warnings;
  }>;

export const listPhraseUses = (id: string, page: number) =>
  bodyOf(api.GET('/api/v1/phrases/{id}/uses', { params: { path: { id }, query: { page } } }));

export const notePhraseUse = (id: string, use: Taken<'/api/v1/phrases/{id}/uses', 'post'>) =>
  bodyOf(api.POST('/api/v1/phrases/{id}/uses', { ...byId(id), body: use }));
