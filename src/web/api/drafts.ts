/** Plans in the making: /drafts, and what a new one can begin from. */
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';
import { request } from './request.ts';

export type DraftRow = Told<'DraftRow'>;
export type DraftStatus = DraftRow['status'];

/** A page of a list. */
export interface Listed<Row> {
  items: Row[];
  total: number;
}

export type NewDraft = Taken<'/api/v1/drafts', 'post'>;

export const listDrafts = (query: Asked<'/api/v1/drafts'>): Promise<Listed<DraftRow>> =>
  bodyOf(api.GET('/api/v1/drafts', { params: { query } }));

export const createDraft = (body: NewDraft) => bodyOf(api.POST('/api/v1/drafts', { body }));

/** What can be done with a whole draft in one word. */
export type DraftAction = 'duplicate' | 'archive' | 'unarchive' | 'publish' | 'unpublish';

export const actOnDraft = (id: string, action: DraftAction): Promise<Told<'Draft'>> =>
  request('POST', `/drafts/${id}/${action}`);

export type Sample = Told<'Sample'>;
/** A decision that issues the plan, or the plan alone. */
export type PlanForm = Sample['form'];

export const listSamples = () => bodyOf(api.GET('/api/v1/samples'));

/** Plans that organisations above have published for those below. */
export const listPublished = () => bodyOf(api.GET('/api/v1/published-plans'));
