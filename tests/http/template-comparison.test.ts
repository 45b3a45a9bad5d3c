// A version on trial as the service shows it: its documents, what differs from what is in effect, and who may see that.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraft } from '../../src/drafts/create/create.ts';
import { sha256 } from '../../src/render/stock.ts';
import { templates, templateVersions } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { changed, documentXml, stockFile } from '../templates/compare/changed-template.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';

const slug = 'quyet-dinh-ke-hoach';
const sample = 'b-quyet-dinh-ke-hoach-xa-2026';

/** Version 1 in effect, the stock file; version 2 on trial, with another heading. */
async function keepTwo({ store: { db, blobs }, province, clock }: FullService): Promise<void> {
  const { userId, organisationId } = province.legal.actor;
  const id = randomUUID();
  const at = { createdBy: userId, createdAt: clock().toISOString() };
  await db.insert(templates).values({ id, organisationId, slug, title: 'Mẫu', form: 'decision', newest: 2, ...at });
  for (const [number, status, bytes] of [
    [1, 'active', stockFile],
    [2, 'trial', changed([documentXml, 'QUYẾT ĐỊNH:', 'QUYẾT NGHỊ:'])],
  ] as const) {
    const file = {
      sha256: sha256(bytes),
      bytes: bytes.length,
      fileName: 'mau.docx',
      note: '',
      lint: {},
      lintedWith: '',
    };
    await blobs.put(bytes);
    await db.insert(templateVersions).values({ templateId: id, number, status, ...file, ...at });
  }
}

eachStore('previews and comparisons of template versions', (under) => {
  let service: FullService;
  beforeAll(async () => {
    service = await startFullService(under.store);
    await keepTwo(service);
  });
  afterAll(() => service.app.close());

  const get = (who: Caller, url: string) =>
    service.app.inject({ url: `/api/v1/templates/${slug}/versions/${url}`, headers: who.headers });

  it('tells what differs from the version in effect, or from the one that is named', async () => {
    const { legal } = service.province;
    const answer = await get(legal, '2/comparison');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      template: slug,
      before: { number: 1, status: 'active' },
      after: { number: 2, status: 'trial' },
      same: false,
      text: [{ kind: 'changed', after: { label: 'Thân văn bản, đoạn 16' } }],
    });
    expect((await get(legal, '1/comparison?with=2')).json()).toMatchObject({
      before: { number: 2 },
      after: { number: 1 },
    });
    expect((await get(legal, '1/comparison')).json()).toMatchObject({ same: true });
    expect((await get(legal, '3/comparison')).json()).toMatchObject({ code: 'templates.no-such-version' });
  });

  it('gives the pages as PDF or Word, and the places on them that differ', async () => {
    const { legal } = service.province;
    const pdf = await get(legal, `2/preview?sample=${sample}`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const word = await get(legal, `2/preview?sample=${sample}&format=docx`);
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { pages } = (await get(legal, `2/comparison/pages?sample=${sample}`)).json<{
      pages: { before: { marks: unknown[] }; after: { marks: unknown[]; pages: unknown[] }; reason: null };
    }>();
    expect(pages.reason).toBeNull();
    expect([pages.before.marks.length, pages.after.marks.length]).toEqual([1, 1]);
    expect(pages.after.marks[0]).toMatchObject({ page: 1, kind: 'changed' });
  });

  it('takes a draft that the caller may read, and no other', async () => {
    const { legal } = service.province;
    const who = service.commune.clerk;
    const { id } = await createDraft(service.store.db, who.actor, { from: 'sample', sample }, service.clock);
    expect((await get(who, `1/preview?draft=${id}`)).statusCode).toBe(200);
    expect((await get(legal, `1/preview?draft=${id}`)).json()).toMatchObject({ code: 'drafts.missing' });
    expect((await get(legal, '1/preview')).json()).toMatchObject({ status: 400, code: 'templates.which-plan' });
    expect((await get(legal, `1/preview?draft=${id}&sample=${sample}`)).statusCode).toBe(400);
    expect((await get(legal, '1/preview?sample=khong-co')).json()).toMatchObject({ code: 'drafts.unknown-sample' });
  });

  it('shows what is in effect to everybody, what is on trial to those who keep templates', async () => {
    const { clerk, admin } = service.commune;
    expect((await get(clerk, '1/comparison')).statusCode).toBe(200);
    for (const url of [
      '2/comparison',
      '1/comparison?with=2',
      `2/preview?sample=${sample}`,
      `2/comparison/pages?sample=${sample}`,
    ]) {
      expect((await get(clerk, url)).json(), url).toMatchObject({ status: 403, code: 'accounts.role-missing' });
    }
    expect((await get(admin, '2/comparison')).statusCode).toBe(200);
  });
});
