// Batches over HTTP: from a base plan and a table to an archive, and the drafts that communes are given.
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { organisations } from '../../src/store/schema/index.ts';
import { eq } from 'drizzle-orm';
import { makeAll, madeOf } from '../batches/batch.ts';
import { eachStore } from '../store/stores.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';
import { problem, sample } from './service-under-test.ts';

const csvType = 'text/csv';
const base = { from: 'sample', sample: 'b-quyet-dinh-ke-hoach-xa-2026' };
const codes = ['00004', '00008', '00025'];

interface Told {
  id: string;
  status: string;
  [field: string]: unknown;
}

eachStore('batches', (under) => {
  let service: FullService;
  let clerk: Caller;
  beforeAll(async () => {
    service = await startFullService(under.store);
    clerk = service.commune.clerk;
  });
  afterAll(() => service.app.close());

  const call = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD',
    path: string,
    payload?: object | string,
  ) =>
    service.app.inject({
      method,
      url: `/api/v1/batches${path}`,
      headers: clerk.headers,
      ...(payload ? { payload } : {}),
    });
  const told = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object): Promise<Told> =>
    JSON.parse((await call(method, path, payload)).body) as Told;
  const upload = (id: string, bytes: string | Buffer) =>
    service.app.inject({
      method: 'PUT',
      url: `/api/v1/batches/${id}/units?name=xa.csv`,
      headers: { ...clerk.headers, 'content-type': csvType },
      payload: bytes,
    });
  const created = (more: object = {}) => told('POST', '', { base, formats: ['pdf', 'docx'], ...more });
  const started = async (): Promise<string> => {
    const { id } = await created({ units: { codes } });
    await call('POST', `/${id}/start`);
    return id;
  };
  const finished = async (): Promise<string> => {
    const id = await started();
    await makeAll(under.store, id, codes);
    return id;
  };

  it('begin with a base plan and units of the list, and tell what can be done with them', async () => {
    const answer = await call('POST', '', {
      base,
      formats: ['pdf', 'docx'],
      units: { provinces: ['Hà Nội'] },
      title: ' Đợt  1 ',
    });
    expect(answer.statusCode).toBe(201);
    const batch = JSON.parse(answer.body) as Told;
    expect(batch).toMatchObject({ title: 'Đợt 1', status: 'new', units: 126, formats: ['docx', 'pdf'], pattern: null });
    expect(batch).toMatchObject({
      template: 'quyet-dinh-ke-hoach',
      dryRunState: null,
      counts: { waiting: 126, done: 0 },
    });
    expect(batch.allowed).toEqual(['change', 'setUnits', 'dryRun', 'start', 'remove']);
    expect(batch.expiresAt).toBe('2027-02-19T07:30:00.000Z');
    const list = await told('GET', '');
    expect((list.batches as Told[]).map(({ id }) => id)).toContain(batch.id);
  });

  it('are changed while they are new, and refuse what would not work', async () => {
    const { id } = await created({ units: { codes } });
    const changed = await told('PATCH', `/${id}`, {
      title: 'Tên khác',
      pattern: '{{ma}}/{{tai_lieu}}',
      overrides: { '4': [{ op: 'replace', path: '/period/from', value: 2027 }] },
    });
    expect(changed).toMatchObject({ title: 'Tên khác', pattern: '{{ma}}/{{tai_lieu}}', overridden: 1 });
    const wrong: [object, number, string][] = [
      [{ pattern: '../{{ma}}' }, 400, 'bulk.bad-pattern'],
      [{ overrides: { '00004': [{ op: 'shuffle', path: '/x' }] } }, 422, 'bulk.bad-overrides'],
      [{ units: { codes: ['99999'] } }, 422, 'batches.unknown-unit'],
      [{ units: { provinces: ['Atlantis'] } }, 422, 'batches.unknown-unit'],
      [{ template: 'mau-la' }, 400, 'template.unknown'],
      [{ title: '  ' }, 422, 'batches.no-title'],
    ];
    for (const [body, status, code] of wrong) {
      const answer = await call('PATCH', `/${id}`, body);
      expect([answer.statusCode, problem(answer).code], JSON.stringify(body)).toEqual([status, code]);
    }
    await call('POST', `/${id}/start`);
    expect(problem(await call('PATCH', `/${id}`, { title: 'x' })).code).toBe('batches.wrong-state');
    expect(problem(await upload(id, 'Mã\n00004\n')).code).toBe('batches.wrong-state');
  });

  it('take a table in place of their units, and tell each fault of one by its cell', async () => {
    const { id } = await created();
    const good = await upload(id, '\uFEFFMã;Người ký\r\n00008;Nguyễn Văn A\r\n00004;Trần Thị B\r\n');
    expect(JSON.parse(good.body)).toMatchObject({ units: 2 });
    const { items } = (await told('GET', `/${id}/items`)) as unknown as { items: { code: string; unitName: string }[] };
    expect(items.map(({ code, unitName }) => [code, unitName])).toEqual([
      ['00004', 'phường Ba Đình'],
      ['00008', 'phường Ngọc Hà'],
    ]);
    const bad = await upload(id, 'Mã,Người ký\n00004,A\n00004,B\n99999,C\n');
    expect([bad.statusCode, problem(bad).code]).toEqual([422, 'bulk.bad-table']);
    expect(problem(bad).findings.map(({ path }) => path)).toEqual(expect.arrayContaining(['A3', 'A4']));
    expect(await told('GET', `/${id}`)).toMatchObject({ units: 2 });
    const nothing = await call('PUT', `/${id}/units`);
    expect(problem(nothing).code).toBe('http.no-file');
  });

  it('give a table to begin with, which comes back as it went', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const table = await call('GET', `/units-table.${ending}?provinces=${encodeURIComponent('Điện Biên, 01')}`);
      expect(table.statusCode).toBe(200);
      const { id } = await created();
      const answer = await upload(id, table.rawPayload);
      expect(JSON.parse(answer.body), ending).toMatchObject({ units: 126 + 45 });
    }
  });

  it('are tried dry in the background, and keep what was found until their input is another', async () => {
    const { id } = await created({ base: { from: 'json', plan: { ...sample('toi-thieu'), variables: { a: '{{' } } } });
    expect(problem(await call('POST', `/${id}/dry-run`)).code).toBe('batches.no-units');
    await told('PATCH', `/${id}`, { units: { codes } });
    expect(await told('GET', `/${id}/dry-run`)).toEqual({ state: null });
    const begun = await call('POST', `/${id}/dry-run`);
    expect([begun.statusCode, JSON.parse(begun.body)]).toEqual([202, { state: 'running' }]);
    expect(problem(await call('POST', `/${id}/dry-run`)).code).toBe('batches.dry-run-running');
    let answer: Told & { result?: { units: number; failing: { code: string }[] } };
    do {
      await setTimeout(200);
      answer = await told('GET', `/${id}/dry-run`);
    } while ((answer as unknown as { state: string }).state === 'running');
    expect(answer).toMatchObject({ state: 'done', result: { units: 3 } });
    await told('PATCH', `/${id}`, { title: 'Chỉ đổi tên' });
    expect(await told('GET', `/${id}`)).toMatchObject({ dryRunState: 'done' });
    await told('PATCH', `/${id}`, { formats: ['pdf'] });
    expect(await told('GET', `/${id}`)).toMatchObject({ dryRunState: null });
  });

  it('go from state to state, and say why not', async () => {
    const { id } = await created();
    expect(problem(await call('POST', `/${id}/start`)).code).toBe('batches.no-units');
    expect(problem(await call('POST', `/${id}/pause`)).detail).toContain('“đang chạy”');
    await told('PATCH', `/${id}`, { units: { codes } });
    for (const [step, status] of [
      ['start', 'running'],
      ['pause', 'paused'],
      ['resume', 'running'],
      ['cancel', 'cancelled'],
    ]) {
      expect((await told('POST', `/${id}/${step}`)).status).toBe(status);
    }
    expect(problem(await call('POST', `/${id}/retry-failed`)).code).toBe('batches.wrong-state');
    expect((await call('DELETE', `/${id}`)).statusCode).toBe(204);
    expect((await call('GET', `/${id}`)).statusCode).toBe(404);
  });

  it('find items by words and state, and give single documents', async () => {
    const id = await finished();
    const found = (await told(
      'GET',
      `/${id}/items?search=${encodeURIComponent('ngoc ha')}&status=done`,
    )) as unknown as {
      items: { code: string }[];
      total: number;
    };
    expect([found.total, found.items[0]?.code]).toEqual([1, '00008']);
    const document = await call('GET', `/${id}/items/00008/documents/1`);
    expect([document.statusCode, document.body]).toEqual([200, madeOf('00008').files[1]!.bytes.toString()]);
    expect(document.headers['content-type']).toBe('application/pdf');
    expect((await call('GET', `/${id}/items/00008/documents/2`)).statusCode).toBe(404);
  });

  describe('as an archive', () => {
    it('are one ZIP with all documents in the order of the codes and the manifests at its end, the same each time', async () => {
      const id = await finished();
      const archive = await call('GET', `/${id}/archive`);
      expect(archive.headers['content-length']).toBe(String(archive.rawPayload.length));
      const names = Object.keys(unzipSync(archive.rawPayload));
      const documents = codes.flatMap((code) => madeOf(code).files.map(({ path }) => path));
      expect(names).toEqual([...documents, 'manifest.csv', 'manifest.json']);
      expect((await call('GET', `/${id}/archive`)).rawPayload.equals(archive.rawPayload)).toBe(true);
      const csv = await call('GET', `/${id}/manifest.csv`);
      expect(csv.body.split('\r\n')[1]).toContain('00004,phường Ba Đình,thành phố Hà Nội,tỉnh/00004 xã/Kế hoạch.docx');
    });

    it('come in parts for those who go on where they were broken off', async () => {
      const id = await finished();
      const whole = await call('GET', `/${id}/archive`);
      const { etag } = whole.headers;
      const part = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
        service.app.inject({ method, url: `/api/v1/batches/${id}/archive`, headers: { ...clerk.headers, ...headers } });
      const size = whole.rawPayload.length;
      for (const [range, from, to] of [
        ['bytes=0-9', 0, 9],
        ['bytes=100-', 100, size - 1],
        ['bytes=-50', size - 50, size - 1],
      ] as const) {
        const answer = await part({ range, 'if-range': String(etag) });
        expect([answer.statusCode, answer.headers['content-range']]).toEqual([206, `bytes ${from}-${to}/${size}`]);
        expect(answer.rawPayload.equals(whole.rawPayload.subarray(from, to + 1)), range).toBe(true);
      }
      expect((await part({ range: 'bytes=0-9', 'if-range': '"other"' })).statusCode).toBe(200);
      const beyond = await part({ range: `bytes=${size}-` });
      expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
      expect((await part({ 'if-none-match': String(etag) })).statusCode).toBe(304);
      const head = await part({}, 'HEAD');
      expect([head.statusCode, head.headers['content-length'], head.headers.etag, head.body]).toEqual([
        200,
        String(size),
        etag,
        '',
      ]);
    });

    it('hold what is done so far while they run, and then not in parts', async () => {
      const id = await started();
      await makeAll(under.store, id, [codes[1]!]);
      const answer = await service.app.inject({
        url: `/api/v1/batches/${id}/archive`,
        headers: { ...clerk.headers, range: 'bytes=0-9' },
      });
      expect([answer.statusCode, answer.headers['accept-ranges'], answer.headers.etag]).toEqual([
        200,
        'none',
        undefined,
      ]);
      const { id: fresh } = await created({ units: { codes } });
      expect(problem(await call('GET', `/${fresh}/archive`)).code).toBe('batches.not-started');
    });
  });

  describe('tell of their progress', () => {
    let port: number;
    beforeAll(async () => {
      await service.app.listen({ host: '127.0.0.1', port: 0 });
      ({ port } = service.app.server.address() as AddressInfo);
    });
    const listen = async (id: string, caller: Caller): Promise<{ stream: IncomingMessage; text: () => string }> => {
      const asked = get({ port, path: `/api/v1/batches/${id}/events`, headers: { cookie: caller.cookie } });
      const [stream] = (await once(asked, 'response')) as [IncomingMessage];
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      return { stream, text: () => text };
    };
    const states = (text: string) =>
      [...text.matchAll(/event: progress\ndata: (.*)\n/g)].map(([, json]) => JSON.parse(json!) as Told);

    it('at once, then with each change, to all who listen, until the batch is gone', async () => {
      const id = await started();
      const [one, other] = [await listen(id, clerk), await listen(id, clerk)];
      expect(one.stream.headers['content-type']).toContain('text/event-stream');
      await expect
        .poll(() => states(one.text())[0])
        .toMatchObject({ status: 'running', units: 3, waiting: 3, done: 0 });
      await makeAll(under.store, id, codes);
      for (const { text } of [one, other]) {
        await expect.poll(() => states(text()).at(-1), { timeout: 5_000 }).toMatchObject({ status: 'done', done: 3 });
      }
      await call('DELETE', `/${id}`);
      await expect.poll(() => one.text(), { timeout: 5_000 }).toContain('event: gone');
      await expect.poll(() => one.stream.complete, { timeout: 5_000 }).toBe(true);
    });
  });

  describe('hand documents over', () => {
    it('to the communes below, as drafts with their plan and origin, once each', async () => {
      const { db } = under;
      await db.update(organisations).set({ unitCode: '00008' }).where(eq(organisations.id, service.other.id));
      const mine = clerk;
      clerk = await service.add({
        username: `province.clerk`,
        organisationId: service.province.admin.actor.organisationId,
      });
      try {
        const id = await started();
        await makeAll(under.store, id, ['00004', '00008']);
        const result = await told('POST', `/${id}/hand-over`, {});
        expect(result).toMatchObject({
          handedOver: [{ code: '00008' }],
          refused: [{ code: '00004', name: 'phường Ba Đình' }],
        });
        const again = await told('POST', `/${id}/items/00008/hand-over`);
        expect(again).toEqual({ draftId: (result.handedOver as { draftId: string }[])[0]?.draftId });
        expect(problem(await call('POST', `/${id}/items/00025/hand-over`)).code).toBe('batches.item-not-done');
        const list = await service.app.inject({ url: '/api/v1/drafts', headers: service.other.clerk.headers });
        const { items } = JSON.parse(list.body) as { items: Told[] };
        expect(items).toMatchObject([
          { unitCode: '00008', status: 'draft', handedOverBy: { name: 'ỦY BAN NHÂN DÂN TỈNH A' } },
        ]);
        const draft = await service.app.inject({
          url: `/api/v1/drafts/${items[0]!.id}`,
          headers: service.other.clerk.headers,
        });
        expect(JSON.parse(draft.body)).toMatchObject({ plan: { organ: { unit: { name: 'Ngọc Hà' } } } });
      } finally {
        clerk = mine;
      }
    });
  });

  it('let go of those who listen when the service stops', async () => {
    const id = await started();
    const { port } = service.app.server.address() as AddressInfo;
    const asked = get({ port, path: `/api/v1/batches/${id}/events`, headers: { cookie: clerk.cookie } });
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    stream.resume();
    const ended = once(stream, 'end');
    await service.app.close();
    await ended;
  });
});
