/**
 * The service with one draft in memory instead of accounts and a database: real pages, real preview, real checks, under the
 * real headers. What the editor says to drafts and gets back is told and can be broken by the test.
 */
import Fastify, { type FastifyReply } from 'fastify';
import fastifyStatic from '@fastify/static';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/plan/model/plan.ts';
import { findUnits } from '../../src/units/find-units.ts';
import { engineNamed } from '../../src/pdf/choose.ts';
import { startService } from '../http/service-under-test.ts';

interface Version {
  number: number;
  revision: number;
  reason: string;
  note?: string;
  madeAt: string;
  madeBy: { fullName: string };
  plan: Plan;
}

export interface Bench {
  address: string;
  /** What the server has. */
  plan(): Plan;
  revision(): number;
  /** Another clerk saves. */
  saveAsAnother(plan: Plan): void;
  /** Saves received so far. */
  saves(): number;
  /** Previews made so far. */
  previews(): number;
  /** While true, nobody answers. */
  gone(gone: boolean): void;
  close(): Promise<void>;
}

const user = {
  id: 'u1',
  username: 'vanthu',
  fullName: 'Trần Văn Thư',
  roles: ['clerk'],
  permissions: ['submit', 'approve', 'issue'],
  mustChangePassword: false,
};
const organisation = { id: 'o1', name: 'UBND xã Khoái Châu', kind: 'commune', unitCode: '12205', parentId: null };
export const benchDraft = 'bench';

export async function startBench(first: Plan): Promise<Bench> {
  const engine = engineNamed('native');
  const { app: service } = await startService({ engine });
  const app = Fastify();
  const pass = async (method: 'POST', url: string, body: unknown, reply: FastifyReply) => {
    const made = await service.inject({
      method,
      url,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    return reply.status(made.statusCode).type(String(made.headers['content-type'])).send(made.rawPayload);
  };
  const policy = (await service.inject('/api/v1/health')).headers['content-security-policy'];
  let state = { plan: first, revision: 1, status: 'draft', archivedAt: null as string | null };
  const versions: Version[] = [];
  let [saves, previews, gone] = [0, 0, false];
  const now = () => new Date().toISOString();
  const put = (plan: Plan, reason: string, madeBy: string, note?: string): void => {
    state = { ...state, plan, revision: state.revision + 1 };
    versions.unshift({
      number: versions.length + 1,
      revision: state.revision,
      reason,
      ...(note ? { note } : {}),
      madeAt: now(),
      madeBy: { fullName: madeBy },
      plan,
    });
  };
  versions.push({
    number: 1,
    revision: 1,
    reason: 'created',
    madeAt: now(),
    madeBy: { fullName: user.fullName },
    plan: first,
  });
  const allowed = () =>
    ({ draft: ['save', 'restore', 'submit', 'archive', 'create'], submitted: ['approve', 'return'] })[state.status] ??
    [];
  const told = () => ({
    id: benchDraft,
    title: 'Kế hoạch',
    year: 2026,
    updatedAt: now(),
    publishedAt: null,
    allowed: allowed(),
    ...state,
  });

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('content-security-policy', policy);
    if (gone && request.url.startsWith('/api/')) request.raw.socket.destroy();
    else done();
  });
  app.get('/api/v1/session', () => ({ user, organisation, csrfToken: 'x' }));
  app.get('/api/v1/drafts/:id', told);
  app.put<{ Body: { revision: number; plan: Plan; reason: string; note?: string } }>(
    '/api/v1/drafts/:id',
    (request, reply) => {
      saves += 1;
      const { revision, plan, reason, note } = request.body;
      if (revision !== state.revision) {
        return reply.status(409).send({
          code: 'drafts.changed-meanwhile',
          detail: 'Kế hoạch đã được sửa ở nơi khác.',
          current: {
            revision: state.revision,
            plan: state.plan,
            updatedBy: { fullName: 'Lê Thị Khác' },
            updatedAt: now(),
          },
          differences: [],
        });
      }
      put(plan, reason, user.fullName, note);
      return { revision: state.revision, savedAt: now() };
    },
  );
  app.get('/api/v1/drafts/:id/versions', () => ({
    items: versions.map((version) => ({ ...version, plan: undefined })),
  }));
  app.get<{ Params: { number: string } }>('/api/v1/drafts/:id/versions/:number', (request) =>
    versions.find((one) => one.number === Number(request.params.number)),
  );
  app.post<{ Params: { number: string } }>('/api/v1/drafts/:id/versions/:number/restore', (request) => {
    put(versions.find((one) => one.number === Number(request.params.number))!.plan, 'restored', user.fullName);
    return told();
  });
  app.post<{ Params: { step: string } }>('/api/v1/drafts/:id/:step', (request) => {
    const statuses: Record<string, string> = {
      submit: 'submitted',
      approve: 'approved',
      return: 'draft',
      issue: 'issued',
    };
    state = { ...state, status: statuses[request.params.step] ?? state.status };
    return told();
  });
  app.get<{ Querystring: { q: string } }>('/api/v1/units', (request) => ({
    items: findUnits({ text: request.query.q }).slice(0, 20),
  }));
  app.get('/api/v1/legal-documents', () => ({
    items: [
      {
        id: 'd1',
        kind: 'Nghị định',
        number: '61/2018/NĐ-CP',
        date: '2018-04-23',
        organ: 'Chính phủ',
        subject: 'về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
        status: 'replaced',
      },
    ],
    total: 1,
  }));
  app.post<{ Body: { plan: Plan } }>('/api/v1/preview', async (request, reply) => {
    previews += 1;
    return pass('POST', '/api/v1/documents?format=pdf&draft=true&separate=false', request.body.plan, reply);
  });
  app.post<{ Querystring: { draft?: string } }>('/api/v1/plans/validate', (request, reply) =>
    pass('POST', `/api/v1/plans/validate?draft=${request.query.draft ?? 'false'}`, request.body, reply),
  );
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    wildcard: false,
  });
  app.get('/ke-hoach/:id', (_, reply) => reply.sendFile('index.html'));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    plan: () => state.plan,
    revision: () => state.revision,
    saveAsAnother: (plan) => put(plan, 'autosave', 'Lê Thị Khác'),
    saves: () => saves,
    previews: () => previews,
    gone: (next) => (gone = next),
    close: async () => {
      await app.close();
      await service.close();
    },
  };
}
