// How to call each route that names a thing, for a thing that is another organisation's. Whoever adds a route with an id adds
// a line here; a route without one fails the test.
import type { FullService } from '../full-service.ts';
import { foreignBatch } from './foreign-batches.ts';
import { foreignDraft, foreignIssued, foreignMade } from './foreign-drafts.ts';
import { foreignTemplate } from './foreign-templates.ts';

export interface ForeignCall {
  /** The route's address with the ids of the other organisation's things in it. */
  url: string;
  /** What would be right if the thing were one's own. */
  payload?: object;
}

type Make = (service: FullService) => ForeignCall | Promise<ForeignCall>;

const nowhere = { revision: 1 };

/** Routes of a draft, by what stands behind its id. */
const ofDraft = (method: string, rest: string, payload?: object): [string, Make] => [
  `${method} /api/v1/drafts/:id${rest.replace('/1', '/:number')}`,
  async (service) => ({
    url: `/api/v1/drafts/${await foreignDraft(service)}${rest}`,
    ...(payload ? { payload } : {}),
  }),
];

/** Routes of a template's version, likewise. */
const ofVersion = (method: string, rest: string): [string, Make] => [
  `${method} /api/v1/templates/:id/versions/:number${rest.replace(/\?.*/, '')}`,
  async (service) => ({ url: `/api/v1/templates/${await foreignTemplate(service)}/versions/1${rest}` }),
];

/** Routes of a batch, likewise. */
const ofBatch = (method: string, rest: string, payload?: object): [string, Make] => [
  `${method} /api/v1/batches/:id${rest.replace('/12205', '/:code').replace('/0', '/:ordinal')}`,
  async (service) => ({
    url: `/api/v1/batches/${await foreignBatch(service)}${rest}`,
    ...(payload ? { payload } : {}),
  }),
];

/** Routes of a template, likewise. */
const ofTemplate = (method: string, rest: string, payload?: object): [string, Make] => [
  `${method} /api/v1/templates/:id${rest.replace('/1', '/:number')}`,
  async (service) => ({
    url: `/api/v1/templates/${await foreignTemplate(service)}${rest}`,
    ...(payload ? { payload } : {}),
  }),
];

async function legalDocumentOfOther({ app, other, signIn }: FullService): Promise<string> {
  const { headers } = await signIn(other.admin.actor.userId);
  const payload = { kind: 'Luật', subject: 'Lưu trữ' };
  const made = await app.inject({ method: 'POST', url: '/api/v1/legal-documents', headers, payload });
  return `/api/v1/legal-documents/${(JSON.parse(made.body) as { id: string }).id}`;
}

async function phraseOfOther({ app, other, signIn }: FullService): Promise<string> {
  const { headers } = await signIn(other.admin.actor.userId);
  const payload = { kind: 'other', title: 'Câu của cơ quan khác', body: { blocks: [{ text: 'Nội dung.' }] } };
  const made = await app.inject({ method: 'POST', url: '/api/v1/phrases', headers, payload });
  return `/api/v1/phrases/${(JSON.parse(made.body) as { id: string }).id}`;
}

/** Routes of a phrase, likewise. */
const ofPhrase = (method: string, rest: string, payload?: object): [string, Make] => [
  `${method} /api/v1/phrases/:id${rest.split('?')[0]}`,
  async (service) => ({ url: `${await phraseOfOther(service)}${rest}`, ...(payload ? { payload } : {}) }),
];

const noDraft = '00000000-0000-4000-8000-000000000000';

