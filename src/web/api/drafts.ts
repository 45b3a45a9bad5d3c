/** Plans in the making: /drafts, and what a new one can begin from. */
import { request } from './request.ts';

export type DraftStatus = 'draft' | 'submitted' | 'approved' | 'issued';

export interface DraftRow {
  id: string;
  title: string;
  /** null: the plan does not say. */
  year: number | null;
  unitCode: string | null;
  status: DraftStatus;
  revision: number;
  updatedAt: string;
  updatedBy: { id: string; fullName: string };
  archivedAt: string | null;
  publishedAt: string | null;
}

export interface DraftQuery {
  q?: string;
  year?: number;
  unit?: string;
  status?: DraftStatus;
  archived?: boolean;
  page?: number;
  size?: number;
}

/** A page of a list. */
export interface Listed<Row> {
  items: Row[];
  total: number;
}

/** A decision that issues the plan, or the plan alone. */
export type PlanForm = 'quyet-dinh-ke-hoach' | 'ke-hoach';

export type NewDraft =
  | { from: 'empty'; year: number; form: PlanForm }
  | { from: 'sample'; sample: string }
  | { from: 'draft'; draftId: string; newYear?: number }
  | { from: 'published'; draftId: string; newYear?: number }
  | { from: 'json'; plan: unknown };

export const listDrafts = (query: DraftQuery): Promise<Listed<DraftRow>> =>
  request('GET', '/drafts', { query: { ...query } });

export const createDraft = (body: NewDraft): Promise<{ id: string }> => request('POST', '/drafts', { body });

/** What can be done with a whole draft in one word. */
export type DraftAction = 'duplicate' | 'archive' | 'unarchive' | 'publish' | 'unpublish';

export const actOnDraft = (id: string, action: DraftAction): Promise<{ id: string }> =>
  request('POST', `/drafts/${id}/${action}`);

export interface Sample {
  id: string;
  title: string;
  year: number | null;
  form: PlanForm;
}

export const listSamples = (): Promise<{ items: Sample[] }> => request('GET', '/samples');

/** A plan that an organisation above has published for those below. */
export interface PublishedPlan {
  id: string;
  title: string;
  year: number | null;
  publishedAt: string;
  from: { organisationId: string; name: string };
}

export const listPublished = (): Promise<{ items: PublishedPlan[] }> => request('GET', '/published-plans');
