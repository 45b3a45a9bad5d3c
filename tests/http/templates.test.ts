// The catalogue of templates by requests, with real files: a version saved by Word goes up, is linted, and comes into effect.
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseTemplate } from '../../src/templates/choose/choose.ts';
import type { TemplateDetail } from '../../src/templates/catalogue/detail.ts';
import type { TemplateRow } from '../../src/templates/catalogue/list.ts';
import type { VersionDetail } from '../../src/templates/catalogue/version.ts';
import { outsidePool } from '../../src/word/gate/confined/outside.ts';
import { oldDoc } from '../gate/hostile/foreign.ts';
import { changed } from '../gate/hostile/ordinary.ts';
import type { Store } from '../../src/store/index.ts';
import { openFresh } from '../store/stores.ts';
import { savedByWord } from '../templates/word-like.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';
import { problem, startService } from './service-under-test.ts';

const url = '/api/v1/templates';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Fields = Readonly<Record<string, string>>;

/** A form as browsers send it. */
async function formOf(bytes: Uint8Array, fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Buffer.from(bytes)], { type: wordType }), 'kế hoạch đã sửa.docx');
  const sent = new Response(form);
  return { payload: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get('content-type')! };
}

// On one database: what differs between the two is told in tests/templates.
describe('the routes of templates', () => {
  let store: Store;
  let service: FullService;
  const processes = outsidePool({ pool: { processes: 1 } });
  let binh: Caller;
  beforeAll(async () => {
    store = await openFresh('pglite');
    service = await startFullService(store, { templateProcesses: processes });
    const { organisationId } = service.province.admin.actor;
    binh = await service.add({ username: 'binh', fullName: 'Trần Bình', organisationId, roles: ['legal'] });
  });
  afterAll(async () => {
    await service.app.close();
    await store.close();
  });

  const get = (who: Caller, path = '') => service.app.inject({ url: `${url}${path}`, headers: who.headers });
  const told = async <T>(who: Caller, path = ''): Promise<T> => {
    const answer = await get(who, path);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<T>();
  };
  const send = (who: Caller, method: 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
    service.app.inject({ method, url: path, headers: who.headers, ...(payload ? { payload } : {}) });
  const post = (who: Caller, path: string, payload: object = {}) => send(who, 'POST', `${url}${path}`, payload);
  const upload = async (who: Caller, path: string, bytes: Uint8Array, fields: Fields) => {
    const { payload, type } = await formOf(bytes, fields);
    const headers = { ...who.headers, 'content-type': type };
    return service.app.inject({ method: 'POST', url: `${url}${path}`, headers, payload });
  };
  const fileOf = async (number: number, query = '') =>
    new Uint8Array((await get(service.province.legal, `/ke-hoach/versions/${number}/file${query}`)).rawPayload);

  it('takes a template from the download, through Word, to new documents, and back', async () => {
    const { legal } = service.province;
    const download = await get(legal, '/ke-hoach/versions/1/file?edit=true');
    expect(download.headers['content-type']).toBe(wordType);
    expect(download.headers['content-disposition']).toContain('ke-hoach - phien ban 1.docx');
    expect((await told<TemplateDetail>(binh, '/ke-hoach')).checkouts).toMatchObject([{ number: 1 }]);
    const edited = savedByWord(new Uint8Array(download.rawPayload));
    const added = await upload(legal, '/ke-hoach/versions', edited, { note: 'Lưu bằng Word', basedOn: '1' });
    expect(added.statusCode, added.body).toBe(201);
    const version = added.json<VersionDetail>();
    expect(version).toMatchObject({
      number: 2,
      status: 'trial',
      fileName: 'kế hoạch đã sửa.docx',
      note: 'Lưu bằng Word',
    });
    expect(version.lint.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const acknowledged = version.lint.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
    const activated = await post(legal, '/ke-hoach/versions/2/activation', { acknowledged, lastStep: 0 });
    expect(activated.statusCode, activated.body).toBe(200);
    expect(activated.json<TemplateDetail>()).toMatchObject({ version: '2', rollsBack: 1, checkouts: [] });
    const { templates } = await told<{ templates: TemplateRow[] }>(service.commune.clerk);
    expect(templates.find(({ id }) => id === 'ke-hoach')).toMatchObject({
      version: '2',
      own: false,
      parts: ['plan', 'appendix'],
    });
    const chosen = () =>
      chooseTemplate(store.db, store.blobs, service.commune.clerk.actor, { slug: 'ke-hoach', day: '2026-11-21' });
    expect(Buffer.from((await chosen()).bytes)).toEqual(Buffer.from(await fileOf(2)));
    const back = await post(binh, '/ke-hoach/rollback', { note: 'Thử lại', lastStep: 1 });
    expect(back.json<TemplateDetail>()).toMatchObject({ version: '1', rollsBack: null });
    expect(Buffer.from((await chosen()).bytes)).toEqual(Buffer.from(await fileOf(1)));
  });

  it('keeps a file with errors on trial, shows them as comments too, and does not put it into effect', async () => {
    const { legal } = service.province;
    const wrong = changed(await fileOf(1), {
      'word/document.xml': (xml) => xml.replace('{Kế hoạch.Số ký hiệu}', '{Kế hoạch.Số ký hiệu}{Trích yêu cầu}'),
    });
    const added = await upload(legal, '/ke-hoach/versions', wrong, { basedOn: '2' });
    expect(added.statusCode, added.body).toBe(201);
    expect(added.json<VersionDetail>()).toMatchObject({ number: 3, valid: false, note: '' });
    const refused = problem(await post(legal, '/ke-hoach/versions/3/activation'));
    expect(refused).toMatchObject({ status: 409, code: 'templates.lint-errors' });
    expect(refused.findings).toMatchObject([{ code: 'template.unknown-tag' }]);
    const annotated = await get(legal, '/ke-hoach/versions/3/annotated');
    expect(annotated.headers['content-disposition']).toContain('ke-hoach - phien ban 3 - nhan xet.docx');
    const comments = unzipSync(new Uint8Array(annotated.rawPayload))['word/comments.xml'];
    expect(strFromU8(comments!)).toContain('Trích yêu cầu');
    const again = await post(legal, '/ke-hoach/versions/3/lint');
    expect(again.json<VersionDetail>()).toMatchObject({ valid: false });
    expect((await told<VersionDetail>(binh, '/ke-hoach/versions/3')).lint.valid).toBe(false);
  });

  it('refuses what is no Word file, what is unsafe, and forms without what is needed', async () => {
    const { legal } = service.province;
    const stock = await fileOf(1);
    const refused = async (bytes: Uint8Array, fields: Fields = { basedOn: '3' }, path = '/ke-hoach/versions') =>
      problem(await upload(legal, path, bytes, fields));
    expect(await refused(oldDoc())).toMatchObject({ status: 422, code: 'word.gate-old-format' });
    const linked = changed(stock, {
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument" Target="http://localhost/x" TargetMode="External"/></Relationships>',
        ),
    });
    expect(await refused(linked)).toMatchObject({ status: 422, code: 'templates.not-openable' });
    expect(await refused(stock, {})).toMatchObject({
      status: 422,
      code: 'templates.bad-fields',
      findings: [{ path: 'basedOn' }],
    });
    expect(await refused(stock)).toMatchObject({ status: 409, code: 'templates.same-file' });
    expect(await refused(stock, { basedOn: '1' })).toMatchObject({
      ...{ status: 409, code: 'templates.changed-meanwhile' },
      newest: { number: 3, note: '' },
    });
    const named = { id: 'Mẫu mới', title: '' };
    expect((await refused(stock, named, '')).findings.map(({ path }) => path)).toEqual(['id', 'title']);
    expect(await refused(stock, { ...named, owner: 'x' }, '')).toMatchObject({ status: 400, code: 'http.bad-form' });
    expect((await told<TemplateDetail>(legal, '/ke-hoach')).newest).toBe(3);
  });

  it('asks a second person where the admin wants it', async () => {
    const { admin, legal } = service.province;
    const settings = '/api/v1/template-settings';
    expect((await send(admin, 'PUT', settings, { secondPerson: true })).json()).toEqual({ secondPerson: true });
    const added = await upload(legal, '', await fileOf(2), { id: 'mau-xa', title: 'Mẫu cho xã' });
    expect(added.statusCode, added.body).toBe(201);
    const { lint } = added.json<VersionDetail>();
    const acknowledged = lint.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
    const ask = () => post(legal, '/mau-xa/versions/1/activation', { acknowledged });
    expect((await ask()).json<TemplateDetail>()).toMatchObject({ requested: true, version: null });
    const declined = await send(binh, 'DELETE', `${url}/mau-xa/versions/1/activation`);
    expect(declined.json<TemplateDetail>()).toMatchObject({ requested: false });
    await ask();
    const agreed = await post(binh, '/mau-xa/versions/1/approval', { note: 'Được' });
    expect(agreed.json<TemplateDetail>()).toMatchObject({ requested: false, version: '1' });
    const ended = await post(binh, '/mau-xa/versions/1/retirement', { note: 'Thôi dùng' });
    expect(ended.json<TemplateDetail>()).toMatchObject({ version: null, activations: [{ step: 'retired' }, {}] });
    const read = await service.app.inject({ url: settings, headers: service.commune.clerk.headers });
    expect(read.json()).toEqual({ secondPerson: false });
    expect((await service.app.inject({ url: settings, headers: legal.headers })).json()).toEqual({
      secondPerson: true,
    });
  });
});

it('lists the stock templates where there are no accounts', async () => {
  const { app } = await startService();
  const { templates } = (await app.inject({ url })).json<{ templates: TemplateRow[] }>();
  expect(templates).toMatchObject([
    { id: 'quyet-dinh-ke-hoach', version: '1', serves: 'decision', own: false, newest: 1, keptBy: null },
    { id: 'ke-hoach', version: '1', serves: 'plan' },
  ]);
  await app.close();
});
