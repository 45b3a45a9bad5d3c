import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Actor } from '../../src/accounts/actor.ts';
import { approveDraft, returnDraft, submitDraft } from '../../src/drafts/change-state.ts';
import { createDraft } from '../../src/drafts/create/create.ts';
import { readDraft, type PlanData } from '../../src/drafts/draft.ts';
import { issueDraft, type Issuing, type RenderForIssuing } from '../../src/drafts/issuing/issue.ts';
import { issuedFile, listIssued } from '../../src/drafts/issuing/issued.ts';
import { enterByHand, voidEntry, type HandEntry } from '../../src/drafts/register/keep.ts';
import { listRegister } from '../../src/drafts/register/list.ts';
import { saveDraft } from '../../src/drafts/save.ts';
import { listVersions } from '../../src/drafts/versions/versions.ts';
import { Failure } from '../../src/failure.ts';
import { eachStore } from '../store/stores.ts';
import { clockAt, codeOf, everything, failureOf, makeOffice, samplePlan } from './office.ts';

/** The bytes are the plan, so that a test sees what was printed. */
const render: RenderForIssuing = ({ plan }) =>
  Promise.resolve({
    docx: { name: 'Kế hoạch.docx', bytes: Buffer.from(`docx ${JSON.stringify(plan)}`) },
    pdf: { name: 'Kế hoạch.pdf', bytes: Buffer.from(`pdf ${JSON.stringify(plan)}`) },
    pages: 17,
    madeWith: { renderer: '0' },
    template: Buffer.from('template'),
  });

const decision = samplePlan('b-quyet-dinh-ke-hoach-xa-2026');
const mainOf = (plan: PlanData) => plan.decision as PlanData;