/** By method and address as the route declares them. */
export const foreignThings: Readonly<Record<string, Make>> = {
  'PATCH /api/v1/users/:id': ({ other }) => ({
    url: `/api/v1/users/${other.clerk.actor.userId}`,
    payload: { active: false },
  }),
  'POST /api/v1/users/:id/password': ({ other }) => ({
    url: `/api/v1/users/${other.clerk.actor.userId}/password`,
    payload: { password: 'mật khẩu do kẻ lạ đặt' },
  }),
  'PATCH /api/v1/organisations/:id': ({ other }) => ({
    url: `/api/v1/organisations/${other.id}`,
    payload: { name: 'Cơ quan bị chiếm' },
  }),
  'DELETE /api/v1/tokens/:id': async ({ app, other, signIn }) => {
    const { headers } = await signIn(other.clerk.actor.userId);
    const payload = { name: 'của người khác', scopes: ['documents'], days: 1 };
    const made = await app.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload });
    return { url: `/api/v1/tokens/${(JSON.parse(made.body) as { id: string }).id}` };
  },
  ...Object.fromEntries([
    ofDraft('GET', ''),
    ofDraft('PUT', '', { ...nowhere, plan: {} }),
    ofDraft('GET', '/document'),
    ofDraft('GET', '/versions'),
    ofDraft('GET', '/versions/1'),
    ofDraft('POST', '/versions/1/restore', nowhere),
    ofDraft('GET', '/issued'),
    ofDraft('GET', '/made-documents'),
    ofDraft('PUT', '/template', { template: null }),
    ofDraft('POST', '/duplicate'),
    ofDraft('POST', '/archive'),
    ofDraft('POST', '/unarchive'),
    ofDraft('POST', '/publish'),
    ofDraft('POST', '/unpublish'),
    ofDraft('POST', '/submit'),
    ofDraft('POST', '/approve'),
    ofDraft('POST', '/return', { note: 'Xem lại' }),
    ofDraft('POST', '/issue', { ...nowhere, documents: [{ kind: 'QĐ', date: '2026-01-15' }] }),
  ]),
  ...Object.fromEntries([
    ofBatch('GET', ''),
    ofBatch('PATCH', '', { title: 'của kẻ lạ' }),
    ofBatch('DELETE', ''),
    ofBatch('PUT', '/units'),
    ofBatch('POST', '/dry-run'),
    ofBatch('GET', '/dry-run'),
    ofBatch('POST', '/start'),
    ofBatch('POST', '/pause'),
    ofBatch('POST', '/resume'),
    ofBatch('POST', '/cancel'),
    ofBatch('POST', '/retry-failed'),
    ofBatch('GET', '/items'),
    ofBatch('GET', '/items/12205/documents/0'),
    ofBatch('GET', '/archive'),
    ofBatch('GET', '/manifest.csv'),
    ofBatch('GET', '/manifest.json'),
    ofBatch('POST', '/items/12205/hand-over'),
    ofBatch('POST', '/hand-over'),
    ofBatch('GET', '/items/12205/values'),
    ofBatch('PATCH', '/items/12205/values', { values: [{ kind: 'variable', name: 'nguoi_ky', value: 'kẻ lạ' }] }),
    ofBatch('GET', '/events'),
  ]),
  ...Object.fromEntries([
    ofTemplate('GET', ''),
    ofTemplate('POST', '/versions'),
    ofTemplate('GET', '/versions/1'),
    ofTemplate('GET', '/versions/1/file'),
    ofTemplate('GET', '/versions/1/annotated'),
    ofTemplate('POST', '/versions/1/lint'),
    ofTemplate('POST', '/versions/1/activation', {}),
    ofTemplate('POST', '/versions/1/approval', {}),
    ofTemplate('DELETE', '/versions/1/activation'),
    ofTemplate('POST', '/versions/1/retirement', {}),
    ofTemplate('POST', '/rollback', {}),
    ofVersion('GET', '/preview?sample=toi-thieu'),
    ofVersion('GET', '/comparison'),
    ofVersion('GET', '/comparison/pages?sample=toi-thieu'),
  ]),
  'GET /api/v1/issued/:id/file': async (service) => ({
    url: `/api/v1/issued/${(await foreignIssued(service)).documentId}/file?format=pdf`,
  }),
  'POST /api/v1/issued-documents/:id/again': async (service) => ({
    url: `/api/v1/issued-documents/${(await foreignIssued(service)).documentId}/again`,
  }),
  'POST /api/v1/made-documents/:id/again': async (service) => ({
    url: `/api/v1/made-documents/${await foreignMade(service)}/again`,
  }),
  'POST /api/v1/register/:id/void': async (service) => ({
    url: `/api/v1/register/${(await foreignIssued(service)).entryId}/void`,
    payload: { reason: 'Kẻ lạ hủy' },
  }),
  'PATCH /api/v1/legal-documents/:id': async (service) => ({
    url: await legalDocumentOfOther(service),
    payload: { note: 'của kẻ lạ' },
  }),
  ...Object.fromEntries([
    ofPhrase('GET', ''),
    ofPhrase('PATCH', '', { status: 'withdrawn' }),
    ofPhrase('GET', '/versions'),
    ofPhrase('POST', '/versions', { basedOn: 1, title: 'x', body: { blocks: [{ text: 'của kẻ lạ' }] } }),
    ofPhrase('GET', `/filled?draft=${noDraft}`),
    ofPhrase('GET', '/uses'),
    ofPhrase('POST', '/uses', { number: 1, draftId: noDraft, path: 'plan.closing' }),
  ]),
  'DELETE /api/v1/legal-documents/:id': async (service) => ({ url: await legalDocumentOfOther(service) }),
};

/** The same for things that are named elsewhere than in the address: all must be answered as if they were not there. */
export const foreignBodies: readonly { route: string; make: Make }[] = [
  ...(['draft', 'published'] as const).map((from) => ({
    route: 'POST /api/v1/drafts',
    make: async (service: FullService) => ({
      url: '/api/v1/drafts',
      payload: { from, draftId: await foreignDraft(service) },
    }),
  })),
  ...(['draft', 'published'] as const).map((from) => ({
    route: 'POST /api/v1/batches',
    make: async (service: FullService) => ({
      url: '/api/v1/batches',
      payload: { base: { from, draftId: await foreignDraft(service) }, formats: ['pdf'] },
    }),
  })),
  {
    route: 'POST /api/v1/users',
    make: ({ other }) => ({
      url: '/api/v1/users',
      payload: { organisationId: other.id, username: 'ke.la', fullName: 'Kẻ lạ', roles: ['admin'] },
    }),
  },
  {
    route: 'PATCH /api/v1/users/:id',
    make: ({ commune, other }) => ({
      url: `/api/v1/users/${commune.clerk.actor.userId}`,
      payload: { organisationId: other.id },
    }),
  },
  {
    route: 'POST /api/v1/organisations',
    make: ({ other }) => ({
      url: '/api/v1/organisations',
      payload: { parentId: other.id, name: 'Phòng của kẻ lạ', kind: 'other' },
    }),
  },
];
