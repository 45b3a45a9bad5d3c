/** The draft on the server: what the editor reads and does (docs: /docs, routes under /drafts). */
import type { Finding } from '../../../../failure.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { request } from '../../../api/request.ts';
import type { SaveAnswer, SaveRequest } from '../state/autosave.ts';

export type DraftStatus = 'draft' | 'submitted' | 'approved' | 'issued';

export interface Draft {
  id: string;
  title: string;
  year: number | null;
  status: DraftStatus;
  revision: number;
  updatedAt: string;
  updatedBy?: { fullName: string } | null;
  archivedAt?: string | null;
  publishedAt?: string | null;
  /** What the person may do with it now: `save`, `submit`, `approve` … */
  allowed: string[];
  plan: Plan;
  /** Of the catalogue; null: the usual one of its form. */
  template: string | null;
  /** Of the plan as it is told here; also what was noted when it was made from another. */
  findings: Finding[];
}

export interface Version {
  number: number;
  revision: number;
  reason: 'created' | 'autosave' | 'saved' | 'restored' | 'submitted' | 'returned' | 'issued';
  note?: string | null;
  madeBy?: { fullName: string } | null;
  madeAt: string;
}

const of = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

export const readDraft = (id: string): Promise<Draft> => request('GET', of(id));

interface Current {
  revision: number;
  plan: Plan;
  updatedBy?: { fullName?: string } | null;
  updatedAt?: string;
}

/** Never throws: every outcome is an answer that the saving machine knows. */
export async function saveDraft(id: string, { plan, revision, reason, note }: SaveRequest): Promise<SaveAnswer> {
  try {
    const saved = await request<{ revision: number; savedAt: string }>('PUT', of(id), {
      body: { revision, plan, reason, ...(note ? { note } : {}) },
      // A server that hangs is a server that is gone.
      signal: AbortSignal.timeout(20_000),
    });
    return { type: 'acknowledged', ...saved };
  } catch (error) {
    if (!(error instanceof ApiProblem)) return { type: 'unreachable' };
    const current = error.extensions['current'] as Current | undefined;
    if (error.status === 409 && current) {
      const { updatedBy, updatedAt } = current;
      const theirs = { revision: current.revision, plan: current.plan, updatedBy: updatedBy?.fullName, updatedAt };
      return { type: 'overtaken', theirs };
    }
    const mayComeBack = error.status === 0 || error.status === 429 || error.status >= 500;
    if (mayComeBack) return { type: 'unreachable' };
    return { type: 'refused', message: error.message, signIn: error.status === 401 };
  }
}

export const readVersions = async (id: string): Promise<Version[]> => {
  const { items } = await request<{ items: Version[] }>('GET', `${of(id)}/versions`);
  return items;
};

export const readVersion = (id: string, number: number): Promise<Version & { plan: Plan }> =>
  request('GET', `${of(id)}/versions/${number}`);

export const restoreVersion = (id: string, number: number, revision: number): Promise<unknown> =>
  request('POST', `${of(id)}/versions/${number}/restore`, { body: { revision } });

export type Step = 'submit' | 'approve' | 'return' | 'archive' | 'unarchive' | 'publish' | 'unpublish';

export const takeStep = (id: string, step: Step, body?: object): Promise<unknown> =>
  request('POST', `${of(id)}/${step}`, body === undefined ? {} : { body });

export const duplicateDraft = (id: string): Promise<{ id: string }> => request('POST', `${of(id)}/duplicate`);

/** What the draft was issued as. */
export interface IssuedDocument {
  id: string;
  number: string;
  symbol: string;
  issuedOn: string;
  voidedAt: string | null;
}

/** The documents whose numbers hold, the newest first: those that were voided stay in the register. */
export const readIssued = async (id: string): Promise<IssuedDocument[]> => {
  const { items } = await request<{ items: IssuedDocument[] }>('GET', `${of(id)}/issued`);
  return items.filter(({ voidedAt }) => voidedAt === null);
};

export interface IssueRequest {
  revision: number;
  documents: { kind: 'QĐ' | 'KH'; number?: string; date: string }[];
}

export const issueDraft = (id: string, body: IssueRequest): Promise<unknown> =>
  request('POST', `${of(id)}/issue`, { body });
