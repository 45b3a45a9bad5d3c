// Versions of templates: adding them, two people at once, and what organisations below see.
import { beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { addTemplate } from '../../src/templates/add/add-template.ts';
import { addVersion } from '../../src/templates/add/add-version.ts';
import { readTemplate } from '../../src/templates/catalogue/detail.ts';
import { listTemplates } from '../../src/templates/catalogue/list.ts';
import { stockFile } from '../../src/templates/catalogue/stock.ts';
import { readVersion, versionFile } from '../../src/templates/catalogue/version.ts';
import { chooseTemplate, versionBytes } from '../../src/templates/choose/choose.ts';
import { rollBack } from '../../src/templates/activation/roll-back.ts';
import { templateForDocument } from '../../src/templates/use/template-for-document.ts';
import { auditLog, templateVersions } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { fileOf, openLegalOffice, refusal, usual, type LegalOffice } from './legal-office.ts';

eachStore('the catalogue of templates', (under) => {
  let office: LegalOffice;
  beforeAll(async () => {
    office = await openLegalOffice(under.store);
  });
  const today = '2026-11-21';
  const detail = (who = office.an, slug = usual) => readTemplate(office.place, who, slug);

  it('shows the stock templates as version 1 that nobody has changed', async () => {
    const list = await listTemplates(under.db, office.commune, office.clock());
    expect(list.map(({ id, version, own, from, newest }) => ({ id, version, own, from, newest }))).toEqual(
      ['quyet-dinh-ke-hoach', usual].map((id) => ({ id, version: '1', own: false, from: null, newest: 1 })),
    );
    const { versions, rollsBack } = await detail();
    expect(versions).toMatchObject([{ number: 1, status: 'active', inEffect: true, createdBy: null, valid: true }]);
    expect(rollsBack).toBeNull();
    expect(await office.isStock(office.an, today)).toBe(true);
    expect(await refusal(detail(office.an, 'mau-la'))).toMatchObject({ code: 'templates.missing', kind: 'missing' });
    const read = (number: number) => versionBytes(under.db, under.store.blobs, office.an, usual, number);
    expect((await read(1)).sha256).toBe((await stockFile(usual)).sha256);
    expect(await refusal(read(2))).toMatchObject({ code: 'templates.no-such-version' });
  });

  it('tells a second person who has taken the file away, and no longer once they have brought it back', async () => {
    const { place, an, binh, commune } = office;
    await versionFile(place, an, usual, 1, { edit: true });
    await versionFile(place, an, usual, 1, { edit: true });
    expect((await detail(binh)).checkouts).toMatchObject([{ user: { fullName: 'Lê An' }, number: 1 }]);
    // Who has taken it is told which one on any machine: it is what the next upload is made from.
    expect(await detail(an)).toMatchObject({ checkouts: [], taken: { number: 1 } });
    expect((await detail(binh)).taken).toBeNull();
    expect((await detail(commune)).checkouts).toEqual([]);
    // Nothing else has changed by it.
    expect(await detail(binh)).toMatchObject({ own: false, newest: 1, keptBy: null });
    expect(await office.isStock(an, today)).toBe(true);
    expect(await office.add(an, 'hai')).toBe(2);
    expect((await detail(binh)).checkouts).toEqual([]);
    expect((await detail(an)).taken).toBeNull();
    await versionFile(place, an, usual, 2, { edit: true });
    office.clock.forward(31 * 86_400_000);
    expect((await detail(binh)).checkouts).toEqual([]);
    office.clock.forward(-31 * 86_400_000);
    expect(await refusal(versionFile(place, { ...binh, roles: ['clerk'] }, usual, 1, { edit: true }))).toMatchObject({
      code: 'accounts.role-missing',
    });
  });

  it('keeps the stock file as version 1, in effect, once somebody adds a version, which is on trial', async () => {
    const { versions, own, newest, version } = await detail();
    expect({ own, newest, version }).toEqual({ own: true, newest: 2, version: '1' });
    expect(versions).toMatchObject([
      {
        number: 2,
        status: 'trial',
        inEffect: false,
        basedOn: 1,
        createdBy: { fullName: 'Lê An' },
        fileName: 'mẫu đã sửa.docx',
      },
      { number: 1, status: 'active', inEffect: true, createdBy: null },
    ]);
    expect(await office.isStock(office.an, today)).toBe(true);
    expect(await office.isStock(office.commune, today)).toBe(true);
  });

  it('refuses a file that is a version already, also the one that came with the program', async () => {
    const add = (bytes: Uint8Array) =>
      addVersion(office.place, office.an, usual, { bytes, name: 'a.docx' }, { note: '', basedOn: 2 });
    const { bytes } = await stockFile(usual);
    expect(await refusal(add(fileOf('hai').bytes))).toMatchObject({ code: 'templates.same-file', kind: 'conflict' });
    expect((await refusal(add(bytes))).message).toContain('phiên bản 1');
  });

  it('tells the second of two who change the same version who was first, when, and why', async () => {
    const { place, an, binh } = office;
    const add = (who: typeof an, text: string, note: string) =>
      addVersion(place, who, usual, fileOf(text), { note, basedOn: 2 });
    const both = await Promise.allSettled([
      add(an, 'ba của An', 'Sửa căn cứ'),
      add(binh, 'ba của Bình', 'Sửa nơi nhận'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both[0].status === 'rejected' ? both[0] : (both[1] as PromiseRejectedResult);
    const first =
      both[0].status === 'fulfilled'
        ? { name: 'Lê An', note: 'Sửa căn cứ' }
        : { name: 'Trần Bình', note: 'Sửa nơi nhận' };
    const reason = lost.reason as { code: string; message: string; more: { members: unknown } };
    expect(reason).toMatchObject({
      code: 'templates.changed-meanwhile',
      more: {
        members: {
          newest: { number: 3, by: { fullName: first.name }, note: first.note, at: office.clock().toISOString() },
        },
      },
    });
    expect(reason.message).toContain(`${first.name} đã thêm phiên bản 3 lúc 14 giờ 30 ngày 21/11/2026`);
    expect((await detail()).versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('does not look at the file of somebody who is too late, or who names a version that is not there', async () => {
    const { calls } = office.lint;
    const add = (basedOn: number) => addVersion(office.place, office.an, usual, fileOf('x'), { note: '', basedOn });
    expect(await refusal(add(1))).toMatchObject({ code: 'templates.changed-meanwhile' });
    expect(await refusal(add(9))).toMatchObject({ code: 'templates.no-such-base' });
    expect(office.lint.calls).toBe(calls);
  });

  it('keeps a file with errors on trial, with its lint', async () => {
    const number = await office.add(office.an, { text: 'lỗi', errors: ['template.unknown-tag'] });
    const version = await readVersion(office.place, office.an, usual, number);
    expect(version).toMatchObject({ status: 'trial', valid: false, counts: { error: 1 } });
    expect(version.lint.findings).toMatchObject([{ code: 'template.unknown-tag' }]);
  });

  it('never lets anybody change the file of a version', async () => {
    const change = under.db.update(templateVersions).set({ note: 'khác' }).where(eq(templateVersions.number, 2));
    await expect(change).rejects.toThrow();
  });

  describe('of an organisation below', () => {
    it('follows those above also where it began with its own trial before them', async () => {
      const { an, commune } = office;
      const slug = 'quyet-dinh-ke-hoach';
      await office.add(commune, { text: 'xã thử trước', form: 'decision' }, slug);
      expect((await detail(commune, slug)).version).toBe('1');
      await office.activate(an, await office.add(an, { text: 'tỉnh sau', form: 'decision' }, slug), {}, slug);
      const from = async () => (await detail(commune, slug)).from?.name;
      expect(await from()).toBe('ỦY BAN NHÂN DÂN TỈNH A');
      expect(await office.chosen(commune, today, slug)).toBe('2');
    });

    it('is what those above keep, until it has a version of its own in effect; back again in one step', async () => {
      const { place, an, commune, other } = office;
      await office.activate(an, 2);
      expect(await office.chosen(commune, today)).toBe('2');
      expect(await detail(commune)).toMatchObject({
        own: false,
        version: '2',
        keptBy: { name: 'ỦY BAN NHÂN DÂN TỈNH A' },
      });
      const own = await office.add(commune, 'của xã');
      expect(await detail(commune)).toMatchObject({
        own: true,
        version: '2',
        from: { name: 'ỦY BAN NHÂN DÂN TỈNH A' },
      });
      expect((await detail(commune)).versions).toMatchObject([
        { number: own, status: 'trial', basedOn: null },
        { number: 1, status: 'retired', createdBy: null },
      ]);
      const { sha256 } = await chooseTemplate(under.db, place.blobs, an, { slug: usual, day: today });
      const chosenBelow = () => chooseTemplate(under.db, place.blobs, commune, { slug: usual, day: today });
      expect((await chosenBelow()).sha256).toBe(sha256);
      await office.activate(commune, own);
      expect((await chosenBelow()).sha256).not.toBe(sha256);
      expect((await chooseTemplate(under.db, place.blobs, other, { slug: usual, day: today })).sha256).toBe(sha256);
      await rollBack(place, commune, usual, { note: '' });
      expect((await chosenBelow()).sha256).toBe(sha256);
    });

    it('may be a template of its own, which others do not see', async () => {
      const { place, an, commune, other } = office;
      const wish = { id: 'mau-rieng', title: 'Mẫu riêng của xã', note: '' };
      const add = (who: typeof an, id = wish.id) =>
        addTemplate(place, who, fileOf({ text: 'riêng', form: 'decision' }), { ...wish, id });
      await add(commune);
      expect(await refusal(add(commune))).toMatchObject({ code: 'templates.exists' });
      expect(await refusal(add(commune, usual))).toMatchObject({ code: 'templates.exists' });
      expect(await detail(commune, 'mau-rieng')).toMatchObject({
        version: null,
        serves: 'decision',
        own: true,
        newest: 1,
      });
      expect(await office.chosen(commune, today, 'mau-rieng')).toBe('templates.none-in-effect');
      for (const stranger of [an, other]) {
        expect(await refusal(detail(stranger, 'mau-rieng'))).toMatchObject({ code: 'templates.missing' });
        expect(await office.chosen(stranger, today, 'mau-rieng')).toBe('template.unknown');
        expect((await listTemplates(under.db, stranger, office.clock())).map(({ id }) => id)).not.toContain(
          'mau-rieng',
        );
      }
    });

    it('serves the form of what is in effect, also where one of its own of another form is on trial', async () => {
      const { place, an, commune } = office;
      const wish = { id: 'mau-chung', title: 'Mẫu chung', note: '' };
      await addTemplate(place, commune, fileOf({ text: 'của xã', form: 'plan' }), wish);
      await addTemplate(place, an, fileOf({ text: 'của tỉnh', form: 'decision' }), wish);
      await office.activate(an, 1, {}, wish.id);
      const document = (plan: unknown) =>
        templateForDocument(place, commune, { plan, slug: wish.id, day: today }).then(({ sha256 }) => sha256);
      const { sha256 } = await chooseTemplate(under.db, place.blobs, an, { slug: wish.id, day: today });
      expect(await document({ decision: {}, plan: {} })).toBe(sha256);
      expect(await refusal(document({ plan: {} }))).toMatchObject({ code: 'templates.other-form' });
      expect(await detail(commune, wish.id)).toMatchObject({ version: '1', serves: 'decision' });
    });

    it('is added once where two add it at once', async () => {
      const { place, an, binh } = office;
      const add = (who: typeof an, text: string) =>
        addTemplate(place, who, fileOf(text), { id: 'cung-luc', title: 'Cùng lúc', note: '' });
      const both = await Promise.allSettled([add(an, 'a'), add(binh, 'b')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(lost.reason).toMatchObject({ code: 'templates.exists' });
    });
  });

  it('needs the role legal, and tells the audit log', async () => {
    const clerk = { ...office.an, roles: ['clerk'] as const };
    expect(await refusal(office.add(clerk, 'x'))).toMatchObject({ code: 'accounts.role-missing' });
    const told = await under.db.select({ action: auditLog.action, details: auditLog.details }).from(auditLog);
    const added = told.filter(({ action }) => action === 'template.version-added');
    expect(added[0]?.details).toMatchObject({ template: usual, templateVersion: 2, errors: 0 });
  });
});
