// Versions into effect and out of it: what stands in the way, a second person, ranges of days, and the way back.
import { beforeEach, describe, expect, it } from 'vitest';
import { desc, eq } from 'drizzle-orm';
import type { Actor } from '../../src/accounts/actor.ts';
import { activateVersion } from '../../src/templates/activation/activate.ts';
import { approveActivation } from '../../src/templates/activation/approve.ts';
import { relint } from '../../src/templates/activation/relint.ts';
import { endRequest } from '../../src/templates/activation/requests.ts';
import { retireVersion } from '../../src/templates/activation/retire.ts';
import { rollBack } from '../../src/templates/activation/roll-back.ts';
import { addTemplate } from '../../src/templates/add/add-template.ts';
import { readTemplate } from '../../src/templates/catalogue/detail.ts';
import { changeSettings, readSettings } from '../../src/templates/settings.ts';
import type { ActivationRequest } from '../../src/templates/contract.ts';
import { auditLog, templateActivations, templateVersions } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { fileOf, openLegalOffice, refusal, type LegalOffice } from './legal-office.ts';

const today = '2026-11-21';
const open: ActivationRequest = { validFrom: null, validUntil: null, acknowledged: [], note: '' };

const shared = new Map<string, LegalOffice>();
let count = 0;

eachStore('putting templates into effect', (under) => {
  let office: LegalOffice;
  /** A template of its own for each test. */
  let slug: string;
  beforeEach(async () => {
    office = shared.get(under.kind) ?? (await openLegalOffice(under.store));
    shared.set(under.kind, office);
    slug = `mau-${count++}`;
    await addTemplate(office.place, office.an, fileOf(`${slug} 1`), { id: slug, title: 'Mẫu', note: '' });
  });

  const add = (file: Parameters<LegalOffice['add']>[1], who: Actor = office.an) => office.add(who, file, slug);
  const activate = (
    number: number,
    request: Partial<ActivationRequest> & { lastStep?: number } = {},
    who = office.an,
  ) => activateVersion(office.place, who, slug, number, { ...open, ...request });
  const back = (who = office.an, lastStep?: number) => rollBack(office.place, who, slug, { note: '', lastStep });
  const detail = () => readTemplate(office.place, office.an, slug);
  const states = async () =>
    (await detail()).versions
      .map(({ number, status, validFrom, validUntil }) => `${number} ${status} ${validFrom ?? ''}…${validUntil ?? ''}`)
      .reverse();
  const on = async (...days: string[]) => {
    const found: string[] = [];
    for (const day of days) found.push(await office.chosen(office.an, day, slug));
    return found;
  };

  it('puts a version into effect, which ends the one before, and says who, when and why', async () => {
    await activate(1, { note: 'Lần đầu' });
    const two = await add('hai');
    await activate(two, { note: 'Căn cứ mới' });
    expect(await states()).toEqual(['1 retired …', '2 active …']);
    expect(await on(today)).toEqual(['2']);
    const { activations, version } = await detail();
    expect(version).toBe('2');
    expect(activations).toMatchObject([
      { ordinal: 2, step: 'activated', number: 2, note: 'Căn cứ mới', by: { fullName: 'Lê An' }, approvedBy: null },
      { ordinal: 1, step: 'activated', number: 1 },
    ]);
    const [entry] = await under.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(entry).toMatchObject({
      action: 'template.activated',
      details: { template: slug, templateVersion: 2, step: 2 },
    });
  });

  it('refuses what stands in the way, each with its code and the places', async () => {
    await activate(1);
    const wrong = await add({ text: 'lỗi', errors: ['template.unknown-tag'] });
    const doubtful = await add({ text: 'cảnh báo', warnings: ['nd30.margin', 'nd30.font', 'nd30.font'] });
    const other = await add({ text: 'quyết định', form: 'decision' });
    const refused = async (number: number, request: Partial<ActivationRequest> = {}, who = office.an) =>
      (await refusal(activate(number, request, who))).code;
    expect(await refused(1)).toBe('templates.already-active');
    expect(await refused(wrong)).toBe('templates.lint-errors');
    expect(await refused(other)).toBe('templates.other-form');
    expect(await refused(9)).toBe('templates.no-such-version');
    expect(await refused(doubtful, { validUntil: '2026-11-20' })).toBe('templates.range-expired');
    expect(await refused(doubtful, { validFrom: '2027-02-01', validUntil: '2027-01-31' })).toBe(
      'templates.range-order',
    );
    // Days before and after which no database has any.
    expect(await refused(doubtful, { validUntil: '9999-12-31' })).toBe('templates.range-day');
    expect(await refused(doubtful, { validFrom: '0000-01-01' })).toBe('templates.range-day');
    expect(await refused(1, {}, { ...office.an, roles: ['clerk'] })).toBe('accounts.role-missing');
    const unread = await refusal(activate(doubtful, { acknowledged: ['nd30.margin'] }));
    expect(unread).toMatchObject({
      code: 'templates.unacknowledged',
      kind: 'conflict',
      findings: [{ code: 'nd30.font' }],
    });
    expect(unread.message).toContain('nd30.font');
    expect(unread.message).not.toContain('nd30.margin');
    expect(await states()).toEqual(['1 active …', '2 trial …', '3 trial …', '4 trial …']);
    await activate(doubtful, { acknowledged: ['nd30.font', 'nd30.margin'] });
    expect((await detail()).activations[0]).toMatchObject({
      number: doubtful,
      acknowledged: ['nd30.font', 'nd30.margin'],
    });
  });

  it('settles with the first version in effect what the template is for', async () => {
    await add({ text: 'quyết định', form: 'decision' });
    await activate(2);
    expect((await detail()).serves).toBe('decision');
    expect(await refusal(activate(1))).toMatchObject({ code: 'templates.other-form' });
  });

  it('goes by the days of documents: older versions keep what the new one leaves them', async () => {
    await activate(1, { validUntil: '2027-12-31' });
    await add('hai');
    await activate(2, { validFrom: '2027-01-01' });
    expect(await states()).toEqual(['1 active …2026-12-31', '2 active 2027-01-01…']);
    expect(await on('2026-12-31', '2027-01-01')).toEqual(['1', '2']);
    await add('ba');
    await activate(3, { validFrom: '2027-03-01', validUntil: '2027-03-31' });
    expect(await on('2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01')).toEqual(['2', '3', '3', '2']);
    await activate(3, { validFrom: '2027-03-01', validUntil: '2027-04-30' });
    expect(await on('2027-04-30', '2027-05-01')).toEqual(['3', '2']);
  });

  it('has nothing for new documents once a version has expired or ended, and still gives it by its number', async () => {
    await activate(1, { validUntil: '2026-12-31' });
    expect(await on('2026-12-31', '2027-01-01')).toEqual(['1', 'templates.none-in-effect']);
    await retireVersion(office.place, office.binh, slug, 1, { note: 'Sai nơi nhận' });
    expect(await on(today)).toEqual(['templates.none-in-effect']);
    expect((await detail()).version).toBeNull();
    expect(await refusal(retireVersion(office.place, office.an, slug, 1, { note: '' }))).toMatchObject({
      code: 'templates.already-retired',
    });
    await back();
    expect(await on(today)).toEqual(['1']);
  });

  it('goes back one step at a time, and forward again from there', async () => {
    expect(await refusal(back())).toMatchObject({ code: 'templates.nothing-to-roll-back' });
    await activate(1);
    await add('hai');
    await activate(2, { validFrom: '2026-06-01' });
    await add('ba');
    await activate(3);
    expect(await states()).toEqual(['1 retired …2026-05-31', '2 retired 2026-06-01…', '3 active …']);
    expect((await detail()).rollsBack).toBe(3);
    await back();
    expect(await states()).toEqual(['1 active …2026-05-31', '2 active 2026-06-01…', '3 trial …']);
    expect((await detail()).rollsBack).toBe(2);
    await back(office.binh);
    expect(await states()).toEqual(['1 active …', '2 trial …', '3 trial …']);
    await activate(3);
    await back();
    expect(await states()).toEqual(['1 active …', '2 trial …', '3 trial …']);
    await back();
    expect(await states()).toEqual(['1 trial …', '2 trial …', '3 trial …']);
    expect(await refusal(back())).toMatchObject({ code: 'templates.nothing-to-roll-back' });
    expect((await detail()).activations[0]).toMatchObject({ step: 'rolled-back', number: 1, takesBack: 1 });
  });

  it('refuses whoever decides upon what has changed meanwhile, and takes one step back where two do it at once', async () => {
    await activate(1);
    await add('hai');
    await activate(2, {}, office.binh);
    const late = await refusal(activate(1, { lastStep: 1 }));
    expect(late).toMatchObject({
      code: 'templates.changed-meanwhile',
      more: { members: { step: { ordinal: 2, step: 'activated', number: 2, by: { fullName: 'Trần Bình' } } } },
    });
    expect(late.message).toContain('Trần Bình đã kích hoạt phiên bản 2');
    const both = await Promise.allSettled([back(office.an, 2), back(office.binh, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await states()).toEqual(['1 active …', '2 trial …']);
  });

  it('takes steps one after the other where two put versions into effect at once', async () => {
    await add('hai');
    await Promise.all([activate(1, {}, office.an), activate(2, {}, office.binh)]);
    const { activations, versions } = await detail();
    expect(activations.map(({ ordinal }) => ordinal)).toEqual([2, 1]);
    expect(versions.find(({ status }) => status === 'active')?.number).toBe(activations[0]?.number);
    expect(versions.filter(({ status }) => status === 'active')).toHaveLength(1);
  });

  it('lints again what another version of the program has linted, and refuses what that finds', async () => {
    const { place, lint, an } = office;
    const older = () =>
      under.db.update(templateVersions).set({ lintedWith: '0.0.1' }).where(eq(templateVersions.number, 1));
    const { calls } = lint;
    await older();
    await activate(1);
    expect(lint.calls).toBe(calls + 1);
    await add('hai');
    lint.instead = { text: '', errors: ['template.missing-style'] };
    await under.db.update(templateVersions).set({ lintedWith: '0.0.1' }).where(eq(templateVersions.number, 2));
    expect(await refusal(activate(2))).toMatchObject({ code: 'templates.lint-errors' });
    lint.instead = undefined;
    expect((await detail()).versions[0]).toMatchObject({ number: 2, valid: false });
    await relint(place, an, slug, 2);
    expect((await detail()).versions[0]).toMatchObject({ valid: true });
    await activate(2);
  });

  it('is done by those who keep it only', async () => {
    const { place, commune, other } = office;
    expect(await refusal(activate(1, {}, commune))).toMatchObject({ code: 'templates.not-own', kind: 'forbidden' });
    expect(await refusal(back(other))).toMatchObject({ code: 'templates.not-own' });
    expect(await refusal(activateVersion(place, other, 'khong-co', 1, open))).toMatchObject({
      code: 'templates.missing',
    });
    expect(await refusal(activateVersion(place, other, 'quyet-dinh-ke-hoach', 1, open))).toMatchObject({
      code: 'templates.not-own',
    });
  });

  it('keeps its steps as they were', async () => {
    await activate(1);
    await expect(under.db.update(templateActivations).set({ note: 'khác' })).rejects.toThrow();
  });

  describe('where a second person has to agree', () => {
    const second = (secondPerson: boolean) => changeSettings(under.db, office.admin, { secondPerson }, office.clock());
    const approve = (who: Actor, number = 1, note = '') => approveActivation(office.place, who, slug, number, { note });

    it('waits for one who has neither asked for it nor made the version', async () => {
      const { an, binh, chi, place } = office;
      expect(await refusal(changeSettings(under.db, an, { secondPerson: true }, office.clock()))).toMatchObject({
        code: 'accounts.role-missing',
      });
      await second(true);
      expect(await readSettings(under.db, an)).toEqual({ secondPerson: true });
      expect(await readSettings(under.db, office.commune)).toEqual({ secondPerson: false });
      expect(await refusal(approve(chi))).toMatchObject({ code: 'templates.not-requested' });
      await activate(1, { note: 'Xin duyệt', validUntil: '2027-12-31' }, binh);
      expect(await on(today)).toEqual(['templates.none-in-effect']);
      expect(await detail()).toMatchObject({
        requested: true,
        secondPerson: true,
        versions: [{ request: { by: { fullName: 'Trần Bình' }, note: 'Xin duyệt', validUntil: '2027-12-31' } }],
      });
      expect(await refusal(activate(1, {}, an))).toMatchObject({ code: 'templates.already-requested' });
      expect(await refusal(approve(binh))).toMatchObject({ code: 'templates.own-request', kind: 'forbidden' });
      expect(await refusal(approve(an))).toMatchObject({ code: 'templates.own-version', kind: 'forbidden' });
      await approve(chi, 1, 'Đồng ý');
      expect(await states()).toEqual(['1 active …2027-12-31']);
      expect((await detail()).activations).toMatchObject([
        { by: { fullName: 'Trần Bình' }, approvedBy: { fullName: 'Vũ Chi' }, note: 'Xin duyệt · Đồng ý' },
      ]);
      expect(await detail()).toMatchObject({ requested: false, versions: [{ request: null }] });
      await rollBack(place, an, slug, { note: '' });
      expect(await states()).toEqual(['1 trial …']);
      await second(false);
    });

    it('is declined by another, withdrawn by whoever has asked, and looked at again when it is agreed to', async () => {
      const { an, binh, chi, place } = office;
      await second(true);
      const end = (who: Actor) => endRequest(place, who, slug, 1);
      await activate(1, {}, binh);
      await end(chi);
      await activate(1, {}, binh);
      await end(binh);
      expect(await refusal(end(an))).toMatchObject({ code: 'templates.not-requested' });
      const told = await under.db
        .select({ action: auditLog.action })
        .from(auditLog)
        .orderBy(desc(auditLog.id))
        .limit(3);
      expect(told.map(({ action }) => action)).toEqual([
        'template.activation-withdrawn',
        'template.activation-requested',
        'template.activation-declined',
      ]);
      await activate(1, { validUntil: today }, binh);
      office.clock.forward(86_400_000);
      expect(await refusal(approve(chi))).toMatchObject({ code: 'templates.range-expired' });
      office.clock.forward(-86_400_000);
      await approve(chi);
      await second(false);
    });
  });
});
