// The library of legal documents, as the service answers: who sees what, who may change it, and what is found.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LegalDocument } from '../../src/library/document.ts';
import { knownActs } from '../../src/plan/checks/data/known-acts.ts';
import { starterFields } from '../../src/library/starter/add.ts';
import { starterDocuments } from '../../src/library/starter/documents.ts';
import { startFullService, type Caller, type FullService } from '../http/full-service.ts';
import { eachStore } from '../store/stores.ts';

const url = '/api/v1/legal-documents';
const decree = {
  ...{ kind: 'Nghị định', symbol: '30/2020/NĐ-CP', issuedOn: '2020-03-05', organ: 'Chính phủ' },
  subject: 'về công tác văn thư',
};

eachStore('the library of legal documents', (under) => {
  let service: FullService;
  beforeAll(async () => {
    service = await startFullService(under.store);
  });
  afterAll(() => service.app.close());

  const call = async (who: Caller, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', payload?: object) => {
    const { headers } = who;
    const answer = await service.app.inject({ method, url: `${url}${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: (answer.body ? JSON.parse(answer.body) : undefined) as never };
  };
  const add = async (who: Caller, payload: object): Promise<LegalDocument> => {
    const { status, body } = await call(who, 'POST', '', payload);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const find = async (who: Caller, query: Record<string, string>): Promise<LegalDocument[]> => {
    const { status, body } = await call(who, 'GET', `?${new URLSearchParams(query).toString()}`);
    expect(status).toBe(200);
    return (body as { items: LegalDocument[] }).items;
  };
  const symbols = async (who: Caller, query: Record<string, string>) =>
    (await find(who, query)).map((one) => one.symbol);

  it('is read below whoever keeps it, by nobody beside or above', async () => {
    const { province, commune, other } = service;
    const ours = await add(province.legal, decree);
    expect(ours).toMatchObject({ ...decree, own: true, status: 'in-force', replacedBy: null });
    const theirs = await add(commune.admin, {
      ...decree,
      kind: 'Kế hoạch',
      symbol: '7/KH-UBND',
      issuedOn: '2019-01-02',
    });
    expect(await find(commune.clerk, { q: 'văn thư' })).toMatchObject([
      { id: ours.id, own: false, from: { name: 'ỦY BAN NHÂN DÂN TỈNH A' } },
      { id: theirs.id, own: true },
    ]);
    expect(await find(other.clerk, {})).toMatchObject([{ id: ours.id }]);
    expect(await find(province.legal, {})).toMatchObject([{ id: ours.id }]);
  });

  it('is changed by legal staff and admins of whoever keeps it, by nobody else', async () => {
    const { province, commune } = service;
    const [ours] = await find(province.legal, { q: '30/2020' });
    const path = `/${ours?.id}`;
    expect(await call(commune.admin, 'PATCH', path, { note: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'library.not-own' },
    });
    expect(await call(commune.clerk, 'PATCH', path, { note: 'x' })).toMatchObject({ status: 403 });
    expect(await call(commune.admin, 'DELETE', path)).toMatchObject({ status: 403 });
    const changed = await call(province.legal, 'PATCH', path, { note: 'thay 110/2004' });
    expect(changed).toMatchObject({ status: 200, body: { ...decree, note: 'thay 110/2004' } });
    expect(await symbols(province.legal, { q: 'thay 110' })).toEqual(['30/2020/NĐ-CP']);
  });

  it('says what is wrong with an entry', async () => {
    const { legal } = service.province;
    const refused = async (payload: object, status: number, code: string) =>
      expect(await call(legal, 'POST', '', payload)).toMatchObject({ status, body: { code } });
    await refused({ kind: 'Nghị định', subject: 'về x' }, 422, 'library.incomplete');
    await refused({ ...decree, subject: 'về việc khác' }, 409, 'library.already-there');
    const ends = { ...decree, symbol: '1/NĐ-CP', effectiveFrom: '2025-02-01', effectiveTo: '2025-01-31' };
    await refused(ends, 422, 'library.ends-before-it-begins');
    const nothing = { status: 'replaced', replacedById: '00000000-0000-4000-8000-000000000000' };
    await refused({ ...decree, symbol: '1/NĐ-CP', ...nothing }, 404, 'library.no-such-document');
    expect(await call(legal, 'POST', '', { ...decree, issuedOn: '05/3/2020' })).toMatchObject({ status: 422 });
  });

  it('names what replaces a document, never the document itself, and keeps what others refer to', async () => {
    const { legal } = service.province;
    const [newer] = await find(legal, { q: '30/2020' });
    const old = { ...decree, symbol: '110/2004/NĐ-CP', status: 'replaced', replacedById: newer?.id };
    const older = await add(legal, old);
    expect(older.replacedBy).toEqual({
      id: newer?.id,
      kind: 'Nghị định',
      symbol: '30/2020/NĐ-CP',
      subject: decree.subject,
    });
    expect(await call(legal, 'DELETE', `/${newer?.id}`)).toMatchObject({
      status: 409,
      body: { code: 'library.still-referred' },
    });
    const ring = { status: 'replaced', replacedById: older.id };
    expect(await call(legal, 'PATCH', `/${newer?.id}`, ring)).toMatchObject({
      body: { code: 'library.replaces-itself' },
    });
    expect(await call(legal, 'PATCH', `/${older.id}`, { status: 'expired' })).toMatchObject({
      body: { status: 'expired', replacedById: null, replacedBy: null },
    });
    expect(await call(legal, 'DELETE', `/${older.id}`)).toMatchObject({ status: 204 });
    expect(await symbols(legal, { q: '110/2004/NĐ-CP' })).toEqual([]);
  });

  it('finds by number or words, with and without marks, the likeliest first', async () => {
    const { legal } = service.province;
    const resolution = { kind: 'Nghị quyết', symbol: '76/NQ-CP', organ: 'Chính phủ', issuedOn: '2021-07-15' };
    await add(legal, { ...resolution, subject: 'ban hành Chương trình tổng thể cải cách hành chính' });
    await add(legal, {
      ...resolution,
      symbol: '131/NQ-CP',
      issuedOn: '2022-10-06',
      subject: 'về sửa đổi 76/NQ-CP, hoa',
    });
    expect(await symbols(legal, { q: '76/nq' })).toEqual(['76/NQ-CP', '131/NQ-CP']);
    expect(await symbols(legal, { q: 'hanh chinh CAI CACH' })).toEqual(['76/NQ-CP']);
    expect(await symbols(legal, { q: 'cải cách hành chính' })).toEqual(['76/NQ-CP']);
    expect(await symbols(legal, { q: 'cãi cách' })).toEqual([]);
    expect(await symbols(legal, { q: '15/07/2021' })).toEqual(['76/NQ-CP']);
    expect(await symbols(legal, { q: '%' })).toEqual([]);
    const pages = await Promise.all(['1', '2', '3'].map((page) => symbols(legal, { page, size: '1' })));
    expect(pages.flat().sort()).toEqual(['131/NQ-CP', '30/2020/NĐ-CP', '76/NQ-CP']);
  });

  it('says itself when a document has expired', async () => {
    const { legal } = service.province;
    // The service's clock stands at 14:30 of 21 November 2026 in Việt Nam.
    const last = {
      ...decree,
      kind: 'Chỉ thị',
      symbol: '1/CT-TTg',
      organ: 'Thủ tướng Chính phủ',
      effectiveTo: '2026-11-21',
    };
    await add(legal, last);
    await add(legal, { ...last, symbol: '2/CT-TTg', effectiveTo: '2026-11-20' });
    expect(await symbols(legal, { q: 'Chỉ thị', status: 'in-force' })).toEqual(['1/CT-TTg']);
    expect(await find(legal, { q: 'Chỉ thị', status: 'expired' })).toMatchObject([
      { symbol: '2/CT-TTg', status: 'expired' },
    ]);
  });

  it('gives the citation as a plan has it: a law without number and organ', async () => {
    const { legal } = service.province;
    const law = { kind: 'Luật', symbol: '72/2025/QH15', organ: 'Quốc hội', issuedOn: '2025-06-16' };
    const { citation } = await add(legal, { ...law, subject: 'Tổ chức chính quyền địa phương' });
    expect(citation).toEqual({ kind: 'Luật', date: '2025-06-16', subject: 'Tổ chức chính quyền địa phương' });
    const [one] = await find(legal, { q: '30/2020' });
    const { kind, symbol, issuedOn, organ, subject } = decree;
    expect(one?.citation).toEqual({ kind, number: symbol, date: issuedOn, organ, subject });
  });

  it('starts with known acts, those once that are not seen already', async () => {
    const { province, commune } = service;
    const { body } = await call(province.legal, 'POST', '/starter');
    // The decree on clerical work, the law on local government and the resolution were there.
    expect(body).toEqual({ added: starterDocuments.length - 3 });
    expect(await call(province.legal, 'POST', '/starter')).toMatchObject({ body: { added: 0 } });
    expect(await call(commune.admin, 'POST', '/starter')).toMatchObject({ body: { added: 0 } });
    expect(await find(commune.clerk, { q: '77/2015/QH13' })).toMatchObject([
      { status: 'replaced', issuedOn: '2015-06-19', effectiveTo: '2025-02-28', replacedBy: { symbol: '65/2025/QH15' } },
    ]);
  });

  it('leaves a line in the audit log for every change', async () => {
    const { headers } = service.province.admin;
    const answer = await service.app.inject({ url: '/api/v1/audit?limit=100&subject=legal-document', headers });
    const actions = (JSON.parse(answer.body) as { items: { action: string }[] }).items.map(({ action }) => action);
    for (const what of ['created', 'changed', 'removed', 'starter-added']) {
      expect(actions).toContain(`legal-document.${what}`);
    }
  });
});

describe('the documents that a library starts with', () => {
  it('are known acts, each with a subject and, where replaced, what replaces it before it', () => {
    const before = new Set<string>();
    for (const document of starterDocuments) {
      const { subject, status } = starterFields(document);
      expect(subject, document.symbol).not.toBe('');
      expect(status === 'replaced', document.symbol).toBe(document.replacedBy !== undefined);
      if (document.replacedBy !== undefined) {
        expect(before, document.symbol).toContain(document.replacedBy);
        const act = knownActs.find(({ number }) => number === document.symbol);
        expect(act?.replaced?.by).toContain(document.replacedBy);
      }
      before.add(document.symbol);
    }
  });
});
