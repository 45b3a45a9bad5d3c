// The library of phrases as the service answers: who sees, keeps and uses what, and that a draft keeps its words.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Phrase, PhraseVersion } from '../../src/library/phrases/phrase.ts';
import type { ReadPhrase } from '../../src/library/phrases/read.ts';
import { starterPhrases } from '../../src/library/phrases/starter/phrases.ts';
import type { UsesOfPhrase } from '../../src/library/phrases/uses.ts';
import { eachStore } from '../store/stores.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';

const purpose = {
  kind: 'purpose',
  title: 'Mục đích chung',
  body: { blocks: [{ text: 'Nâng cao chất lượng phục vụ Nhân dân trên địa bàn {{don_vi.ten_day_du}}.' }] },
};

eachStore('the library of phrases', (under) => {
  let service: FullService;
  beforeAll(async () => {
    service = await startFullService(under.store);
  });
  afterAll(() => service.app.close());

  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';
  const call = async <T = never>(who: Caller, method: Method, url: string, payload?: object) => {
    const answer = await service.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: who.headers,
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: (answer.body ? JSON.parse(answer.body) : undefined) as T };
  };
  const add = async (who: Caller, phrase: object): Promise<ReadPhrase> => {
    const { status, body } = await call<ReadPhrase>(who, 'POST', '/phrases', phrase);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const titles = async (who: Caller, query: Record<string, string> = {}) => {
    const answer = await call<{ items: Phrase[] }>(who, 'GET', `/phrases?${new URLSearchParams(query).toString()}`);
    return answer.body.items.map(({ title }) => title);
  };
  const change = (who: Caller, id: string, basedOn: number, text: string) =>
    call<ReadPhrase & { code: string; current: PhraseVersion }>(who, 'POST', `/phrases/${id}/versions`, {
      basedOn,
      title: purpose.title,
      body: { blocks: [{ text }] },
    });
  const draftOf = async (who: Caller, plan: object) =>
    (await call<{ id: string }>(who, 'POST', '/drafts', { from: 'json', plan })).body.id;

  it('is read below whoever keeps it, by nobody beside or above', async () => {
    const { province, commune, other } = service;
    const above = await add(province.legal, purpose);
    expect(above).toMatchObject({ own: true, newest: 1, status: 'offered', drafts: 0, warnings: [] });
    const below = await add(commune.admin, { ...purpose, title: 'Riêng của xã' });
    expect(await titles(commune.clerk)).toEqual(['Mục đích chung', 'Riêng của xã']);
    expect(await titles(other.clerk)).toEqual(['Mục đích chung']);
    expect(await titles(province.legal)).toEqual(['Mục đích chung']);
    for (const rest of ['', '/versions', '/uses']) {
      expect(await call(other.clerk, 'GET', `/phrases/${below.id}${rest}`)).toMatchObject({ status: 404 });
    }
  });

  it('is found by words with and without marks, by kind, unit and state', async () => {
    const { legal } = service.province;
    const duty = {
      kind: 'duty',
      title: 'Việc của phòng',
      unit: 'Phòng Kinh tế',
      body: { blocks: [{ text: 'Lập dự toán.' }] },
    };
    const { id } = await add(legal, duty);
    expect(await titles(legal, { q: 'du toan' })).toEqual(['Việc của phòng']);
    expect(await titles(legal, { q: 'dự toàn' })).toEqual([]);
    expect(await titles(legal, { unit: 'Phòng Kinh tế' })).toEqual(['Việc của phòng']);
    expect(await titles(legal, { kind: 'closing' })).toEqual([]);
    expect((await call<{ units: string[] }>(legal, 'GET', '/phrases')).body.units).toEqual(['Phòng Kinh tế']);
    expect(await call(legal, 'PATCH', `/phrases/${id}`, { status: 'withdrawn' })).toMatchObject({
      status: 200,
      body: { status: 'withdrawn' },
    });
    expect(await titles(legal, { status: 'offered' })).toEqual(['Mục đích chung']);
    expect(await call(legal, 'GET', `/phrases/${id}`)).toMatchObject({ status: 200, body: duty });
    expect(await call(legal, 'PATCH', `/phrases/${id}`, { status: 'offered' })).toMatchObject({ status: 200 });
  });

  it('is kept by legal staff and admins of its organisation, by nobody else', async () => {
    const { province, commune } = service;
    const [mine] = (await call<{ items: Phrase[] }>(province.legal, 'GET', '/phrases?q=muc dich')).body.items;
    const id = mine?.id ?? '';
    expect(await change(commune.admin, id, 1, 'x')).toMatchObject({ status: 403, body: { code: 'phrases.not-own' } });
    expect(await change(commune.clerk, id, 1, 'x')).toMatchObject({ status: 403 });
    expect(await call(commune.admin, 'PATCH', `/phrases/${id}`, { status: 'withdrawn' })).toMatchObject({
      status: 403,
    });
    expect(await call(commune.clerk, 'POST', '/phrases', purpose)).toMatchObject({ status: 403 });
  });

  it('refuses what no plan could print, and tells each place with the nearest name', async () => {
    const wrong = { ...purpose, body: { blocks: [{ text: 'Đúng.' }, { text: 'Tại {{don_vi.tem}}' }] } };
    const findings = [{ code: 'wording.unknown-placeholder', path: 'blocks[1].text' }];
    const { legal } = service.province;
    expect(await call(legal, 'POST', '/phrases', wrong)).toMatchObject({
      status: 422,
      body: {
        code: 'phrases.wrong-placeholder',
        detail: expect.stringContaining('{{don_vi.ten}}') as string,
        findings,
      },
    });
    const trial = { kind: wrong.kind, body: wrong.body };
    expect(await call(legal, 'POST', '/phrases/check', trial)).toMatchObject({ status: 200, body: { findings } });
    const right = { kind: 'purpose', body: purpose.body };
    expect(await call(legal, 'POST', '/phrases/check', right)).toMatchObject({
      body: {
        findings: [],
        filled: { blocks: [{ text: 'Nâng cao chất lượng phục vụ Nhân dân trên địa bàn xã Lương Sơn.' }] },
      },
    });
    expect(await call(legal, 'POST', '/phrases', { ...purpose, unit: 'Phòng Kinh tế' })).toMatchObject({
      status: 422,
      body: { code: 'phrases.unit-without-duty' },
    });
  });

  it('keeps every version, and tells the second of two who change it what is there now', async () => {
    const { legal, admin } = service.province;
    const { id } = await add(legal, { ...purpose, title: 'Hai người sửa' });
    const first = await change(legal, id, 1, 'Bản của pháp chế.');
    expect(first).toMatchObject({ status: 200, body: { newest: 2 } });
    const again = await change(legal, id, 1, 'Bản của pháp chế.');
    expect(again, 'sent again').toMatchObject({ status: 200, body: { newest: 2 } });
    const second = await change(admin, id, 1, 'Bản của quản trị.');
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'phrases.changed-meanwhile',
        current: { number: 2, body: { blocks: [{ text: 'Bản của pháp chế.' }] }, by: { fullName: 'Người dùng legal' } },
      },
    });
    expect(await change(admin, id, 2, 'Bản của quản trị.')).toMatchObject({ status: 200, body: { newest: 3 } });
    const versions = await call<{ items: PhraseVersion[] }>(legal, 'GET', `/phrases/${id}/versions`);
    expect(versions.body.items.map(({ number, body }) => [number, JSON.stringify(body)])).toEqual([
      [3, '{"blocks":[{"text":"Bản của quản trị."}]}'],
      [2, '{"blocks":[{"text":"Bản của pháp chế."}]}'],
      [1, JSON.stringify(purpose.body)],
    ]);
    const log = await call<{ items: { action: string; subjectName: string }[] }>(
      admin,
      'GET',
      `/audit?subject=phrase:${id}`,
    );
    expect(log.body.items.map(({ action }) => action)).toEqual(['phrase.changed', 'phrase.changed', 'phrase.created']);
    expect(log.body.items[0]?.subjectName).toBe('Mục đích chung');
  });

  it('warns of citations that are replaced, and names what replaces them', async () => {
    const { legal } = service.province;
    const decree = { kind: 'Nghị định', organ: 'Chính phủ', subject: 'về công tác văn thư' };
    const newer = await call<{ id: string }>(legal, 'POST', '/legal-documents', { ...decree, symbol: '30/2020/NĐ-CP' });
    await call(legal, 'POST', '/legal-documents', {
      ...{ ...decree, symbol: '110/2004/NĐ-CP', status: 'replaced', replacedById: newer.body.id },
    });
    const law = { kind: 'Luật', subject: 'Lưu trữ' };
    await call(legal, 'POST', '/legal-documents', {
      ...law,
      symbol: '01/2011/QH13',
      issuedOn: '2011-11-11',
      status: 'expired',
    });
    await call(legal, 'POST', '/legal-documents', { ...law, symbol: '33/2024/QH15', issuedOn: '2024-06-21' });
    const citations = [
      { kind: 'Nghị định', number: '110/2004/NĐ-CP' },
      { kind: 'Nghị định', number: '30/2020/NĐ-CP' },
      { kind: 'Luật', subject: 'Lưu trữ', date: '2011-11-11' },
      { kind: 'Luật', subject: 'Luật Lưu trữ', date: '2024-06-21' },
    ];
    const { warnings } = await add(legal, { kind: 'citations', title: 'Văn thư', body: { citations } });
    expect(warnings).toMatchObject([
      {
        code: 'phrases.citation-replaced',
        path: 'citations[0]',
        message: expect.stringContaining('thay thế bằng Nghị định số 30/2020/NĐ-CP') as string,
      },
      { code: 'phrases.citation-expired', path: 'citations[2]' },
    ]);
  });

  it('shows in which drafts its words stand, and leaves them as they are when it changes', async () => {
    const { province, commune, other } = service;
    const { id, body } = await add(province.legal, { ...purpose, title: 'Đem dùng' });
    const organ = { unit: { type: 'xã', name: 'Tân Trào' } };
    const plan = { organ, period: { from: 2027 }, plan: { purpose: (body as { blocks: unknown[] }).blocks } };
    const draft = await draftOf(commune.clerk, plan);
    expect(await call(commune.clerk, 'GET', `/phrases/${id}/filled?draft=${draft}`)).toMatchObject({
      body: {
        number: 1,
        filled: { blocks: [{ text: 'Nâng cao chất lượng phục vụ Nhân dân trên địa bàn xã Tân Trào.' }] },
      },
    });
    const use = { number: 1, draftId: draft, path: 'plan.purpose' };
    expect((await call(commune.clerk, 'POST', `/phrases/${id}/uses`, use)).status).toBe(204);
    expect((await call(commune.clerk, 'POST', `/phrases/${id}/uses`, use)).status, 'told again').toBe(204);
    const uses = async (who: Caller) => (await call<UsesOfPhrase>(who, 'GET', `/phrases/${id}/uses`)).body;
    expect(await uses(commune.clerk)).toMatchObject({
      items: [{ number: 1, draft: { id: draft, status: 'draft' }, path: 'plan.purpose', standing: 'unchanged' }],
      total: 1,
      below: { drafts: 0 },
    });
    expect(await uses(province.legal)).toEqual({ items: [], total: 0, below: { drafts: 1, organisations: 1 } });
    expect(await uses(other.clerk)).toMatchObject({ total: 0, below: { drafts: 0 } });
    expect((await call<Phrase>(commune.clerk, 'GET', `/phrases/${id}`)).body.drafts).toBe(1);

    await change(province.legal, id, 1, 'Câu đã viết lại hoàn toàn.');
    const kept = await call<{ plan: object; revision: number }>(commune.clerk, 'GET', `/drafts/${draft}`);
    expect(kept.body.plan).toEqual(plan);
    expect((await uses(commune.clerk)).items).toMatchObject([{ number: 1, standing: 'unchanged' }]);
    const copy = await call<{ id: string }>(commune.clerk, 'POST', `/drafts/${draft}/duplicate`);
    expect((await uses(commune.clerk)).items.map((one) => [one.draft.id, one.standing]).sort()).toEqual(
      [
        [draft, 'unchanged'],
        [copy.body.id, 'unchanged'],
      ].sort(),
    );
    const emptied = { ...plan, plan: {} };
    await call(commune.clerk, 'PUT', `/drafts/${draft}`, { revision: kept.body.revision, plan: emptied });
    expect((await uses(commune.clerk)).items.find((one) => one.draft.id === draft)).toMatchObject({ standing: 'gone' });
  });

  it('notes no use of what is not there, in no draft of another organisation, by nobody who does not write', async () => {
    const { province, commune, other } = service;
    const { id } = await add(province.legal, { ...purpose, title: 'Không ghi nhầm' });
    const mine = await draftOf(commune.clerk, {});
    const note = (who: Caller, use: object) => call(who, 'POST', `/phrases/${id}/uses`, use);
    const use = { number: 1, draftId: mine, path: 'plan.purpose' };
    expect(await note(other.clerk, use)).toMatchObject({ status: 404, body: { code: 'drafts.missing' } });
    expect(await call(other.clerk, 'GET', `/phrases/${id}/filled?draft=${mine}`)).toMatchObject({ status: 404 });
    expect(await note(commune.clerk, { ...use, number: 2 })).toMatchObject({ status: 404 });
    expect(await note(province.legal, use)).toMatchObject({ status: 403 });
    expect(await note(commune.clerk, { ...use, path: 'plan..x' })).toMatchObject({ status: 422 });
  });

  it('can be begun with the starter set, once, and not again below', async () => {
    const { province, commune } = service;
    expect((await call(province.legal, 'POST', '/phrases/starter')).body).toEqual({ added: starterPhrases.length });
    expect((await call(province.legal, 'POST', '/phrases/starter')).body).toEqual({ added: 0 });
    expect((await call(commune.admin, 'POST', '/phrases/starter')).body).toEqual({ added: 0 });
    expect(await titles(commune.clerk, { q: 'công nghệ số cộng đồng' })).toEqual([
      'Nhiệm vụ của Phòng Văn hóa - Xã hội',
    ]);
  });
});
