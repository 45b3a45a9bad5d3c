// All data in one file, out of either database and into either.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { exportToFile, importStore, type Store, type StoreKind } from '../../src/store/index.ts';
import { rowsOf } from '../../src/store/migrations.ts';
import { auditLog, draftVersions, drafts, legalDocuments, organisations, users } from '../../src/store/schema/index.ts';
import { openFresh } from './stores.ts';

const at = '2026-11-21T07:30:00.123Z';
/** Keys in an order that no sorting gives, a number as nobody would write it, spaces. */
const planText = '{ "z": 1.50, "a": [1, 2],\n "10": "mười", "2": "đặc \\u0000 biệt\u2028" }';

async function fill(store: Store): Promise<{ blob: string; draftId: string }> {
  const [province, commune, user, draftId, older, newer] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    ...string[],
  ];
  const organisation = { kind: 'commune' as const, createdAt: at, unitCode: '00004' };
  // The commune stands before its province: references point in every direction.
  await store.db.insert(organisations).values([
    { id: province, name: 'Tỉnh', kind: 'province', createdAt: at },
    { ...organisation, id: commune!, parentId: province, name: 'Xã "An; Bình"' },
  ]);
  await store.db.insert(users).values({
    ...{ id: user!, organisationId: commune!, username: 'lan', fullName: 'Nguyễn Thị Lan', passwordHash: null },
    ...{
      roles: ['clerk', 'legal'],
      permissions: [],
      active: true,
      mustChangePassword: false,
      failedAttempts: 0,
      createdAt: at,
    },
  });
  const document = {
    organisationId: province,
    organ: 'Chính phủ',
    subject: 'Công tác văn thư',
    kind: 'Nghị định',
    note: '',
  };
  const searched = { searchText: '', searchTextMarked: '', createdAt: at, updatedAt: at };
  await store.db.insert(legalDocuments).values([
    { ...document, ...searched, id: newer!, symbol: '30/2020/NĐ-CP', issuedOn: '2020-03-05', status: 'in-force' },
    { ...document, ...searched, id: older!, symbol: '110/2004/NĐ-CP', status: 'replaced', replacedById: newer! },
  ]);
  const draft = { id: draftId!, organisationId: commune!, title: 'Kế hoạch', status: 'draft' as const, revision: 3 };
  await store.db.insert(drafts).values({
    ...{ ...draft, plan: {}, createdBy: user!, updatedBy: user!, createdAt: at, updatedAt: at },
    ...{ searchText: '', searchTextMarked: '', typingSince: at, versionedRevision: 1 },
  });
  await store.db.execute(sql`update drafts set plan = ${planText}::json`);
  const versions = Array.from({ length: 450 }, (_, index) => ({
    ...{ draftId: draftId!, number: index + 1, revision: index, plan: { index }, reason: 'autosave' as const },
    ...{ madeBy: user!, madeAt: at },
  }));
  await store.db.insert(draftVersions).values(versions);
  const done = { at, actor: 'lan', action: 'drafts.save', details: { b: 1, a: 2 } };
  await store.db.insert(auditLog).values([done, done, done]);
  return { blob: await store.blobs.put(Buffer.from([0, 1, 2, 255])), draftId: draftId! };
}

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString('utf8').split('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = async (kind: StoreKind): Promise<Store> => {
  const store = await openFresh(kind);
  onTestFinished(() => store.close());
  return store;
};

describe.each([
  ['pglite', 'postgres'],
  ['postgres', 'pglite'],
] as const)('an export of %s, read into %s', (from, into) => {
  it('holds everything, exactly as it was, and goes on from there', async () => {
    const source = await fresh(from);
    const { blob } = await fill(source);
    const file = join(folder, `${from}.gz`);
    const { rows, blobs } = await exportToFile(source, file);
    expect({ rows, blobs }).toEqual({ rows: 2 + 1 + 2 + 1 + 450 + 3, blobs: 1 });

    const target = await fresh(into);
    await importStore(target, file);
    const again = join(folder, `${from}-again.gz`);
    await exportToFile(target, again);
    expect(linesOf(again)).toEqual(linesOf(file));
    expect(await rowsOf(target.db, sql`select plan::text as plan from drafts`)).toEqual([{ plan: planText }]);
    expect(Buffer.from((await target.blobs.get(blob)) ?? [])).toEqual(Buffer.from([0, 1, 2, 255]));

    // What the database guards and counts by itself goes on doing so.
    const [entry] = await target.db.insert(auditLog).values({ at, actor: 'lan', action: 'x' }).returning();
    expect(entry?.id).toBe(4);
    await expect(target.db.execute(sql`delete from audit_log`)).rejects.toThrow();
    const orphan = { id: randomUUID(), parentId: randomUUID(), name: 'Xã', kind: 'commune' as const, createdAt: at };
    await expect(target.db.insert(organisations).values(orphan)).rejects.toThrow();
  });

  it('is refused where there are data already, and replaces them when forced', async () => {
    const source = await fresh(from);
    await fill(source);
    const file = join(folder, `${from}-forced.gz`);
    await exportToFile(source, file);
    const target = await fresh(into);
    await fill(target);
    const before = join(folder, 'before.gz');
    await exportToFile(target, before);
    await expect(importStore(target, file)).rejects.toMatchObject({ code: 'store.not-empty' });

    await importStore(target, file, { force: true });
    const after = join(folder, 'after.gz');
    await exportToFile(target, after);
    expect(linesOf(after)).toEqual(linesOf(file));
  });

  it('leaves the target as it was when the file turns out wrong', async () => {
    const source = await fresh(from);
    await fill(source);
    const file = join(folder, `${from}-wrong.gz`);
    await exportToFile(source, file);
    const target = await fresh(into);
    const damaged = join(folder, 'damaged.gz');
    const bytes = readFileSync(file);
    const lines = linesOf(file);
    const changed = (index: number, text: string): Buffer => gzipSync(lines.with(index, text).join('\n'));
    const wrong: [Buffer, string][] = [
      [bytes.subarray(0, bytes.length - 20), 'store.export-damaged'],
      [bytes.subarray(0, bytes.length / 2), 'store.export-damaged'],
      [gzipSync(lines.slice(0, -2).join('\n')), 'store.export-damaged'],
      [changed(2, lines[2]!.replace('lan', 'lam')), 'store.export-damaged'],
      [gzipSync(lines.toSpliced(3, 1).join('\n')), 'store.export-damaged'],
      [Buffer.from('không phải gzip'), 'store.export-damaged'],
      [changed(0, lines[0]!.replace('"format":1', '"format":2')), 'store.export-newer'],
    ];
    for (const [content, code] of wrong) {
      writeFileSync(damaged, content);
      await expect(importStore(target, damaged)).rejects.toMatchObject({ code });
    }
    expect(await target.db.select().from(organisations)).toEqual([]);
    expect(await target.blobs.list()).toEqual([]);
  });
});

it('an export that breaks off leaves no file behind', async () => {
  const store = await fresh('pglite');
  await fill(store);
  const blobs = { ...store.blobs, get: () => Promise.reject(new Error('disk')) };
  const before = readdirSync(folder);
  await expect(exportToFile({ ...store, blobs }, join(folder, 'half.gz'))).rejects.toThrow('disk');
  expect(readdirSync(folder)).toEqual(before);
});
