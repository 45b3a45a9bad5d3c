import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createDraft } from '../../src/drafts/create/create.ts';
import { readDraft, type PlanData } from '../../src/drafts/draft.ts';
import { saveDraft } from '../../src/drafts/save.ts';
import { listVersions, readVersion, restoreVersion } from '../../src/drafts/versions/versions.ts';
import { auditLog } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { clockAt, codeOf, failureOf, makeOffice, samplePlan } from './office.ts';

/** The sample with another subject. */
function withSubject(subject: string): PlanData {
  const plan = samplePlan();
  return { ...plan, plan: { ...(plan.plan as PlanData), subject } };
}

const subjectOf = (plan: PlanData) => (plan.plan as PlanData).subject;

eachStore('saving a draft', (under) => {
  async function begin() {
    const office = await makeOffice(under.db);
    const lan = await office.person('Lan');
    const minh = await office.person('Minh');
    const { id } = await createDraft(under.db, lan, { from: 'json', plan: samplePlan() }, clockAt());
    return { id, lan, minh, other: () => makeOffice(under.db) };
  }

  it('counts the revisions and takes title and year from the plan', async () => {
    const { id, lan } = await begin();
    const clock = clockAt(1);
    const one = await saveDraft(under.db, lan, id, { revision: 1, plan: withSubject('Một') }, clock);
    expect(one).toEqual({ revision: 2, savedAt: '2026-11-21T08:01:00.000Z' });
    const two = await saveDraft(under.db, lan, id, { revision: 2, plan: { period: { from: 2030 } } }, clock);
    expect(two.revision).toBe(3);
    expect(await readDraft(under.db, lan, id)).toMatchObject({
      year: 2030,
      revision: 3,
      plan: { period: { from: 2030 } },
    });
  });

  it('keeps what is no valid plan, and refuses what is no object or too large', async () => {
    const { id, lan } = await begin();
    await saveDraft(under.db, lan, id, { revision: 1, plan: { period: 'năm nay', x: [null] } });
    const save = (plan: unknown) => codeOf(saveDraft(under.db, lan, id, { revision: 2, plan }));
    expect(await save([])).toBe('drafts.not-a-plan');
    expect(await save({ x: 'a'.repeat(60_000) })).toBe('plan.text-too-long');
  });

  it('refuses the second of two, with what stands there and the differences', async () => {
    const { id, lan, minh } = await begin();
    await saveDraft(under.db, lan, id, { revision: 1, plan: withSubject('Của Lan') });
    const refusal = await failureOf(saveDraft(under.db, minh, id, { revision: 1, plan: withSubject('Của Minh') }));
    expect([refusal.kind, refusal.code]).toEqual(['conflict', 'drafts.changed-meanwhile']);
    expect(refusal.message).toContain('Lan');
    expect(refusal.more.members).toMatchObject({
      current: { revision: 2, updatedBy: { fullName: 'Lan' } },
      differences: [
        {
          change: 'changed',
          path: 'plan.subject',
          pathLabel: 'Kế hoạch, Trích yếu',
          mine: 'Của Minh',
          theirs: 'Của Lan',
        },
      ],
      differencesLeft: 0,
    });
    expect(subjectOf((await readDraft(under.db, lan, id)).plan)).toBe('Của Lan');
  });

  it('lets exactly one of many at once through', async () => {
    const { id, lan, minh } = await begin();
    const savings = Array.from({ length: 12 }, (_, i) =>
      saveDraft(under.db, i % 2 ? lan : minh, id, {
        revision: 1,
        plan: withSubject(`Lần ${i}`),
        reason: i % 3 ? 'autosave' : 'saved',
      }),
    );
    const ended = await Promise.allSettled(savings);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = ended.findIndex(({ status }) => status === 'fulfilled');
    const draft = await readDraft(under.db, lan, id);
    expect([draft.revision, subjectOf(draft.plan)]).toEqual([2, `Lần ${winner}`]);
  });

  it('lets exactly one of many through in the midst of typing', async () => {
    const { id, lan } = await begin();
    const clock = clockAt(1);
    await saveDraft(under.db, lan, id, { revision: 1, plan: withSubject('a') }, clock);
    const ended = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        saveDraft(under.db, lan, id, { revision: 2, plan: withSubject(`${i}`) }, clock),
      ),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readDraft(under.db, lan, id)).revision).toBe(3);
  });

  it('acknowledges a save that is sent again because its answer was lost', async () => {
    const { id, lan, minh } = await begin();
    const saving = { revision: 1, plan: withSubject('Mới') };
    const first = await saveDraft(under.db, lan, id, saving, clockAt(1));
    expect(await saveDraft(under.db, lan, id, saving, clockAt(2))).toEqual(first);
    expect(await codeOf(saveDraft(under.db, minh, id, saving, clockAt(2)))).toBe('drafts.changed-meanwhile');
  });

  it('makes one version of ten minutes of typing by one person, and one of each named save', async () => {
    const { id, lan, minh } = await begin();
    const clock = clockAt();
    let revision = 1;
    const type = async (who: typeof lan, minutes: number, reason: 'autosave' | 'saved' = 'autosave') => {
      clock.minutes = minutes;
      const plan = withSubject(`phút ${minutes}`);
      revision = (await saveDraft(under.db, who, id, { revision, plan, reason, note: 'ghi chú' }, clock)).revision;
    };
    for (const minute of [1, 2, 5, 10]) await type(lan, minute);
    for (const minute of [12, 13]) await type(lan, minute);
    for (const minute of [14, 15]) await type(minh, minute);
    await type(lan, 16, 'saved');
    await type(lan, 17, 'saved');
    await type(lan, 18);
    const { items, current } = await listVersions(under.db, lan, id);
    expect(items.map((one) => [one.number, one.reason, one.revision, one.madeBy.fullName])).toEqual([
      [6, 'saved', 11, 'Lan'],
      [5, 'saved', 10, 'Lan'],
      [4, 'autosave', 9, 'Minh'],
      [3, 'autosave', 7, 'Lan'],
      [2, 'autosave', 5, 'Lan'],
      [1, 'created', 1, 'Lan'],
    ]);
    expect(items.map(({ note }) => note)).toEqual(['ghi chú', 'ghi chú', null, null, null, null]);
    expect(current).toMatchObject({ revision: 12, updatedBy: { fullName: 'Lan' } });
    expect(subjectOf((await readVersion(under.db, lan, id, 2)).plan)).toBe('phút 10');
    const log = await under.db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.id);
    expect(log.map(({ action }) => action)).toEqual([
      'draft.created',
      'draft.edited',
      'draft.edited',
      'draft.edited',
      'draft.saved',
      'draft.saved',
      'draft.edited',
    ]);
  });

  it('goes back to a version and keeps what stood there', async () => {
    const { id, lan } = await begin();
    await saveDraft(under.db, lan, id, { revision: 1, plan: withSubject('Sai') });
    const first = await readVersion(under.db, lan, id, 1);
    expect(first.since.differences.map(({ path, after }) => [path, after])).toEqual([['plan.subject', 'Sai']]);
    expect(await codeOf(restoreVersion(under.db, lan, id, 1, 1))).toBe('drafts.changed-meanwhile');
    expect(await codeOf(restoreVersion(under.db, lan, id, 9, 2))).toBe('drafts.missing');
    const restored = await restoreVersion(under.db, lan, id, 1, 2);
    expect(restored).toMatchObject({ revision: 3, plan: samplePlan() });
    expect((await readDraft(under.db, lan, id)).plan).toEqual(samplePlan());
    const { items } = await listVersions(under.db, lan, id);
    expect(items.map(({ reason, revision }) => [reason, revision])).toEqual([
      ['restored', 3],
      ['autosave', 2],
      ['created', 1],
    ]);
    expect(subjectOf((await readVersion(under.db, lan, id, 2)).plan)).toBe('Sai');
  });
});
