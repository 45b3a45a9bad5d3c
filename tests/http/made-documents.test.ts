// A draft's documents by the template in effect: what each was made with is kept, and each can be made again.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadStockTemplate } from '../../src/render/stock.ts';
import { issuedDocuments, madeDocuments } from '../../src/store/schema/index.ts';
import { paragraphDifferences } from '../../src/templates/made/paragraphs.ts';
import { openPackage } from '../../src/word/package.ts';
import { eachStore } from '../store/stores.ts';
import { changedStock, keepTemplate, setStatus } from '../templates/kept-versions.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';
import { problem, sample, type Answer } from './service-under-test.ts';

interface Listed {
  id: string;
  format: string;
  template: { id: string; version: string };
  renderer: string;
  fileName: string;
}
interface Again {
  same: boolean;
  documents: { format: string; same: boolean; differs: object[]; note: string | null; differences?: object[] }[];
}

const wordsOf = (docx: Uint8Array) => String(openPackage(docx).get('word/document.xml'));
const read = <T>(answer: Answer): T => JSON.parse(answer.body) as T;
const alone = sample('toi-thieu');

eachStore('documents by the template in effect', (under) => {
  let service: FullService;
  let who: Caller;
  /** Of the commune, each test with one of its own. */
  let organisationId: string;
  let stock: Uint8Array;
  let second: Uint8Array;
  beforeAll(async () => {
    service = await startFullService(under.store);
    stock = (await loadStockTemplate('ke-hoach')).bytes;
    second = await changedStock('ke-hoach', 'Nơi nhận:', 'Gửi đến:');
  });
  afterAll(() => service.app.close());
  let count = 0;
  beforeEach(async () => {
    const { headers } = await service.signIn(service.province.admin.actor.userId);
    const payload = { name: `UBND XÃ ${++count}`, kind: 'commune' };
    const made = await service.app.inject({ method: 'POST', url: '/api/v1/organisations', headers, payload });
    organisationId = read<{ id: string }>(made).id;
    const permissions = ['submit', 'approve', 'issue'] as const;
    who = await service.add({ username: `clerk${count}`, organisationId, permissions: [...permissions] });
  });

  const call = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
    service.app.inject({ method, url: `/api/v1${path}`, headers: who.headers, ...(payload ? { payload } : {}) });
  async function draftOf(plan: object = alone): Promise<string> {
    return read<{ id: string }>(await call('POST', '/drafts', { from: 'json', plan })).id;
  }
  async function downloaded(id: string, format = 'docx'): Promise<Buffer> {
    const answer = await call('GET', `/drafts/${id}/document?format=${format}`);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return answer.rawPayload;
  }
  const madeOf = async (id: string) =>
    read<{ items: Listed[] }>(await call('GET', `/drafts/${id}/made-documents`)).items;
  const again = async (id: string, kind = 'made') => read<Again>(await call('POST', `/${kind}-documents/${id}/again`));
  const both = (first: Parameters<typeof keepTemplate>[3][number], other: typeof first) =>
    keepTemplate(under.store, organisationId, { slug: 'ke-hoach' }, [first, other]);

  it('take the version that was put into effect, and make what went before again with the same bytes', async () => {
    const old = await draftOf();
    const before = await downloaded(old);
    await downloaded(old);
    expect(await madeOf(old)).toMatchObject([{ format: 'docx', template: { id: 'ke-hoach', version: '1' } }]);

    await both({ bytes: stock, status: 'retired' }, { bytes: second, status: 'active' });
    const young = await draftOf();
    expect(wordsOf(await downloaded(young))).toContain('Gửi đến:');
    expect(await madeOf(young)).toMatchObject([{ template: { id: 'ke-hoach', version: '2' } }]);
    const preview = await call('POST', '/preview', { plan: alone });
    expect(preview.statusCode).toBe(200);
    const pure = await call('POST', '/documents?draft=true', alone);
    expect(wordsOf(pure.rawPayload)).toContain('Gửi đến:');

    const [made] = await madeOf(old);
    expect(await again(made!.id)).toEqual({
      same: true,
      documents: [{ format: 'docx', same: true, differs: [], note: null }],
    });
    const file = await call('POST', `/made-documents/${made!.id}/again?download=true`);
    expect(file.headers['x-kehoach-same']).toBe('true');
    expect(file.rawPayload.equals(before)).toBe(true);
  });

  it('cannot be begun with what is retired or not for their day, but are made again with it', async () => {
    await both({ bytes: stock, status: 'retired' }, { bytes: second, status: 'active', validFrom: '2026-03-01' });
    const late = { ...alone, plan: { ...(alone.plan as object), date: '2026-03-02' } };
    const id = await draftOf(late);
    await downloaded(id);
    await setStatus(under.store, organisationId, 'ke-hoach', 2, 'retired');
    for (const answer of [
      await call('GET', `/drafts/${id}/document`),
      await call('POST', '/preview', { plan: late }),
      await call('POST', '/documents', late),
    ]) {
      expect([answer.statusCode, problem(answer).code]).toEqual([409, 'templates.none-in-effect']);
    }
    expect((await again((await madeOf(id))[0]!.id)).same).toBe(true);
    await setStatus(under.store, organisationId, 'ke-hoach', 2, 'active');
    const early = { ...alone, plan: { ...(alone.plan as object), date: '2026-02-28' } };
    expect(problem(await call('GET', `/drafts/${await draftOf(early)}/document`)).code).toBe(
      'templates.none-in-effect',
    );
  });

  it('are made by the template that was chosen for the draft, one of its form', async () => {
    await keepTemplate(under.store, organisationId, { slug: 'ke-hoach-ngan' }, [{ bytes: second, status: 'active' }]);
    await keepTemplate(under.store, organisationId, { slug: 'ke-hoach-cu' }, [{ bytes: second, status: 'trial' }]);
    const id = await draftOf();
    const choose = (template: string | null) => call('PUT', `/drafts/${id}/template`, { template });
    const refused = async (template: string) => problem(await choose(template)).code;
    expect(await refused('ke-hoach-ngann')).toBe('template.unknown');
    expect(await refused('quyet-dinh-ke-hoach')).toBe('templates.other-form');
    expect(await refused('ke-hoach-cu')).toBe('templates.none-in-effect');
    expect(read(await choose('ke-hoach-ngan'))).toMatchObject({ template: 'ke-hoach-ngan', revision: 1 });
    expect(wordsOf(await downloaded(id))).toContain('Gửi đến:');
    expect(await madeOf(id)).toMatchObject([{ template: { id: 'ke-hoach-ngan', version: '1' } }]);
    expect(read(await call('POST', `/drafts/${id}/duplicate`))).toMatchObject({ template: 'ke-hoach-ngan' });
    await choose(null);
    expect(wordsOf(await downloaded(id))).toContain('Nơi nhận:');
    await call('POST', `/drafts/${id}/submit`, {});
    expect(await refused('ke-hoach-ngan')).toBe('drafts.wrong-state');
  });

  it('in several files, and of several formats, are each made again', async () => {
    const id = await draftOf({ ...sample('b-quyet-dinh-ke-hoach-xa-2026'), attachments: 'separateFiles' });
    await downloaded(id);
    await downloaded(id, 'pdf');
    const made = await madeOf(id);
    expect(made.map(({ format, fileName }) => [format, fileName.slice(-4)]).sort()).toEqual([
      ['docx', '.zip'],
      ['pdf', '.zip'],
    ]);
    for (const one of made) expect((await again(one.id)).same).toBe(true);
  });

  it('tell what has changed since, when an upgrade makes other bytes', async () => {
    const id = await draftOf();
    await downloaded(id);
    const [made] = await madeOf(id);
    await under.db
      .update(madeDocuments)
      .set({ renderer: '0.0.1', documentHash: '0'.repeat(64) })
      .where(eq(madeDocuments.id, made!.id));
    const { same, documents } = await again(made!.id);
    expect(same).toBe(false);
    expect(documents[0]?.differs).toEqual([{ what: 'renderer', recorded: '0.0.1', now: made!.renderer }]);
    expect(documents[0]?.note).toContain('đã đổi');
  });

  it('that are issued are made by what is in effect on their day, kept, and compared word by word', async () => {
    await both(
      { bytes: second, status: 'active', validUntil: '2026-01-31' },
      { bytes: stock, status: 'active', validFrom: '2026-02-01' },
    );
    const id = await draftOf(sample('e-ke-hoach-xa-2024'));
    await call('POST', `/drafts/${id}/submit`, {});
    await call('POST', `/drafts/${id}/approve`, {});
    const documents = [{ kind: 'KH', date: '2026-01-15' }];
    const issued = await call('POST', `/drafts/${id}/issue`, { revision: 1, documents });
    const { documentId } = read<{ documentId: string }>(issued);
    const kept = (await call('GET', `/issued/${documentId}/file?format=docx`)).rawPayload;
    expect(wordsOf(kept)).toContain('Gửi đến:');
    const fresh = await again(documentId, 'issued');
    expect(fresh.documents.map(({ format, same }) => [format, same])).toEqual([
      ['docx', true],
      ['pdf', true],
    ]);
    // Its own template, whatever is in effect today.
    await setStatus(under.store, organisationId, 'ke-hoach', 1, 'retired');
    expect(wordsOf(await downloaded(id))).toContain('Gửi đến:');

    const [row] = await under.db.select().from(issuedDocuments).where(eq(issuedDocuments.id, documentId));
    const by = row!.madeWith as object;
    const other = (
      await call('POST', '/documents?template=quyet-dinh-ke-hoach', sample('b-quyet-dinh-ke-hoach-xa-2026'))
    ).rawPayload;
    const docxSha256 = await under.store.blobs.put(other);
    const upgraded = { ...row!, id: randomUUID(), docxSha256, madeWith: { ...by, renderer: '0.0.1' } };
    await under.db.insert(issuedDocuments).values(upgraded);
    const report = await again(upgraded.id, 'issued');
    expect(report.same).toBe(false);
    expect(report.documents[0]).toMatchObject({ format: 'docx', same: false, differs: [{ what: 'renderer' }] });
    expect(report.documents[0]?.differences).toEqual(paragraphDifferences(other, kept));
    expect(report.documents[1]).toMatchObject({ format: 'pdf', same: true, differs: [{ what: 'renderer' }] });
    const ancient = { ...row!, id: randomUUID(), planSha256: null, templateSha256: null };
    await under.db.insert(issuedDocuments).values(ancient);
    expect(problem(await call('POST', `/issued-documents/${ancient.id}/again`)).code).toBe('made.not-kept');
  });
});
