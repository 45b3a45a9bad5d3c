/** The office in the pictures of docs/huong-dan: a commune of the list, with a sample's data, invented people, and a clock that stands. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAdmin } from '../../../src/accounts/setup/first-admin.ts';
import { builtPages } from '../../../src/http/web/pages.ts';
import { addStarterPhrases } from '../../../src/library/phrases/starter/add.ts';
import { addStarterDocuments } from '../../../src/library/starter/add.ts';
import { openSession, sessionOf } from '../../../src/accounts/sign-in/sessions.ts';
import { fileChecker } from '../../../src/nd30/outside/checker.ts';
import { nativeEngine } from '../../../src/pdf/native/engine.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { openStore } from '../../../src/store/index.ts';
import { testClock } from '../../http/full-service.ts';
import { startService } from '../../http/service-under-test.ts';
import { Caller } from '../service.ts';

export const password = 'sáng nay trời mưa nhẹ';

interface Person {
  username: string;
  fullName: string;
  roles: string[];
  permissions: string[];
}

/** Invented, as the pages say. */
export const people = {
  admin: { username: 'lan.nguyen', fullName: 'Nguyễn Thị Lan' },
  clerk: { username: 'hoa.tran', fullName: 'Trần Thị Hoa', roles: ['clerk'], permissions: ['submit'] },
  head: { username: 'binh.le', fullName: 'Lê Văn Bình', roles: ['clerk'], permissions: ['approve'] },
  registry: { username: 'mai.pham', fullName: 'Phạm Thị Mai', roles: ['clerk'], permissions: ['submit', 'issue'] },
  legal: { username: 'son.do', fullName: 'Đỗ Ngọc Sơn', roles: ['legal'], permissions: [] },
} as const;

const organisation = { name: 'UBND xã Khoái Châu', kind: 'commune', unitCode: '12205' } as const;

export const lastYear = JSON.parse(
  readFileSync(new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8'),
) as Plan;

/** When last year's plan is issued, and when everything else happens. */
const issuedAt = '2026-01-15T02:00:00.000Z';
export const now = '2026-11-20T02:32:00.000Z';

export interface Office {
  address: string;
  callerOf(username: string): Promise<Caller>;
  stop(): Promise<void>;
}

/** The service with its pages, everybody's account, and last year's plan in the register. */
export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-help-'));
  const store = await openStore({ folder });
  const clock = testClock(issuedAt);
  const { db, blobs } = store;
  const pages = builtPages();
  if (!pages) throw new Error('There are no pages: npm run build');
  const checker = fileChecker();
  const { app } = await startService({ engine: nativeEngine(), checker, pages, service: { db, blobs, clock } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const root = { userId: null, organisationId: null, username: 'setup' };
  const { id } = await addAdmin(db, root, { organisation, ...people.admin, password }, clock());
  const session = await sessionOf(db, (await openSession(db, id, clock())).token, clock());
  if (session) {
    await addStarterDocuments(db, session.actor, clock());
    await addStarterPhrases(db, session.actor, clock());
  }

  const callerOf = async (username: string): Promise<Caller> => {
    const caller = new Caller(address);
    await caller.call('POST', '/session', { username, password });
    return caller;
  };
  const admin = await callerOf(people.admin.username);
  const first = 'mật khẩu lần đầu 2026';
  for (const person of [people.clerk, people.head, people.registry, people.legal] as unknown as Person[]) {
    await admin.call('POST', '/users', { ...person, password: first });
    const caller = new Caller(address);
    await caller.call('POST', '/session', { username: person.username, password: first });
    await caller.call('POST', '/session/password', { current: first, next: password });
  }
  await issueLastYear(admin);
  clock.forward(Date.parse(now) - Date.parse(issuedAt));
  return {
    address,
    callerOf,
    stop: async () => {
      await app.close();
      checker.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function issueLastYear(admin: Caller): Promise<void> {
  const draft = await admin.call<{ id: string; revision: number }>('POST', '/drafts', { from: 'json', plan: lastYear });
  const at = `/drafts/${draft.id}`;
  await admin.call('POST', `${at}/submit`, {});
  await admin.call('POST', `${at}/approve`, {});
  const { revision } = await admin.call<{ revision: number }>('GET', at);
  const documents = [{ kind: 'QĐ', number: '57', date: '2026-01-15' }];
  await admin.call('POST', `${at}/issue`, { revision, documents });
}