eachStore('issuing', (under) => {
  const place = (using = render) => ({
    db: under.db,
    blobs: under.store.blobs,
    render: using,
    clock: clockAt(),
  });

  async function approved(who: Actor, plan: PlanData = decision): Promise<string> {
    const { id } = await createDraft(under.db, who, { from: 'json', plan });
    await submitDraft(under.db, who, id);
    await approveDraft(under.db, who, id);
    return id;
  }
  const boss = async () => (await makeOffice(under.db)).person('Bình', everything);
  const asQd: Issuing = { revision: 1, kind: 'QĐ', date: '2026-01-15' };
  const issue = (who: Actor, id: string, issuing: Partial<Issuing> = {}, using = render) =>
    issueDraft(place(using), who, id, { ...asQd, ...issuing });

  const hand: HandEntry = {
    kind: 'QĐ',
    symbol: 'QĐ-UBND',
    issuedOn: '2026-01-10',
    typeName: 'Quyết định',
    organName: 'Ủy ban nhân dân xã Khoái Châu',
    subject: 'Về việc kiện toàn Ban Chỉ đạo',
  };

  it('fixes number and day into the plan, keeps the bytes with their sums, and enters it in the register', async () => {
    const who = await boss();
    const id = await approved(who);
    const issued = await issue(who, id, { added: { copies: 12, urgency: 'Khẩn' } });
    expect(issued.numberAndSymbol).toBe('01/QĐ-UBND');
    expect(issued.draft).toMatchObject({ status: 'issued', revision: 2 });
    expect(mainOf(issued.draft.plan)).toMatchObject({ number: '1', date: '2026-01-15' });

    const [document] = await listIssued(under.db, who, id);
    const docx = await issuedFile(under.db, under.store.blobs, who, issued.documentId, 'docx');
    expect(Buffer.from(docx.bytes).toString()).toBe(`docx ${JSON.stringify(issued.draft.plan)}`);
    expect(docx.sha256).toBe(createHash('sha256').update(docx.bytes).digest('hex'));
    expect(document).toMatchObject({ kind: 'QĐ', number: '1', docx: { sha256: docx.sha256 }, voidedAt: null });

    const { items, total } = await listRegister(under.db, who, { year: 2026, kind: 'QĐ', q: 'khoai chau' });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      numberAndSymbol: '01/QĐ-UBND',
      issuedOn: '2026-01-15',
      typeName: 'Quyết định',
      organName: 'Ủy ban nhân dân xã Khoái Châu',
      subject: 'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu',
      signer: 'Nguyễn Hải Đăng',
      signerTitle: 'CHỦ TỊCH',
      archivedWith: 'VT, VHXH',
      pages: 17,
      copies: 12,
      urgency: 'Khẩn',
      draftId: id,
    });
    expect(items[0]?.recipients?.split('\n')[1]).toBe(
      'Sở Nội vụ tỉnh Hưng Yên, Thường trực Đảng ủy xã, Thường trực HĐND xã (để b/c)',
    );
    expect((await listVersions(under.db, who, id)).items[0]).toMatchObject({ reason: 'issued', revision: 2 });
    expect(await codeOf(saveDraft(under.db, who, id, { revision: 2, plan: {} }))).toBe('drafts.wrong-state');
    expect(await codeOf(issue(who, id, { revision: 2 }))).toBe('drafts.wrong-state');
  });

  it('never lets what was issued be changed', async () => {
    const who = await boss();
    const { documentId } = await issue(who, await approved(who));
    await expect(
      under.db.execute(sql`update issued_documents set docx_sha256 = 'x' where id = ${documentId}`),
    ).rejects.toThrow();
    await expect(under.db.execute(sql`delete from issued_documents where id = ${documentId}`)).rejects.toThrow();
  });

  it('asks for an approved draft, the revision that was seen, a real day, the right kind, and the permission', async () => {
    const office = await makeOffice(under.db);
    const who = await office.person('Bình', everything);
    const clerk = await office.person('Lan', { roles: ['clerk'], permissions: ['submit', 'approve'] });
    const id = await approved(who);
    const { id: unready } = await createDraft(under.db, who, { from: 'json', plan: decision });
    expect(await codeOf(issue(clerk, id))).toBe('drafts.forbidden');
    expect(await codeOf(issue(who, unready))).toBe('drafts.wrong-state');
    expect(await codeOf(issue(who, id, { revision: 7 }))).toBe('drafts.changed-meanwhile');
    expect(await codeOf(issue(who, id, { date: '2026-02-30' }))).toBe('issuing.day-form');
    expect(await codeOf(issue(who, id, { date: '2026-11-22' }))).toBe('issuing.day-ahead');
    expect(await codeOf(issue(who, id, { kind: 'KH' }))).toBe('issuing.other-kind');
    expect(await codeOf(issue(who, id, { number: 'x' }))).toBe('register.number-form');
    const incomplete = await approved(who, { period: { from: 2026 }, plan: {} });
    expect(await codeOf(issue(who, incomplete, { kind: 'KH' }))).toBe('plan.invalid');
    expect((await listRegister(under.db, who)).total).toBe(0);
  });

  it('approves only the revision that was read: not one that was taken back, changed and submitted anew', async () => {
    const who = await boss();
    const { id } = await createDraft(under.db, who, { from: 'json', plan: decision });
    expect(await codeOf(submitDraft(under.db, who, id, clockAt(), 2))).toBe('drafts.changed-meanwhile');
    await submitDraft(under.db, who, id, clockAt(), 1);
    await returnDraft(under.db, who, id, 'Sửa câu cuối');
    await saveDraft(under.db, who, id, { revision: 1, plan: { ...decision, medium: 'electronic' } });
    await submitDraft(under.db, who, id);
    const approve = (seen: number) => approveDraft(under.db, who, id, clockAt(), seen);
    expect(await codeOf(approve(1))).toBe('drafts.changed-meanwhile');
    expect(await approve(2)).toMatchObject({ status: 'approved', revision: 2 });
  });

  it('that fails leaves no gap and the draft as it was', async () => {
    const who = await boss();
    const id = await approved(who);
    const broken: RenderForIssuing = () => Promise.reject(new Failure('timeout', 'render.too-slow', 'Quá lâu'));
    expect(await codeOf(issue(who, id, {}, broken))).toBe('render.too-slow');
    expect(await readDraft(under.db, who, id)).toMatchObject({ status: 'approved', revision: 1, plan: decision });
    expect((await issue(who, id)).numberAndSymbol).toBe('01/QĐ-UBND');
  });

  it('gives many at once the numbers from 1 on, each once, each printed on its own document', async () => {
    const who = await boss();
    const ids = await Promise.all(Array.from({ length: 6 }, () => approved(who)));
    const issued = await Promise.all(ids.map((id) => issue(who, id)));
    expect(issued.map(({ numberAndSymbol }) => numberAndSymbol).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `0${n}/QĐ-UBND`),
    );
    for (const { documentId, draft } of issued) {
      const { bytes } = await issuedFile(under.db, under.store.blobs, who, documentId, 'pdf');
      const printed = JSON.parse(Buffer.from(bytes).toString().slice(4)) as PlanData;
      expect(mainOf(printed).number).toBe(mainOf(draft.plan).number);
    }
  });

  it('lets one of two who issue the same draft through, and takes one number', async () => {
    const who = await boss();
    const id = await approved(who);
    const ended = await Promise.allSettled([issue(who, id), issue(who, id), issue(who, id)]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listRegister(under.db, who)).total).toBe(1);
  });

  it('takes a number given by hand if it is free and in the order of the days', async () => {
    const who = await boss();
    await enterByHand(under.db, who, { ...hand, number: '56' }, clockAt());
    const id = await approved(who);
    expect(await codeOf(issue(who, id, { number: '56' }))).toBe('register.number-taken');
    expect(await codeOf(issue(who, id, { date: '2026-01-09' }))).toBe('register.out-of-order');
    expect(await codeOf(issue(who, id, { number: '55' }))).toBe('register.out-of-order');
    expect((await issue(who, id, { number: '56a' })).numberAndSymbol).toBe('56a/QĐ-UBND');
    expect((await issue(who, await approved(who))).numberAndSymbol).toBe('57/QĐ-UBND');
  });

  it('counts each kind, year and organ for itself', async () => {
    const [who, other] = [await boss(), await boss()];
    await issue(who, await approved(who));
    const alone = samplePlan('e-ke-hoach-xa-2024');
    const one = await issue(who, await approved(who, alone), { kind: 'KH' });
    expect(one.numberAndSymbol).toMatch(/^01\/KH-/);
    expect((one.draft.plan.plan as PlanData).number).toBe('1');
    expect((await issue(who, await approved(who), { date: '2025-12-31' })).numberAndSymbol).toBe('01/QĐ-UBND');
    expect((await issue(other, await approved(other))).numberAndSymbol).toBe('01/QĐ-UBND');
  });

  it('counts one kind in one run, however it is spelt, and refuses the ký hiệu of another kind', async () => {
    const who = await boss();
    const numbers = [];
    for (const [kind, symbol] of [
      ['QĐ', 'QĐ-UBND'],
      [' qđ', ' QĐ-UBND '],
      ['qĐ', 'QĐ-HĐND'],
    ] as const) {
      const entry = await enterByHand(under.db, who, { ...hand, kind, symbol }, clockAt());
      numbers.push([entry.kind, entry.numberAndSymbol]);
    }
    expect(numbers).toEqual([
      ['QĐ', '01/QĐ-UBND'],
      ['QĐ', '02/QĐ-UBND'],
      ['QĐ', '03/QĐ-HĐND'],
    ]);
    const other = enterByHand(under.db, who, { ...hand, symbol: 'KH-UBND' }, clockAt());
    expect(await codeOf(other)).toBe('register.other-kind');
    const none = enterByHand(under.db, who, { ...hand, kind: '1', symbol: '1-UBND' }, clockAt());
    expect(await codeOf(none)).toBe('register.kind-form');
    const letter = { ...hand, kind: 'CV', symbol: 'UBND-VP' };
    expect((await enterByHand(under.db, who, letter, clockAt())).numberAndSymbol).toBe('01/UBND-VP');
  });

  it('under a voided number can be done again under the next one; number and bytes of the first stay', async () => {
    const who = await boss();
    const id = await approved(who);
    const first = await issue(who, id);
    const [entry] = (await listRegister(under.db, who)).items;
    expect(await codeOf(voidEntry(under.db, who, entry!.id, '  '))).toBe('register.no-reason');
    const voided = await voidEntry(under.db, who, entry!.id, 'Sai trích yếu', clockAt(1));
    expect(voided).toMatchObject({ voidReason: 'Sai trích yếu', voidedAt: '2026-11-21T08:01:00.000Z' });
    expect(await codeOf(voidEntry(under.db, who, entry!.id, 'Lần nữa'))).toBe('register.voided');
    const reopened = await readDraft(under.db, who, id);
    expect(reopened).toMatchObject({ status: 'draft', revision: 3 });
    expect(mainOf(reopened.plan)).not.toHaveProperty('number');

    await submitDraft(under.db, who, id);
    await approveDraft(under.db, who, id);
    expect((await issue(who, id, { revision: 3 })).numberAndSymbol).toBe('02/QĐ-UBND');
    const documents = await listIssued(under.db, who, id);
    expect(documents.map(({ number, voidReason }) => [number, voidReason]).sort()).toEqual([
      ['1', 'Sai trích yếu'],
      ['2', null],
    ]);
    const { bytes } = await issuedFile(under.db, under.store.blobs, who, first.documentId, 'docx');
    expect(Buffer.from(bytes).toString()).toBe(`docx ${JSON.stringify(first.draft.plan)}`);
  });

  it('of another organisation shows nothing: no entry, no file, and no void', async () => {
    const [who, other] = [await boss(), await boss()];
    const id = await approved(who);
    const { documentId } = await issue(who, id);
    const [entry] = (await listRegister(under.db, who)).items;
    expect((await listRegister(under.db, other)).items).toEqual([]);
    expect(await codeOf(voidEntry(under.db, other, entry!.id, 'x'))).toBe('drafts.missing');
    expect(await codeOf(listIssued(under.db, other, id))).toBe('drafts.missing');
    expect(await codeOf(issuedFile(under.db, under.store.blobs, other, documentId, 'pdf'))).toBe('drafts.missing');
    expect((await failureOf(issue(other, id))).kind).toBe('missing');
  });
});
