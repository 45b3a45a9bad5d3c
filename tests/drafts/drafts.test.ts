import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
  approveDraft,
  archiveDraft,
  publishDraft,
  returnDraft,
  submitDraft,
  unarchiveDraft,
  unpublishDraft,
} from '../../src/drafts/change-state.ts';
import { createDraft } from '../../src/drafts/create/create.ts';
import { readDraft } from '../../src/drafts/draft.ts';
import { listDrafts, listPublished } from '../../src/drafts/list.ts';
import { saveDraft } from '../../src/drafts/save.ts';
import { auditLog } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { clockAt, codeOf, everything, makeOffice, samplePlan } from './office.ts';

const plain = { from: 'json', plan: samplePlan() } as const;

eachStore('drafts', (under) => {
  it('are created with the keys of their plan in the order in which they came', async () => {
    const clerk = await (await makeOffice(under.db)).person('Lan');
    const plan = { zeta: 1, ...samplePlan(), alpha: { b: 'x', a: '\u0000 \ud800' } };
    const { id } = await createDraft(under.db, clerk, { from: 'json', plan });
    const draft = await readDraft(under.db, clerk, id);
    expect(JSON.stringify(draft.plan)).toBe(JSON.stringify(plan));
    expect(draft).toMatchObject({ status: 'draft', revision: 1, year: 2026, updatedBy: { fullName: 'Lan' } });
  });

  it('begin empty for the unit of the office', async () => {
    const clerk = await (await makeOffice(under.db, undefined, '12205')).person('Lan');
    const draft = await createDraft(under.db, clerk, { from: 'empty', year: 2027, form: 'quyet-dinh-ke-hoach' });
    expect(draft.title).toBe('Kế hoạch cải cách hành chính nhà nước năm 2027 trên địa bàn xã Khoái Châu');
    expect(draft).toMatchObject({ year: 2027, unitCode: '12205' });
  });

  it('begin from a sample, and from an older draft with its years moved and old citations flagged', async () => {
    const clerk = await (await makeOffice(under.db)).person('Lan');
    const old = await createDraft(under.db, clerk, { from: 'sample', sample: 'b-quyet-dinh-ke-hoach-xa-2026' });
    const next = await createDraft(under.db, clerk, { from: 'draft', draftId: old.id, newYear: 2027 });
    expect(next.year).toBe(2027);
    expect(next.title).toContain('2027');
    expect(next.carried.map(({ code }) => code)).toContain('drafts.old-citation');
    const citations = ((next.plan.decision as Record<string, unknown>).preamble as Record<string, unknown>)
      .citations as unknown[];
    citations.splice(5, 2);
    await saveDraft(under.db, clerk, next.id, { revision: 1, plan: next.plan });
    const left = (await readDraft(under.db, clerk, next.id)).carried.map(({ path }) => path);
    expect(left).toEqual(['plan.preamble.citations[0]']);
    expect(await codeOf(createDraft(under.db, clerk, { from: 'sample', sample: 'x' }))).toBe('drafts.unknown-sample');
  });

  it('of another organisation are as if they were not there', async () => {
    const lan = await (await makeOffice(under.db)).person('Lan', everything);
    const other = await (await makeOffice(under.db)).person('Minh', everything);
    const { id } = await createDraft(under.db, lan, plain);
    const works = [
      () => readDraft(under.db, other, id),
      () => saveDraft(under.db, other, id, { revision: 1, plan: {} }),
      () => saveDraft(under.db, other, id, { revision: 1, plan: {}, reason: 'saved' }),
      () => submitDraft(under.db, other, id),
      () => returnDraft(under.db, other, id, 'x'),
      () => archiveDraft(under.db, other, id),
      () => publishDraft(under.db, other, id),
      () => createDraft(under.db, other, { from: 'draft', draftId: id }),
      () => createDraft(under.db, other, { from: 'published', draftId: id }),
    ];
    for (const work of works) expect(await codeOf(work())).toBe('drafts.missing');
    expect((await listDrafts(under.db, other)).total).toBe(0);
    expect((await readDraft(under.db, lan, id)).revision).toBe(1);
  });

  it('are found by words with and without marks, by year, unit and state', async () => {
    const lan = await (await makeOffice(under.db)).person('Lan', everything);
    const b = await createDraft(under.db, lan, { from: 'sample', sample: 'b-quyet-dinh-ke-hoach-xa-2026' });
    const c = await createDraft(under.db, lan, { from: 'sample', sample: 'c-ke-hoach-phuong-2021-2025' });
    const found = async (query: Parameters<typeof listDrafts>[2]) =>
      (await listDrafts(under.db, lan, query)).items.map(({ id }) => id).sort();
    expect(await found({})).toEqual([b.id, c.id].sort());
    for (const q of ['Khoái Châu', 'khoai chau', 'KHOAI  châu', 'tổ công nghệ số khoai']) {
      expect(await found({ q }), q).toEqual([b.id]);
    }
    expect(await found({ q: 'khoải' })).toEqual([]);
    expect(await found({ q: '100%' })).toContain(b.id);
    expect(await found({ q: '%khoai%chau%' })).toEqual([]);
    expect(await found({ year: 2021 })).toEqual([c.id]);
    expect(await found({ unit: '12205' })).toEqual([b.id]);
    await submitDraft(under.db, lan, c.id);
    expect(await found({ status: 'submitted' })).toEqual([c.id]);
    const { items, total } = await listDrafts(under.db, lan, { page: 2, size: 1 });
    expect([items.length, total]).toEqual([1, 2]);
  });

  it('go their way through the states, each step in the audit log', async () => {
    const office = await makeOffice(under.db);
    const lan = await office.person('Lan', { roles: ['clerk'], permissions: ['submit'] });
    const chair = await office.person('Chủ tịch', { roles: [], permissions: ['approve'] });
    const { id } = await createDraft(under.db, lan, plain);
    expect(await codeOf(approveDraft(under.db, chair, id))).toBe('drafts.wrong-state');
    expect((await submitDraft(under.db, lan, id)).status).toBe('submitted');
    expect(await codeOf(saveDraft(under.db, lan, id, { revision: 1, plan: {} }))).toBe('drafts.wrong-state');
    expect(await codeOf(approveDraft(under.db, lan, id))).toBe('drafts.forbidden');
    expect(await codeOf(returnDraft(under.db, chair, id, ' '))).toBe('drafts.no-note');
    expect((await returnDraft(under.db, chair, id, 'Bổ sung kinh phí')).status).toBe('draft');
    await submitDraft(under.db, lan, id);
    expect((await returnDraft(under.db, lan, id, 'Sửa lỗi chính tả')).status).toBe('draft');
    await submitDraft(under.db, lan, id);
    expect((await approveDraft(under.db, chair, id)).status).toBe('approved');
    expect(await codeOf(returnDraft(under.db, lan, id, 'x'))).toBe('drafts.forbidden');
    const log = await under.db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.id);
    expect(log.map(({ action, actor }) => [action, actor])).toEqual([
      ['draft.created', lan.username],
      ['draft.submitted', lan.username],
      ['draft.returned', chair.username],
      ['draft.submitted', lan.username],
      ['draft.returned', lan.username],
      ['draft.submitted', lan.username],
      ['draft.approved', chair.username],
    ]);
  });

  it('in the archive are out of the list and cannot be written', async () => {
    const lan = await (await makeOffice(under.db)).person('Lan');
    const { id } = await createDraft(under.db, lan, plain);
    await archiveDraft(under.db, lan, id);
    expect((await listDrafts(under.db, lan)).total).toBe(0);
    expect((await listDrafts(under.db, lan, { archived: true })).items.map((one) => one.id)).toEqual([id]);
    expect(await codeOf(saveDraft(under.db, lan, id, { revision: 1, plan: {} }))).toBe('drafts.archived');
    await unarchiveDraft(under.db, lan, id);
    expect((await saveDraft(under.db, lan, id, { revision: 1, plan: {} })).revision).toBe(2);
  });

  it('that are published begin plans of the offices below, as they were when published', async () => {
    const clock = clockAt();
    const above = await makeOffice(under.db);
    const boss = await above.person('Sở', everything);
    const below = await (await makeOffice(under.db, above, '12205')).person('Lan');
    const beside = await (await makeOffice(under.db)).person('Minh');
    const { id } = await createDraft(under.db, boss, { from: 'sample', sample: 'ke-hoach-goc-cap-xa-2026' }, clock);
    const source = { from: 'published', draftId: id } as const;
    expect(await codeOf(createDraft(under.db, below, source))).toBe('drafts.missing');
    await publishDraft(under.db, boss, id, clock);
    await saveDraft(under.db, boss, id, { revision: 1, plan: {} }, clock);
    const told = { id, year: 2026, from: { organisationId: above.organisationId, name: 'Sở Nội vụ' } };
    expect(await listPublished(under.db, below)).toMatchObject([told]);
    const own = await createDraft(under.db, below, source);
    expect(own.unitCode).toBe('12205');
    expect((own.plan.plan as Record<string, unknown>).number).toBeUndefined();
    expect(await codeOf(readDraft(under.db, below, id))).toBe('drafts.missing');
    expect(await codeOf(createDraft(under.db, beside, source))).toBe('drafts.missing');
    await unpublishDraft(under.db, boss, id);
    expect(await listPublished(under.db, below)).toEqual([]);
    expect(await codeOf(createDraft(under.db, below, source))).toBe('drafts.missing');
  });
});
