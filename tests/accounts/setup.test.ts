import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { audit } from '../../src/accounts/audit.ts';
import { newSetupToken } from '../../src/accounts/setup/first-admin.ts';
import { auditLog, sessions, setupTokens } from '../../src/store/schema/index.ts';
import { testClock } from '../http/full-service.ts';
import { post, problem, startService } from '../http/service-under-test.ts';
import { eachStore } from '../store/stores.ts';

const url = '/api/v1/setup';
const first = {
  organisation: { name: 'SỞ NỘI VỤ TỈNH A', kind: 'province' },
  username: 'quan.tri',
  fullName: 'Nguyễn Thị An',
  password: 'một câu ngắn dễ nhớ',
};

eachStore('the first start', (under) => {
  const clock = testClock();
  let app: FastifyInstance;
  beforeAll(async () => {
    const { db, blobs } = under.store;
    ({ app } = await startService({ service: { db, blobs, clock } }));
  });
  afterAll(() => app.close());
  const needed = async () => (JSON.parse((await app.inject(url)).body) as { needed: boolean }).needed;

  it('keeps of its token a hash only; a later start ends it', async () => {
    const early = await newSetupToken(under.db, clock());
    const rows = await under.db.select().from(setupTokens);
    expect(JSON.stringify(rows)).not.toContain(early);
    await newSetupToken(under.db, clock());
    const refused = await post(app, url, { ...first, token: early });
    expect([refused.statusCode, problem(refused).code]).toEqual([403, 'accounts.wrong-setup-token']);
  });

  it('makes one organisation and one admin, once, though two ask at the same time', async () => {
    const token = await newSetupToken(under.db, clock());
    expect(await needed()).toBe(true);
    const weak = await post(app, url, { ...first, token, password: 'matkhau123' });
    expect(problem(weak).code).toBe('accounts.weak-password');
    const answers = await Promise.all([post(app, url, { ...first, token }), post(app, url, { ...first, token })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const made = answers.find(({ statusCode }) => statusCode === 201)!;
    expect(JSON.parse(made.body)).toMatchObject({
      user: { username: 'quan.tri', roles: ['admin', 'legal', 'clerk'], mustChangePassword: false },
      organisation: { name: 'SỞ NỘI VỤ TỈNH A', parentId: null },
    });
    expect(String(made.headers['set-cookie'])).toMatch(/^kehoach_session=/);
    expect(await needed()).toBe(false);
    expect(await newSetupToken(under.db, clock())).toBeUndefined();
    const again = await post(app, url, { ...first, token });
    expect([again.statusCode, problem(again).code]).toEqual([409, 'accounts.setup-done']);
    expect(JSON.stringify(await under.db.select().from(sessions))).not.toContain(
      /kehoach_session=([\w-]+)/.exec(String(made.headers['set-cookie']))?.[1],
    );
  });

  it('begins an audit log that nothing can change or remove, and that a change undone leaves no entry in', async () => {
    const before = await under.db.select().from(auditLog).orderBy(auditLog.id);
    expect(before.map(({ action }) => action)).toEqual([
      'organisation.created',
      'user.created',
      'legal-document.starter-added',
      'phrase.starter-added',
    ]);
    for (const statement of [
      sql`update audit_log set actor = 'ai khác'`,
      sql`delete from audit_log`,
      sql`delete from audit_log where id = -1`,
      sql`truncate audit_log`,
    ]) {
      await expect(under.db.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/append-only/) as string },
      });
    }
    const doer = { userId: null, organisationId: null, username: 'test' };
    const undone = under.db.transaction(async (tx) => {
      await audit(tx, doer, 'draft.issued', { kind: 'draft', id: 'x' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await under.db.select().from(auditLog).orderBy(auditLog.id)).toEqual(before);
  });
});
