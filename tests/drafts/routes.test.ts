import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { autoEngine } from '../../src/pdf/auto.ts';
import type { PdfEngine } from '../../src/pdf/engine.ts';
import { startFullService, type Caller, type FullService } from '../http/full-service.ts';
import { eachStore } from '../store/stores.ts';
import { samplePlan } from './office.ts';

type Json = Record<string, unknown>;
const decision = samplePlan('b-quyet-dinh-ke-hoach-xa-2026');

eachStore('the routes of drafts', (under) => {
  let service: FullService;
  let engine: PdfEngine;
  let chief: Caller;
  beforeAll(async () => {
    engine = autoEngine();
    service = await startFullService(under.store, { engine });
    chief = await service.add({
      username: 'chief',
      organisationId: service.commune.id,
      permissions: ['submit', 'approve', 'issue'],
    });
  });
  afterAll(async () => {
    await service.app.close();
    await engine.close();
  });

  const call = (who: Caller, method: 'GET' | 'POST' | 'PUT', path: string, payload?: unknown, headers: Json = {}) =>
    service.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...who.headers, ...(headers as Record<string, string>) },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
  const json = async (work: ReturnType<typeof call>, status = 200): Promise<Json> => {
    const answer = await work;
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(status);
    return JSON.parse(answer.body) as Json;
  };
  const begin = async (who: Caller, plan: unknown = decision) =>
    json(call(who, 'POST', '/drafts', { from: 'json', plan }), 201);

  it('begin, list, read and save a plan', async () => {
    const { clerk } = service.commune;
    const made = await json(
      call(clerk, 'POST', '/drafts', { from: 'empty', year: 2027, form: 'quyet-dinh-ke-hoach' }),
      201,
    );
    expect(made).toMatchObject({ revision: 1, status: 'draft', year: 2027 });
    expect(made.allowed).toContain('save');
    expect(made.allowed).not.toContain('issue');
    const list = await json(call(clerk, 'GET', '/drafts?q=cai%20cach&year=2027&status=draft&archived=false&size=5'));
    expect(list).toMatchObject({ total: 1, items: [{ id: made.id }] });
    const saved = await json(
      call(clerk, 'PUT', `/drafts/${String(made.id)}`, { revision: 1, plan: { ...(made.plan as Json), x: 1 } }),
    );
    expect(saved).toMatchObject({ revision: 2, savedAt: service.clock().toISOString() });
    const read = await json(call(clerk, 'GET', `/drafts/${String(made.id)}`));
    expect((read.findings as Json[]).map(({ code }) => code)).toEqual(['plan.unknown-field']);
    expect(read).not.toHaveProperty('submittedBy');
  });

  it('answer the second of two with 409, what stands there and the differences', async () => {
    const { clerk, admin } = service.commune;
    const { id } = await begin(clerk, samplePlan());
    await json(
      call(clerk, 'PUT', `/drafts/${String(id)}`, { revision: 1, plan: { ...samplePlan(), medium: 'paper' } }),
    );
    const late = await json(
      call(admin, 'PUT', `/drafts/${String(id)}`, { revision: 1, plan: { ...samplePlan(), medium: 'electronic' } }),
      409,
    );
    expect(late).toMatchObject({
      code: 'drafts.changed-meanwhile',
      current: { revision: 2, updatedBy: { fullName: 'Người dùng clerk.b' } },
      differences: [{ path: 'medium', pathLabel: 'Hình thức văn bản', mine: 'electronic', theirs: 'paper' }],
    });
  });

  it('show versions with what differs now, and restore one', async () => {
    const { clerk } = service.commune;
    const { id } = await begin(clerk, samplePlan());
    const path = `/drafts/${String(id)}`;
    await json(
      call(clerk, 'PUT', path, { revision: 1, plan: { period: { from: 2030 } }, reason: 'saved', note: 'Gọn' }),
    );
    expect((await json(call(clerk, 'GET', `${path}/versions`))).items).toMatchObject([
      { number: 2, reason: 'saved', note: 'Gọn' },
      { number: 1, reason: 'created' },
    ]);
    const first = await json(call(clerk, 'GET', `${path}/versions/1`));
    expect((first.differences as Json[]).map((one) => one.pathLabel)).toContain('Thời gian của kế hoạch, từ năm');
    const restored = await json(call(clerk, 'POST', `${path}/versions/1/restore`, { revision: 2 }));
    expect(restored).toMatchObject({ revision: 3, plan: samplePlan() });
  });

  it('give the document that a draft would be now', async () => {
    const { clerk } = service.commune;
    const { id } = await begin(clerk);
    const docx = await call(clerk, 'GET', `/drafts/${String(id)}/document?format=docx`);
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(Object.values(unzipSync(docx.rawPayload)).some((part) => Buffer.from(part).includes('DỰ THẢO'))).toBe(true);
    const pdf = await call(clerk, 'GET', `/drafts/${String(id)}/document?format=pdf&draft=false`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.headers['x-kehoach-findings']).toBeDefined();
  });

  it('issue through all steps; the stored bytes are those of the sum; the register and its workbook have it', async () => {
    const { id } = await begin(chief);
    const path = `/drafts/${String(id)}`;
    await json(call(chief, 'POST', `${path}/submit`));
    await json(call(chief, 'POST', `${path}/approve`));
    const document = { kind: 'QĐ', date: '2026-01-15', number: '57', urgency: 'Khẩn' };
    const issued = await json(call(chief, 'POST', `${path}/issue`, { revision: 1, documents: [document] }));
    expect(issued).toMatchObject({ numberAndSymbol: '57/QĐ-UBND', draft: { status: 'issued' } });
    const { items } = (await json(call(chief, 'GET', `${path}/issued`))) as { items: Json[] };
    const [one] = items as { id: string; pdf: { sha256: string; name: string } }[];
    const file = await call(chief, 'GET', `/issued/${one!.id}/file?format=pdf`);
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(one!.pdf.sha256);
    expect(file.headers).toMatchObject({ etag: `"${one!.pdf.sha256}"`, 'content-type': 'application/pdf' });
    expect(file.rawPayload.toString('latin1')).toContain('%PDF-');
    const again = await call(chief, 'GET', `/issued/${one!.id}/file?format=pdf`, undefined, {
      'if-none-match': file.headers.etag,
    });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    const draftDocx = await call(chief, 'GET', `${path}/document?format=docx`);
    const storedDocx = await call(chief, 'GET', `/issued/${one!.id}/file?format=docx`);
    expect(draftDocx.rawPayload.equals(storedDocx.rawPayload)).toBe(true);

    const register = await json(call(chief, 'GET', '/register?year=2026&kind=Q%C4%90&q=khoai%20chau'));
    const [entry] = register.items as Json[];
    expect(entry).toMatchObject({ numberAndSymbol: '57/QĐ-UBND', urgency: 'Khẩn', draftId: id });
    expect(entry?.pages).toBeGreaterThan(5);
    const workbook = await call(chief, 'GET', '/register.xlsx?year=2026');
    expect(Object.keys(unzipSync(workbook.rawPayload))).toContain('xl/workbook.xml');

    await json(call(chief, 'POST', `/register/${String(entry?.id)}/void`, { reason: 'Sai trích yếu' }));
    expect(await json(call(chief, 'GET', path))).toMatchObject({ status: 'draft' });
    expect(await json(call(chief, 'GET', '/register?voided=true'))).toMatchObject({ total: 1 });
  });

  it('enter a document by hand', async () => {
    const entry = {
      kind: 'KH',
      symbol: 'KH-UBND',
      issuedOn: '2026-02-01',
      typeName: 'Kế hoạch',
      organName: 'UBND xã B',
      subject: 'Về trồng cây',
      copies: 3,
    };
    expect(await json(call(chief, 'POST', '/register', entry), 201)).toMatchObject({ number: '1', copies: 3 });
    expect(await json(call(chief, 'POST', '/register', { ...entry, number: '1' }), 409)).toMatchObject({
      code: 'register.number-taken',
    });
    await json(call(service.commune.clerk, 'POST', '/register', entry), 403);
  });

  it('refuse what no database keeps in a sentence, and go on', async () => {
    const { id } = await begin(chief);
    const nul = 'dán\u0000 từ nơi khác';
    const entry = {
      kind: 'TB',
      symbol: 'TB-UBND',
      issuedOn: '2026-02-01',
      typeName: 'Thông báo',
      organName: 'UBND xã',
    };
    const calls = [
      call(chief, 'PUT', `/drafts/${String(id)}`, { revision: 1, plan: decision, reason: 'saved', note: nul }),
      call(chief, 'POST', '/register', { ...entry, subject: nul }),
      call(chief, 'POST', '/tokens', { name: nul, scopes: ['documents'], days: 1 }),
      call(chief, 'POST', '/session', { username: nul, password: nul }),
      call(chief, 'GET', '/drafts?unit=%00'),
      call(chief, 'GET', '/register?kind=%00'),
    ];
    for (const one of calls) expect(await json(one, 400)).toMatchObject({ code: 'http.unstorable-text' });
    const beyond = call(chief, 'PUT', `/drafts/${String(id)}`, { revision: 99_999_999_999, plan: decision });
    expect(await json(beyond, 400)).toMatchObject({ code: 'http.number-too-large' });
    // In a plan it is kept as it is.
    const plan = { ...decision, title: nul };
    await json(call(chief, 'PUT', `/drafts/${String(id)}`, { revision: 1, plan }));
    expect((await json(call(chief, 'GET', `/drafts/${String(id)}`))).plan).toEqual(plan);
  });

  it('list samples and units to whoever has signed in', async () => {
    const { clerk } = service.commune;
    const { items } = (await json(call(clerk, 'GET', '/samples'))) as { items: Json[] };
    expect(items).toContainEqual({
      id: 'toi-thieu',
      title: expect.stringMatching(/^Kế hoạch /) as string,
      year: 2026,
      form: expect.any(String) as string,
    });
    const units = await json(call(clerk, 'GET', '/units?q=khoai%20chau&limit=1'));
    expect(units).toMatchObject({ total: 1, items: [{ code: '12205', name: 'Khoái Châu' }] });
    expect(((await json(call(clerk, 'GET', '/provinces'))).items as Json[]).length).toBe(34);
  });
});
